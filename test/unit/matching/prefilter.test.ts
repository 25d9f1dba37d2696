import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../matching/compile-names';
import { createPrefilter } from '../../../matching/prefilter';
import { createPrefixTable } from '../../../matching/prefix-table';
import { writePrefixes } from '../../../matching/write-prefixes';
import { entity } from './entity';

const {
  prefilters: { full },
  aliases,
  variants,
} = compileNames([
  entity('01-ai', ['01.AI', '零一万物:Hans', '零一萬物:Hant', 'Lingyi Wanwu:Pinyin', 'Linh Nhất Vạn Vật']),
  entity('lee-kai-fu', ['Lee Kai-fu', 'カイフー・リー:Jpan', '리카이푸:Hang', 'Ли Кай-фу:Cyrl']),
  entity('unicorn', ['unicorn start-up']),
  entity('bank', ['Kadıköy Bankası', 'Türk İş Bankası', 'Қазақ банкі:Cyrl']),
]);

describe.each([
  ['expressions', full],
  ['a table', writePrefixes(aliases, variants)],
])('the prefilter as %s', (_, compiled) => {
  const { mayHoldName } = createPrefilter(compiled, createPrefixTable);

  it.each([
    ['a name', 'by Lee Kai-fu.'],
    ['a name glued to its neighbours', 'authorLee Kai-fuJanuary'],
    ['a name whose parts were glued', 'LeeKai-fu'],
    ['a name in capitals', 'LEE KAI-FU'],
    ['a name at the start of a sentence', 'Unicorn start-up'],
    ['a name over two lines', 'Lee\n      Kai-fu'],
    ['a name with soft hyphens', 'L\u00adee Kai-fu'],
    ['a name in full width', '０１．ＡＩ'],
    ['a name with several invisible characters in a row', 'L\u200b\u200d\u00adee Kai-fu'],
    ['a name of its own marks, decomposed', 'Linh Nha\u0302\u0301t Vạn Vật'],
    ['a name in full width before a mark that is glued to it', '０１．ＡＩ\u0301'],
    ['a name in half-width kana', 'ｶｲﾌｰ･ﾘｰ'],
    ['a name in radicals that look like its characters', '零⼀万物'],
    ['a name with tone marks', 'Língyī Wànwù'],
    ['a name with marks of its own', 'LINH NHẤT Vạn Vật'],
    ['a name with decomposed tone marks', 'Li\u0301ngyi\u0304 Wanwu'],
    ['a name of mixed Han variants', '零一萬物'],
    ['a name in kana', 'カイフー・リー'],
    ['a name in Hangul', '리카이푸'],
    ['a name with a dotless i', 'Kadıköy Bankası'],
    ['a name with a dotless i in capitals', 'KADIKÖY BANKASI'],
    ['a name with a dotted capital i', 'Türk İş Bankası'],
    ['a name in Cyrillic', 'Ли Кай-фу'],
    ['a name in Kazakh letters', 'Қазақ банкі'],
    ['a name in Kazakh letters, in capitals among Latin ones', 'by ҚАЗАҚ БАНКІ, a bank'],
    ['a name in Cyrillic capitals, over two lines', 'ЛИ\n  КАЙ-ФУ'],
  ])('lets %s pass', (_, text) => {
    expect(mayHoldName(text)).toBe(true);
  });

  it.each([
    ['other words', 'Lee said that in 2001 artificial intelligence was young.'],
    ['other Han text', '一万年太久，只争朝夕'],
    ['the parts of a Cyrillic name far apart', 'Если бы знали, какой кайф и фунт'],
    ['the parts of a name in kana far apart', 'カイフーのあとからついてきたリーダー'],
    ['an emoji with a variation selector', 'Sunny ☀️ today'],
    ['words with soft hyphens', 'arti\u00adfi\u00adcial'],
    ['words with decomposed accents', 'Cafe\u0301 Lee'],
    ['other full-width letters and digits', '２０２３年のＡＩ'],
    ['full-width punctuation', '你好，世界！（测试）'],
  ])('holds back %s', (_, text) => {
    expect(mayHoldName(text)).toBe(false);
  });
});

it.each([
  ['zero-width characters', '\u200b'],
  ['combining marks', '\u0301'],
  ['letters in full width', 'Ａ'],
  ['soft hyphens in words', 'a\u00ad'],
])(
  'A great many %s around a name in disguise are gone through',
  (_, noise) => {
    const around = noise.repeat(100_000);
    const starts = [...createPrefilter(full, null).startsIn(`${around} Ｌee Kai-fu ${around}`)];
    expect(starts).toContain(around.length + 1);
  },
  60_000,
);

describe('a prefilter for ten thousand names', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `Firm ${toLetters(i)} Holding`);
  const { mayHoldName } = createPrefilter(
    compileNames([entity('many', names)]).prefilters.full,
    createPrefixTable,
  );

  it('is a table, since expressions would take long to compile on every page', () => {
    expect(compileNames([entity('many', names)]).prefilters.full).toHaveProperty('prefixes');
    expect(full).not.toHaveProperty('prefixes');
  });

  it('lets each of them pass, and nothing that only begins like many', () => {
    for (const name of names) expect(mayHoldName(`by ${name}.`)).toBe(true);
    expect(mayHoldName('A Firm with Fir trees in the Firmament, and Holdings.')).toBe(false);
  });
});

/** 0 is "Xaaa", 1 "Xbaa". */
function toLetters(n: number): string {
  return `X${[n % 26, Math.floor(n / 26) % 26, Math.floor(n / 676)].map((k) => String.fromCharCode(0x61 + k)).join('')}`;
}
