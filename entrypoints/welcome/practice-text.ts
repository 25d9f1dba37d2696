/** A text to practise on: our own words, names in both languages and three ways of writing. */
export const PRACTICE_TEXT = [
  {
    lang: 'en',
    text: 'In 2023 Lee Kai-fu, who also runs Sinovation Ventures and was once president of Google China, founded 01.AI. Alibaba Cloud is among its investors. Two of its leading people left in 2024: Huang Wenhao went to ByteDance, Pan Xin to Sharge.',
  },
  { lang: 'zh-Hans', text: '李开复创办的零一万物，投资方中有阿里云。他同时执掌创新工场，曾任谷歌中国总裁。' },
  { lang: 'zh-Hant', text: '李開復創辦的零一萬物，投資方中有阿里雲。' },
] as const;
