import { isSpacedWord } from './script';

/**
 * True if a folded word stands in a folded text. Latin words are found whole, with any ending if they end in a star;
 * words in other scripts are found anywhere.
 */
export function hasWord(folded: string, word: string): boolean {
  const isStem = word.endsWith('*');
  const letters = isStem ? word.slice(0, -1) : word;
  for (let at = folded.indexOf(letters); at >= 0; at = folded.indexOf(letters, at + 1)) {
    if (!joins(folded, at) && (isStem || !joins(folded, at + letters.length))) return true;
  }
  return false;
}

/** True if an offset lies inside a word of a script with spaces. */
function joins(folded: string, at: number): boolean {
  return (
    at > 0 &&
    at < folded.length &&
    isSpacedWord(folded.charCodeAt(at - 1)) &&
    isSpacedWord(folded.charCodeAt(at))
  );
}
