import { unicode } from './unicode';

/** Scripts with spaces between words whose letters join with each other's into one word, as digits do with them. */
const EUROPEAN = () =>
  unicode`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Nd}_]`;
/** Scripts that are written without spaces, or in which particles touch the name before them. */
const UNSPACED = () =>
  unicode`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Bopomofo}]`;
const LETTER = () => unicode`\p{L}`;

/** What a code point joins with: nothing, European letters and digits, or letters of other scripts with spaces. */
type WordClass = 'none' | 'european' | 'other';

/**
 * True if two neighbouring code points belong to one word. A Latin name may touch Han, kana and Hangul, and a prefix
 * of another script, as in لـChatGPT; raised figures after it are marks of a note.
 */
export function areOneWord(one: number, other: number): boolean {
  const kind = wordClassOf(one);
  return kind !== 'none' && kind === wordClassOf(other);
}

/** True for letters and digits of scripts with spaces. */
export const isSpacedWord = (codePoint: number): boolean => wordClassOf(codePoint) !== 'none';

function wordClassOf(codePoint: number): WordClass {
  if (codePoint < 0x80) return isAsciiWord(codePoint) ? 'european' : 'none'; // -1, beyond the text, included
  const character = String.fromCodePoint(codePoint);
  if (EUROPEAN().test(character)) return 'european';
  return LETTER().test(character) && !UNSPACED().test(character) ? 'other' : 'none';
}

/** True for Han characters. */
export function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x323af) ||
    codePoint === 0x3005
  );
}

function isAsciiWord(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f
  );
}
