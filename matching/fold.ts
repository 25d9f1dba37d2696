/** What `foldUnit` answers for a code unit that a reader doesn't see: soft hyphen, zero width. */
export const IGNORED = -1;

/** Traditional character → the simplified one that it is read as. */
export type Variants = ReadonlyMap<number, number>;

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const MIDDLE_DOT = 0xb7;

/**
 * Folds one UTF-16 code unit, so that ways of writing a name that a reader takes for the same compare as equal:
 * letter case, full width, white space, hyphens and dashes, apostrophes, middle dots. It answers `IGNORED` for what a
 * reader doesn't see, and folds traditional characters only where `variants` says so. Tone marks: see `stripTone`.
 */
export function foldUnit(unit: number, variants?: Variants): number {
  if (unit < 0x80) return foldAscii(unit);
  if (unit >= 0x2e80) return foldAsian(unit, variants);
  if (unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00)) return foldLatin(unit);
  return foldPunctuation(unit);
}

/** True for the white space that may stand, in any amount, where an alias has one space. */
export function isSpace(unit: number): boolean {
  return foldUnit(unit) === SPACE;
}

/** The letter without its tone mark, for names in pinyin: ǎ is a. Anything else stays as it is. */
export function stripTone(unit: number): number {
  if (unit < 0xc0 || unit > 0x1dc) return unit;
  return String.fromCharCode(unit).normalize('NFD').charCodeAt(0);
}

/** True for marks that belong to the letter before them: tone marks of decomposed pinyin, voicing marks of kana. */
export function isCombining(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || isVoicingMark(unit);
}

/** True for kana of half the width, as old bank and stock listings have them; their voicing marks are characters of their own. */
export const isHalfWidthKana = (unit: number): boolean => unit >= 0xff66 && unit <= 0xff9d;

const isVoicingMark = (unit: number) =>
  unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f;

/** Text in which nothing is to be folded but letter case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Folds a whole string: what is ignored goes, runs of white space become one space, and with `isTrimmed` none stays at
 * the ends. For aliases and the near surroundings of a name, never for a page's text.
 */
export function foldText(text: string, variants?: Variants, isTrimmed = true): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i), variants);
    if (unit === IGNORED || (unit === SPACE && folded.endsWith(' '))) continue;
    folded += String.fromCharCode(unit);
  }
  return isTrimmed ? folded.trim() : folded;
}

/** An alias as page text is compared with it: pinyin without its tone marks, which text may or may not have. */
export function foldAlias(text: string, isRomanised: boolean, variants: Variants): string {
  const folded = foldText(text.normalize('NFC'), variants);
  if (!isRomanised || PLAIN.test(folded)) return folded;
  let plain = '';
  for (let i = 0; i < folded.length; i++) plain += String.fromCharCode(stripTone(folded.charCodeAt(i)));
  return plain;
}

/** Reads `CompiledNames.variants`. */
export function readVariants(pairs: string): Variants {
  const variants = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) variants.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
  return variants;
}

function foldAscii(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  return unit >= 0x09 && unit <= 0x0d ? SPACE : unit;
}

function foldLatin(unit: number): number {
  if (unit === 0xa0) return SPACE;
  if (unit === 0xad) return IGNORED;
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return unit;
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit; // İ has no small letter of its own
}

function foldPunctuation(unit: number): number {
  if (unit === 0x2bc) return APOSTROPHE;
  if (unit === 0x61c || unit === 0x1680 || (unit >= 0x180b && unit <= 0x180f))
    return unit === 0x1680 ? SPACE : IGNORED;
  if (unit >= 0x370 && unit < 0x590) return String.fromCharCode(unit).toLowerCase().charCodeAt(0); // Greek to Armenian
  if (unit < 0x2000 || unit > 0x22ff) return unit;
  if (unit <= 0x200a) return SPACE;
  if (unit <= 0x200f) return IGNORED;
  if (unit <= 0x2015) return HYPHEN;
  if (unit === 0x2018 || unit === 0x2019) return APOSTROPHE;
  if (unit === 0x2022 || unit === 0x2027 || unit === 0x2219 || unit === 0x22c5) return MIDDLE_DOT;
  if (unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f) return SPACE;
  if (unit === 0x2212) return HYPHEN;
  if (unit === 0x212a || unit === 0x212b) return unit === 0x212a ? 0x6b : 0xe5; // the kelvin and ångström signs
  return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f) ? IGNORED : unit;
}

function foldAsian(unit: number, variants?: Variants): number {
  if (unit < 0x2fe0 || (unit >= 0xf900 && unit <= 0xfaff)) return foldCompatible(unit, variants);
  if (unit === 0x3000) return SPACE;
  if (unit === 0x30fb || unit === 0xff65) return MIDDLE_DOT;
  if (unit === 0xfe63) return HYPHEN;
  if (unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f)) return IGNORED;
  if (unit >= 0xff01 && unit <= 0xff5e) return foldAscii(unit - 0xfee0);
  if (isHalfWidthKana(unit)) return foldCompatible(unit);
  return variants?.get(unit) ?? unit;
}

/** Radicals and compatibility ideographs, which copies from documents hold in place of the characters they look like. */
function foldCompatible(unit: number, variants?: Variants): number {
  const character = String.fromCharCode(unit).normalize('NFKC').charCodeAt(0);
  return variants?.get(character) ?? character;
}
