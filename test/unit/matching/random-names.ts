import fc from 'fast-check';
import type { NamedEntity } from '../../../matching/compile-names';
import type { ReferenceAlias, ReferenceVariants } from './reference-matcher';

/** A small random dictionary and a text that its aliases are likely to stand in. */
export type NamesAndText = { readonly aliases: readonly ReferenceAlias[]; readonly text: string };

/** What the Han characters of the alphabet are read as; `toEntities` declares the same in its data. */
export const VARIANTS: ReferenceVariants = new Map([
  ['開', '开'],
  ['復', '复'],
]);

const LETTERS = 'aAbBkKéıİſжЖҚԤ01开開复復云ア가𠮷'.match(/./gu) ?? [];
/** Without Han, whose words the finder parts by a dictionary. */
const CALM_LETTERS = LETTERS.filter((letter) => !/\p{Script=Han}/u.test(letter));
const JOINERS = [' ', ' ', '-', '.', "'", '·'];
/** For names and texts without what makes a token technical: then every candidate is a mention. */
const CALM_JOINERS = [' ', ' ', '·', "'"];

/** Ways to write a character of an alias that a reader takes for the same. */
const DISGUISES: Readonly<Record<string, readonly string[]>> = {
  ' ': ['\u00a0', '\n', '  ', '\u3000', '\t\r\n', ' \u200b ', '\u202f'],
  '-': ['\u2010', '\u2011', '\u2013', '\u2014', '\u2015', '\u2212', '\uff0d'],
  '.': ['\uff0e'],
  "'": ['\u2019', '\u2018', '\u02bc', '\uff07'],
  '·': ['\u30fb', '\uff65', '\u2022'],
  ア: ['\uff71'],
  开: ['開'],
  復: ['复'],
  a: ['A', '\uff41', 'ǎ', 'a\u0304'],
  B: ['b', '\uff22'],
  0: ['\uff10'],
};
const UNSEEN = ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff'];
const OTHERS = [...UNSEEN, '\u0301', 'x', 'Ж', '，', '(', '\ud83d', '\ude00', '🚀', '²', 'ß', 'ي'];

/** Dictionaries of up to six aliases with a text, over an alphabet of folded characters. */
export function namesAndText({ isCalm = false } = {}): fc.Arbitrary<NamesAndText> {
  const joiners = isCalm ? CALM_JOINERS : JOINERS;
  const letters = isCalm ? CALM_LETTERS : LETTERS;
  const character = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...letters) },
    { weight: 1, arbitrary: fc.constantFrom(...joiners) },
  );
  const alias = fc.record({
    text: fc
      .array(character, { minLength: 1, maxLength: 5 })
      .map((characters) => characters.join('').trim())
      .filter((text) => /[\p{L}\p{N}]/u.test(text)),
    entity: fc.constantFrom('one', 'two', 'three'),
    isRomanised: fc.boolean(),
  });
  return fc
    .array(alias, { minLength: 1, maxLength: 6 })
    .map(inOrderOfEntities)
    .chain((aliases) => {
      const piece = fc.oneof(
        { weight: 3, arbitrary: disguised(fc.constantFrom(...aliases.map(({ text }) => text))) },
        {
          weight: 3,
          arbitrary: fc.constantFrom(
            ...letters,
            ...joiners,
            ...(isCalm ? OTHERS.filter((other) => other !== '(') : OTHERS),
          ),
        },
        { weight: 2, arbitrary: fc.constantFrom(' ', '，', '\n') },
      );
      return fc.record({
        aliases: fc.constant(aliases),
        text: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      });
    });
}

/** The dictionary as the product's data. The last entity only says which Han characters are read as which. */
export function toEntities(aliases: readonly ReferenceAlias[]): NamedEntity[] {
  const ids = [...new Set(aliases.map(({ entity }) => entity))];
  const named = ids.map((id) => ({
    ...{ id, kind: 'company' as const, rules: [], shortNames: [] },
    aliases: aliases
      .filter(({ entity }) => entity === id)
      .map(({ text, isRomanised }) => ({
        ...{ text, alone: true, script: 'Latn' as const },
        lang: isRomanised ? ('zh-Latn' as const) : ('en' as const),
      })),
  }));
  const base = { lang: 'zh-Hans' as const, alone: true };
  const variants = [
    { ...base, text: '丙开复丁', script: 'Hans' as const },
    { ...base, text: '丙開復丁', script: 'Hant' as const },
  ];
  return [...named, { id: 'variants', kind: 'company', rules: [], shortNames: [], aliases: variants }];
}

/** Aliases as the compiler meets them, so that both matchers choose the same of two that are equally long. */
function inOrderOfEntities(aliases: readonly ReferenceAlias[]): ReferenceAlias[] {
  const ids = [...new Set(aliases.map(({ entity }) => entity))];
  return ids.flatMap((id) => aliases.filter(({ entity }) => entity === id));
}

function disguised(alias: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const choices = fc.array(fc.nat(15), { minLength: 10, maxLength: 10 });
  return fc.tuple(alias, choices, fc.boolean()).map(([text, picks, isCapital]) => {
    const written = [...text].map((character, i) => {
      const pick = picks[i % picks.length] ?? 0;
      const spelling = pick % 2 === 0 ? DISGUISES[character]?.[pick >> 1] : undefined;
      return (spelling ?? character) + (pick === 15 ? (UNSEEN[i % UNSEEN.length] ?? '') : '');
    });
    return isCapital ? written.join('').toUpperCase() : written.join('');
  });
}
