import { foldUnit, readVariants, stripTone, type Variants } from './fold';
import type { CompiledPrefixes, NameSearch } from './types';
import { unicode } from './unicode';

/** How many letters and digits of an alias are asked for: enough to be rare. */
export const PREFIX_LENGTH = 7;

/** Hashes cover so many letters at most; they are asked for from the second on, or the first if an alias is one letter. */
export const HASHED = 4;

/** Code units without a letter or digit that may part those of one name. */
const MAX_GAP = 64;

/** Nothing that `letterAt` answers sorts before it: fills a short prefix up. */
export const FILLER = ' ';

/**
 * Looks for how the aliases begin, in time that hardly grows with their number, and with nothing to be built first.
 * Two looks: one bit for the first letters at each place where a name may begin, and then the sorted prefixes, in which
 * none is the beginning of another.
 */
export function createPrefixTable(compiled: CompiledPrefixes): NameSearch {
  const { prefixes, bits, starts } = compiled;
  const variants = readVariants(compiled.variants);
  const startsAscii = new Uint8Array(0x80);
  for (let i = 0; i < starts.length; i++) startsAscii[starts.charCodeAt(i)] = 1;
  const startsOther = new Set(starts);
  const mask = bits.length * 4 - 1;

  const mayStart = (unit: number) =>
    unit < 0x80
      ? startsAscii[unit] === 1
      : unit >= 0xc0 && startsOther.has(String.fromCharCode(letterOf(unit, variants)));

  const isBegun = (hash: number) => {
    const at = mixed(hash) & mask;
    return ((bits.charCodeAt(at >> 2) >> (at & 3)) & 1) === 1;
  };

  function isPrefixAt(text: string, start: number): boolean {
    let hash = 0;
    let isLikely = false;
    let letters = 0;
    for (let at = start, gap = 0; at < text.length && letters < HASHED && gap <= MAX_GAP; at++) {
      const unit = letterOf(text.charCodeAt(at), variants);
      if (unit === 0) gap++;
      else {
        hash = nextHash(hash, unit);
        letters++;
        gap = 0;
        isLikely ||= isBegun(hash);
      }
    }
    return isLikely && isListed(readPrefix(text, start, variants));
  }

  /** True if a listed prefix is the beginning of these letters: it can only be the last that sorts not after them. */
  function isListed(letters: string): boolean {
    let [from, to] = [0, prefixes.length / PREFIX_LENGTH];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (prefixes.slice(middle * PREFIX_LENGTH, (middle + 1) * PREFIX_LENGTH) <= letters) from = middle + 1;
      else to = middle;
    }
    const last = prefixes.slice((from - 1) * PREFIX_LENGTH, from * PREFIX_LENGTH).trimEnd();
    return last !== '' && letters.startsWith(last);
  }

  function* startsIn(text: string): Generator<number, void, void> {
    for (let i = 0; i < text.length; i++) if (mayStart(text.charCodeAt(i)) && isPrefixAt(text, i)) yield i;
  }
  return { startsIn, startsInOther: () => [], startsInMarked: () => [] };
}

/** The first letters and digits from a place on, whatever parts them, filled up to `PREFIX_LENGTH`. */
export function readPrefix(text: string, start: number, variants: Variants): string {
  let letters = '';
  for (let at = start, gap = 0; at < text.length && letters.length < PREFIX_LENGTH && gap <= MAX_GAP; at++) {
    const unit = letterOf(text.charCodeAt(at), variants);
    gap = unit === 0 ? gap + 1 : 0;
    if (unit !== 0) letters += String.fromCharCode(unit);
  }
  return letters.padEnd(PREFIX_LENGTH, FILLER);
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over code units. */
export const nextHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193) + 1;

/** Brings the high bits, which differ most, down to where the mask takes them. */
export const mixed = (hash: number): number => hash ^ (hash >>> 13);

const LETTER = () => unicode`[\p{L}\p{N}\p{Cs}]`;

/** A letter or digit as prefixes hold it: its case kept, its tone mark and its Han variant not; 0 for all else. */
function letterOf(unit: number, variants: Variants): number {
  if (unit < 0x80) {
    const small = unit | 0x20;
    return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? unit : 0;
  }
  const folded = foldUnit(unit, variants);
  if (folded < 0 || !LETTER().test(String.fromCharCode(folded))) return 0;
  return unit >= 0x2e80 ? folded : stripTone(unit);
}
