import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../matching/compile-names';
import { createPrefilter } from '../../../matching/prefilter';
import { entity } from './entity';

const mayHoldName = createPrefilter(
  compileNames([
    entity('01-ai', ['01.AI', '零一万物:Hans', '零一萬物:Hant', 'Lingyi Wanwu:Pinyin']),
    entity('lee-kai-fu', ['Lee Kai-fu', 'カイフー・リー:Jpan', '리카이푸:Hang']),
    entity('unicorn', ['unicorn start-up']),
  ]).prefilter,
);

describe('the prefilter', () => {
  it.each([
    ['a name', 'by Lee Kai-fu.'],
    ['a name glued to its neighbours', 'authorLee Kai-fuJanuary'],
    ['a name whose parts were glued', 'LeeKai-fu'],
    ['a name in capitals', 'LEE KAI-FU'],
    ['a name at the start of a sentence', 'Unicorn start-up'],
    ['a name over two lines', 'Lee\n      Kai-fu'],
    ['a name with soft hyphens', 'L\u00adee Kai-fu'],
    ['a name in full width', '０１．ＡＩ'],
    ['a name with tone marks', 'Língyī Wànwù'],
    ['a name with decomposed tone marks', 'Li\u0301ngyi\u0304 Wanwu'],
    ['a name of mixed Han variants', '零一萬物'],
    ['a name in kana', 'カイフー・リー'],
    ['a name in Hangul', '리카이푸'],
  ])('lets %s pass', (_, text) => {
    expect(mayHoldName(text)).toBe(true);
  });

  it.each([
    ['other words', 'Lee said that in 2001 artificial intelligence was young.'],
    ['other Han text', '一万年太久，只争朝夕'],
    ['an emoji with a variation selector', 'Sunny ☀️ today'],
    ['full-width punctuation', '你好，世界！（测试）'],
  ])('holds back %s', (_, text) => {
    expect(mayHoldName(text)).toBe(false);
  });
});
