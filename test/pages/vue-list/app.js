import { createApp, h, nextTick, ref } from 'vue';

const rows = ref(['01.AI', 'KPMG']);
window.act = async () => {
  rows.value.reverse();
  await nextTick();
  rows.value = ['WeChat', 'KPMG', 'Alibaba'];
  await nextTick();
  rows.value[2] += ' Cloud';
};
createApp({ render: () => h('ul', rows.value.map((row) => h('li', { key: row }, ['It is ', row, '.']))) }).mount('#app');
