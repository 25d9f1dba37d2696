import type { NameRule } from '../data/types';
import { foldText, type Variants } from './fold';
import type { CompiledRule } from './types';
import { findWord } from './words';

/**
 * A rule made ready for finding: words folded, and none of those that another one finds as well, so that authors may
 * list both scripts and pages pay for one. Entities that are not among those compiled, as places may be, support nothing.
 */
export function compileRule(
  rule: NameRule,
  indexOf: ReadonlyMap<string, number>,
  variants: Variants,
): CompiledRule {
  const { near, unless, notAfter, notBefore, syllables } = rule;
  const entities = (near?.entities ?? []).map((id) => indexOf.get(id)).filter((index) => index !== undefined);
  const letters = (list: readonly string[]) => list.map((text) => foldText(text, variants, false));
  return {
    ...(near && { near: { ...near, entities, words: compileWords(near.words, variants) } }),
    unless: compileWords(unless, variants),
    notAfter: withoutCovered(letters(notAfter), (text, other) => text.endsWith(other)),
    notBefore: withoutCovered(letters(notBefore), (text, other) => text.startsWith(other)),
    ...(syllables && { syllables }),
  };
}

/** A star alone is any word in Latin letters: stems of one letter. */
const ANY_LATIN = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}*`);

function compileWords(words: readonly string[], variants: Variants): string[] {
  const folded = words.flatMap((word) => (word === '*' ? ANY_LATIN : foldText(word, variants)));
  return withoutCovered(folded, isFoundBy);
}

/** True if every text that has a word has the other one too. */
function isFoundBy(word: string, other: string): boolean {
  if (!word.endsWith('*')) return findWord(word, other) !== undefined;
  return other.endsWith('*') && word.startsWith(other.slice(0, -1));
}

/** Without repetitions, and without what another of the list covers; sorted, which makes it smaller once compressed. */
function withoutCovered(list: readonly string[], covers: (text: string, by: string) => boolean): string[] {
  const once = [...new Set(list)];
  return once.filter((text) => !once.some((other) => other !== text && covers(text, other))).sort();
}
