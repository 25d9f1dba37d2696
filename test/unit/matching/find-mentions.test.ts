import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../matching/compile-names';
import { createFinder } from '../../../matching/find-mentions';
import { entity } from './entity';

const names = compileNames([
  entity('01-ai', ['01.AI', '零一万物:Hans', '零一萬物:Hant']),
  entity('lee-kai-fu', ['Lee Kai-fu', 'Kai-Fu Lee', '李开复:Hans', '李開復:Hant']),
  entity('alibaba', ['Alibaba', '阿里巴巴:Hans', '阿里?:Hans']),
  entity('alibaba-cloud', ['Alibaba Cloud', '阿里云:Hans', '阿里雲:Hant']),
  entity('pan-xin', ['Pan Xin?', '潘欣?:Hans']),
  entity('lingyi', ['Lingyi Wanwu:Pinyin']),
  entity('google-china', ['Google 中国:Hans']),
]);
const find = createFinder(names);
const found = (text: string) =>
  find(text).mentions.map(({ start, end, entity }) => `${entity}: ${text.slice(start, end)}`);

describe('finding names', () => {
  it.each([
    [
      'the longest name at the leftmost place',
      'Alibaba Cloud of Alibaba',
      ['alibaba-cloud: Alibaba Cloud', 'alibaba: Alibaba'],
    ],
    ['Latin and Han names that touch', '李开复创办的01.AI发布', ['lee-kai-fu: 李开复', '01-ai: 01.AI']],
    ['a name at both ends of the text', '01.AI', ['01-ai: 01.AI']],
    ['names with a possessive', "Alibaba's and 01.AI’s", ['alibaba: Alibaba', '01-ai: 01.AI']],
    ['names in quotes and brackets', '“01.AI” (Alibaba)', ['01-ai: 01.AI', 'alibaba: Alibaba']],
    ['the same name twice', '阿里巴巴阿里巴巴', ['alibaba: 阿里巴巴', 'alibaba: 阿里巴巴']],
    ['a name of mixed scripts', 'Google中国 was, Google 中国 is', ['google-china: Google 中国']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['a word that goes on after the name', '01.AIR and Alibabax'],
    ['a word that goes on before the name', 'X01.AI and xAlibaba'],
    ['an identifier', 'alibaba_cloud, my_Alibaba'],
    ['small letters where the alias has capitals', '01.ai alibaba'],
    ['a letter of another alphabet at the edge', '01.AIя'],
    ['a digit at the edge', '201.AI'],
  ])('finds nothing in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['full-width letters', '０１．ＡＩ'],
    ['a no-break space', 'Lee\u00a0Kai-fu'],
    ['a line break and white space', 'Lee \n\t  Kai-fu'],
    ['a no-break hyphen', 'Lee Kai\u2011fu'],
    ['an en dash', 'Lee Kai–fu'],
    ['a minus sign', 'Lee Kai−fu'],
    ['a soft hyphen', 'Ali\u00adbaba'],
    ['a zero-width space', '李\u200b开复'],
    ['a word joiner', '01\u2060.AI'],
    ['capitals', 'LEE KAI-FU'],
    ['tone marks', 'Língyī Wànwù'],
    ['decomposed tone marks', 'Li\u0301ngyi\u0304 Wa\u0300nwu\u0300'],
    ['a mixture of simplified and traditional characters', '李开復'],
  ])('finds a name written with %s, whole', (_, text) => {
    expect(found(text).map((line) => line.split(': ')[1])).toEqual([text]);
  });

  it('points into the original text where characters were folded', () => {
    const text = 'So，\u00ad０１．\u200bＡＩ，said Lee\u202f Kai‐fu’s firm';
    expect(find(text).mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      '０１．\u200bＡＩ',
      'Lee\u202f Kai‐fu',
    ]);
  });

  it.each([
    ['lone surrogates', '\ud83d01.AI\udc00', ['01-ai: 01.AI']],
    ['an emoji before the name', '🚀01.AI🚀', ['01-ai: 01.AI']],
    ['an empty text', '', []],
  ])('survives %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('ends on a million combining marks, and does not take the letter under them for a name', () => {
    expect(found(`01.AI${'\u0301'.repeat(1e6)} Alibaba`)).toEqual(['alibaba: Alibaba']);
  });

  it('ends on a name whose gap is a million spaces, and does not take it for one', () => {
    expect(found(`Lee${' '.repeat(1e6)}Kai-fu`)).toEqual([]);
  });
});
