import { foldUnit, IGNORED, isCombining } from './fold';
import { areOneWord, isSpacedWord } from './script';
import { unicode } from './unicode';

/**
 * True if `text.slice(start, end)` stands free at both ends. A Latin name ends where a word ends, but may touch Han,
 * kana or Hangul: in "李开复创办的01.AI发布" it does, in "01.AIR" it doesn't.
 */
export function standsFree(text: string, start: number, end: number): boolean {
  return (
    (!joins(text, start, -1) || followsNoteMark(text, start) || followsBy(text, start, end)) &&
    (!joins(text, end, 1) || isPlural(text, start, end))
  );
}

/**
 * True for an s that ends the word: a plural, or the genitive of languages that write it without an
 * apostrophe. Behind a hyphen it would be the plural of the compound, and of a name that begins with a small letter it
 * is a variable in code: chatGPTs.
 */
function isPlural(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) !== '-' &&
    !unicode`\p{Ll}`.test(text.charAt(start)) &&
    text.charAt(end) === 's' &&
    !isSpacedWord(text.codePointAt(end + 1) ?? -1) &&
    unicode`\p{L}`.test(text.charAt(end - 1))
  );
}

/** True for a capital right after the digits of a footnote, as in an author's affiliation: "1ByteDance Inc.". */
function followsNoteMark(text: string, start: number): boolean {
  return (
    unicode`^\p{Lu}`.test(text.slice(start, start + 1)) &&
    /(?:^|[\s,;])\d{1,2}$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** True for a full name right behind "by", as bylines have it whose space was lost: "byKai-Fu Lee". */
function followsBy(text: string, start: number, end: number): boolean {
  return (
    unicode`^\p{Lu}.*[ \u00a0]\p{Lu}`.test(text.slice(start, end)) &&
    unicode`(?:^|[^\p{L}\p{M}\p{N}_])[Bb]y$`.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** True if the characters on both sides of an offset belong to one word; `step` leads out of the name. */
function joins(text: string, offset: number, step: 1 | -1): boolean {
  const inner = codePointBeside(text, offset, step === 1 ? -1 : 1);
  const outer = codePointBeside(text, skipIgnored(text, offset, step), step);
  if (step === 1 && isCombining(outer)) return true; // then the last letter is another one
  return areOneWord(inner, outer);
}

function skipIgnored(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  for (let left = 8; left > 0; left--) {
    const unit = text.charCodeAt(step === 1 ? at : at - 1);
    if (Number.isNaN(unit) || foldUnit(unit) !== IGNORED) break;
    at += step;
  }
  return at;
}

/** The code point that begins at an offset (`step` 1) or ends there (-1); -1 at the text's ends. */
function codePointBeside(text: string, offset: number, step: 1 | -1): number {
  if (step === 1) return offset < text.length ? (text.codePointAt(offset) ?? -1) : -1;
  if (offset <= 0) return -1;
  const low = text.charCodeAt(offset - 1);
  const pair = text.codePointAt(offset - 2) ?? low;
  return low >= 0xdc00 && low <= 0xdfff && offset > 1 && pair > 0xffff ? pair : low;
}
