import { isSpacedWord } from './script';

/**
 * What stands in a folded text for a folded word, if it is there: Latin words are found whole, with any ending if they
 * end in a star, "investors" for "invest*", and a star alone is any of them; words in other scripts are found anywhere.
 */
export function findWord(folded: string, word: string): string | undefined {
  const isStem = word.endsWith('*');
  const letters = isStem ? word.slice(0, -1) : word;
  if (letters === '') return ANY_LATIN.exec(folded)?.[0];
  for (let at = folded.indexOf(letters); at >= 0; at = folded.indexOf(letters, at + 1)) {
    if (joins(folded, at)) continue;
    let end = at + letters.length;
    if (isStem) while (joins(folded, end)) end++;
    if (!joins(folded, end)) return folded.slice(at, end);
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
