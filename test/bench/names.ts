import { readFileSync } from 'node:fs';
import { isMarkedByDefault } from '../../data/kinds';
import { formatStoryIssues, parseStory } from '../../data/parse-story';
import { compileNames, type NamedEntity } from '../../matching/compile-names';
import type { CompiledNames } from '../../matching/types';
import { createRandom, pick } from './random';

/** The names that the product ships with: what it marks of the bundled story. */
export function storyNames(): NamedEntity[] {
  const file = new URL('../../data/story.json', import.meta.url);
  const parsed = parseStory(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(formatStoryIssues('data/story.json', parsed.issues));
  return parsed.story.entities.filter(isMarkedByDefault);
}

/** Ways to write a name in all. */
export const countAliases = (entities: readonly NamedEntity[]) =>
  entities.reduce((sum, { aliases, shortNames }) => sum + aliases.length + shortNames.length, 0);

/** Eighty ways to write the story's names, each safe on its own, spread evenly over all: what the libraries look for. */
export function eightyKeywords(): string[] {
  const safe = storyNames().flatMap(({ aliases }) => aliases.filter(({ alone }) => alone));
  return Array.from({ length: 80 }, (_, i) => safe[Math.floor((i * safe.length) / 80)]?.text ?? '');
}

/**
 * A dictionary with this many names: the eighty keywords first, so that it finds the same whatever its size, then
 * invented persons and companies, one in five in Chinese.
 */
export function dictionaryOf(size: number): NamedEntity[] {
  const random = createRandom(size);
  const texts = new Set(eightyKeywords().slice(0, size));
  while (texts.size < size) texts.add(random() < 0.2 ? inventHanName(random) : inventName(random));
  return [...texts].map((text, i) => toEntity(`entity-${i}`, text));
}

/** As a pack's author would write it: a name that counts wherever it stands. */
function toEntity(id: string, text: string): NamedEntity {
  const isHan = /\p{Script=Han}/u.test(text);
  const alias = isHan
    ? ({ text, lang: 'zh-Hans', script: 'Hans', alone: true } as const)
    : ({ text, lang: 'en', script: 'Latn', alone: true } as const);
  return { id, kind: 'company', aliases: [alias], rules: [], shortNames: [] };
}

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'st',
  'tr',
] as const;
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'] as const;
const CODAS = ['', '', 'n', 'r', 's', 'l', 'x'] as const;
const LAST_WORDS = ['Group', 'Labs', 'Capital', 'Systems', 'Media', 'Bank'] as const;
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'] as [string, ...string[]];
const GIVEN = [...'岚晔珩屿峥曦昱翊霁骁琛瑾璟皓祺萱芷蘅芮荞'] as [string, ...string[]];

/** Temik Bralou, Sostai Labs: two capitalised words that no page of the bench holds. */
function inventName(random: () => number): string {
  const word = () => {
    const syllable = () => pick(random, ONSETS) + pick(random, NUCLEI);
    const small = syllable() + syllable() + pick(random, CODAS);
    return small.charAt(0).toUpperCase() + small.slice(1);
  };
  return `${word()} ${random() < 0.3 ? pick(random, LAST_WORDS) : word()}`;
}

/** A common surname and a rare given name; some with a word for a company after them. */
function inventHanName(random: () => number): string {
  const name = pick(random, SURNAMES) + pick(random, GIVEN) + pick(random, GIVEN);
  return random() < 0.3 ? `${name}科技` : name;
}

/** Names as a module of the shape of `virtual:names`: the prefilters at once, the rest as text. */
export function writeNamesModule(names: CompiledNames): string {
  const { prefilters, ...rest } = names;
  const text = JSON.stringify(JSON.stringify(rest));
  return `export const prefilters = ${JSON.stringify(prefilters)};\nexport const readNames = () => JSON.parse(${text});`;
}

/** The module `bench:names`: a dictionary for the product's finder, the eighty keywords for the libraries. */
export function writeBenchNames(entities: readonly NamedEntity[]): string {
  const keywords = eightyKeywords();
  const alternatives = keywords.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return [
    writeNamesModule(compileNames(entities)),
    `export const keywords = ${JSON.stringify(keywords)};`,
    `export const expression = /${alternatives}/g;`,
  ].join('\n');
}
