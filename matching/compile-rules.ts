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
  const { near, unless, doubts, notAfter, notBefore, syllables, goesOn } = rule;
  const entities = (near?.entities ?? []).map((id) => indexOf.get(id)).filter((index) => index !== undefined);
  const letters = (list: readonly string[]) => list.map((text) => foldText(text, variants, false));
  const edges = letters([...notAfter, ...notBefore, ...(goesOn ?? [])]);
  return {
    ...(near && { near: { ...near, entities, words: compileWords(near.words, variants, edges) } }),
    unless: compileWords(unless, variants),
    ...(doubts && { doubts: compileWords(doubts, variants) }),
    notAfter: withoutCovered(letters(notAfter), (text, other) => text.endsWith(other)),
    notBefore: withoutCovered(letters(notBefore), (text, other) => text.startsWith(other)),
    ...(syllables && { syllables }),
    ...(goesOn && { goesOn: withoutCovered(letters(goesOn), (text, other) => text.startsWith(`${other} `)) }),
  };
}

/** Words that hold some letters are kept: they say that the letters make no longer name. */
function compileWords(
  words: readonly string[],
  variants: Variants,
  letters: readonly string[] = [],
): string[] {
  const folded = words.map((word) => foldText(word, variants));
  const holdsLetters = (word: string) =>
    letters.some((some) => word.length > some.length && word.includes(some));
  return withoutCovered(folded, (word, other) => !holdsLetters(word) && isFoundBy(word, other));
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
