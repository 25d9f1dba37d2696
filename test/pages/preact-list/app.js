import { h, render } from 'preact';

const show = (rows) =>
  render(h('ul', null, rows.map((row) => h('li', { key: row }, 'It is ', row, '.'))), document.querySelector('#app'));
show(['01.AI', 'KPMG']);
window.act = async () => {
  show(['KPMG', '01.AI']);
  await new Promise((done) => setTimeout(done, 50));
  show(['WeChat', 'KPMG', 'Alibaba']);
  show(['WeChat', 'KPMG', 'Alibaba Cloud']);
};
