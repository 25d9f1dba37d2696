import { isHan, isSpacedWord } from './script';

/** Han words that say what a compound is, 业务 of 足球业务, unless a name is what they are about: 签约 of 球队签约阿里. */
export type Heads = { readonly words: readonly string[]; readonly name: string };

/** Fewer characters than a head has: the 店 of 烤肉店 says no more than 烤肉 does. */
const HEAD_LENGTH = 2;

/** The heads among some words, apart from those that hold a name. */
export const headsOf = (words: readonly string[], name: string): Heads => ({
  words: words.filter(
    (word) => word.length >= HEAD_LENGTH && isHan(word.charCodeAt(0)) && !word.includes(name),
  ),
  name,
});

/** True if one of some heads stands at an offset of a folded text. */
export const hasHead = (folded: string, at: number, { words, name }: Heads): boolean =>
  words.some((head) => folded.startsWith(head, at) && !folded.startsWith(name, at + head.length));

/**
 * What stands in a folded text for a folded word, if it is there: Latin words are found whole, with any ending if they
 * end in a star, "investors" for "invest*", and a star alone is any of them; words in other scripts are found anywhere.
 * A word right before one of some heads is none of its own.
 */
export function findWord(folded: string, word: string, heads?: Heads): string | undefined {
  const isStem = word.endsWith('*');
  const letters = isStem ? word.slice(0, -1) : word;
  if (letters === '') return ANY_LATIN.exec(folded)?.[0];
  for (let at = folded.indexOf(letters); at >= 0; at = folded.indexOf(letters, at + 1)) {
    if (joins(folded, at)) continue;
    let end = at + letters.length;
    if (isStem) while (joins(folded, end)) end++;
    if (!joins(folded, end) && !(heads && hasHead(folded, end, heads))) return folded.slice(at, end);
  }
  return;
}

/** A word that begins with a letter without marks. */
const ANY_LATIN = /(?<![\w\u00c0-\u024f])[a-z][\w\u00c0-\u024f]*/;

/** True if an offset lies inside a word of a script with spaces. */
function joins(folded: string, at: number): boolean {
  return (
    at > 0 &&
    at < folded.length &&
    isSpacedWord(folded.charCodeAt(at - 1)) &&
    isSpacedWord(folded.charCodeAt(at))
  );
}
