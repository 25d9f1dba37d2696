import { foldUnit, stripTone, type Variants } from './fold';
import { CASED, GAP, OTHER_SCRIPTS } from './prefilter';
import { AliasFlag, type CompiledAlias, type CompiledExpressions } from './types';

/** How much of an alias is asked for at least: enough to be rare, little enough to keep the expressions small. */
const PREFIX_LENGTH = 7; // letters and digits
const SHORT_PREFIX_LENGTH = 5; // of many kana, Han and Hangul each is rare; Cyrillic pages are few

/** What a letter of a name in pinyin may carry, and the letters of Vietnamese: `CompiledExpressions.marked`. */
const MARKED = /[\u00c0-\u01dc\u1ea0-\u1eff]/;

/** A first word may be as long as that, and common: then it takes the beginning of the second, but not beyond this. */
const MAX_PREFIX_LENGTH = 14; // letters and digits

/**
 * An engine skips through text if all that it looks for begins in few characters (measured: 0.9 ns for each character of
 * a Chinese text with 16 of them, 10 ns with fifty); one more expression costs it 0.1 ms.
 */
const MAX_STARTS = 16;

/** An expression for each letter or digit, and where separators may stand: before the letters with these indexes. */
type Branch = { readonly letters: readonly string[]; readonly gaps: ReadonlySet<number> };

/**
 * Writes expressions for how the aliases begin, those in Latin letters alone apart from those with marks on their
 * letters and those that begin in Cyrillic, kana, Han or Hangul: what is rare needs to be looked for in few texts.
 */
export function writeExpressions(aliases: readonly CompiledAlias[], variants: Variants): CompiledExpressions {
  const plain: Branch[] = [];
  const marked: Branch[] = [];
  const other: Branch[] = [];
  for (const [text, , , flags] of aliases) {
    const beginning = beginningOf(text);
    const spell = (character: string) => variantsOf(character, variants);
    if (flags & AliasFlag.romanised) {
      const bare = withoutTones(beginning);
      (OTHER_SCRIPTS.test(bare.charAt(0)) ? other : plain).push(...toBranches(bare, spell));
      marked.push(...toBranches(bare, spell, inMarked));
    } else if (MARKED.test(beginning)) marked.push(...toBranches(beginning, spell, inMarked));
    else (OTHER_SCRIPTS.test(beginning.charAt(0)) ? other : plain).push(...toBranches(beginning, spell));
  }
  return {
    plain: writeAlternations(plain),
    marked: writeAlternations(marked),
    other: writeAlternations(other),
  };
}

/** What begins in Latin letters or with a digit. */
const LATIN = /^[\p{Script=Latin}\p{N}]/u;

/** An alias's first letters and digits, with one space for whatever parts them: a word and what begins the next. */
function beginningOf(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  let beginning = '';
  let letters = 0;
  const least = LATIN.test(words) ? PREFIX_LENGTH : SHORT_PREFIX_LENGTH;
  for (const character of words) {
    const isEnough = letters >= least && /.\s./u.test(beginning);
    if (isEnough || letters === (words.includes(' ') ? MAX_PREFIX_LENGTH : least)) break;
    if (character !== ' ') letters++;
    beginning += character;
  }
  return beginning.trim();
}

const withoutTones = (text: string) =>
  [...text].map((c) => (c.length === 1 ? String.fromCharCode(stripTone(c.charCodeAt(0))) : c)).join('');

/** The characters that `variants` reads as the same. */
function variantsOf(character: string, variants: Variants): string[] {
  if (character.length > 1 || character.charCodeAt(0) < 0x2e80) return [character];
  const folded = foldUnit(character.charCodeAt(0), variants);
  const same = [...variants].filter(([, to]) => to === folded).map(([from]) => from);
  return [character, ...[folded, ...same].map((unit) => String.fromCharCode(unit))];
}

/**
 * One branch, or two for a name that begins with a small letter. A name in capitals has to be; any other may have
 * capitals anywhere: that is more than counts as a mention, and a smaller expression.
 */
function toBranches(
  beginning: string,
  spell: (character: string) => readonly string[],
  writeSmall = asSmall,
): Branch[] {
  const gaps = new Set<number>();
  const letters: string[] = [];
  const isInCapitals = beginning === beginning.toUpperCase();
  for (const character of beginning) {
    if (character === ' ') gaps.add(letters.length);
    else if (letters.length === 0) letters.push(character);
    else letters.push(writeCharacter(isInCapitals ? [character] : casesOf(character), spell));
  }
  const [initial = '', ...rest] = letters;
  // Cyrillic names may begin in either case: pages where that costs something are few.
  const isEither = CYRILLIC.test(initial) && !isInCapitals;
  const starts = isEither ? casesOf(initial) : [initial, initial.toUpperCase()];
  return [...new Set(starts)].map((start) => ({
    letters: [/[a-z]/.test(start) ? writeSmall(start) : writeCharacter([start], spell), ...rest],
    gaps,
  }));
}

const CYRILLIC = /[\u0400-\u04ff]/;

/** In the expressions a small letter stands for both cases (`CompiledExpressions`). */
const casesOf = (character: string) => {
  const small = character.toLowerCase();
  // The small form of İ is two code units.
  const isCased = small.length === 1 && CASED.test(small);
  return isCased ? [small] : [...new Set([character, small, character.toUpperCase()])];
};

/** How a letter is written that has to be small; among those with marks there is none. */
const asSmall = (letter: string) => `\\x${letter.charCodeAt(0).toString(16)}`;
const inMarked = (letter: string) => letter;

function writeCharacter(cases: readonly string[], spell: (character: string) => readonly string[]): string {
  const spellings = [...new Set(cases.flatMap(spell))].sort();
  // A capital sharp s is two letters, and characters beyond the first plane are two code units; a Latin letter, such as
  // the capital of the Turkish ı, becomes a class itself when it is read.
  const isClass = spellings.every((spelling) => spelling.length === 1 && !CASED.test(spelling.toLowerCase()));
  if (spellings.length === 1) return spellings[0] ?? '';
  return isClass ? `[${spellings.join('')}]` : `(?:${spellings.join('|')})`;
}

/** One branch for those with the same letters, in which separators may stand wherever one of them has some. */
function merge(branches: readonly Branch[]): readonly (readonly string[])[] {
  const merged = new Map<string, { letters: readonly string[]; gaps: Set<number> }>();
  for (const { letters, gaps } of branches) {
    const key = letters.join('');
    const known = merged.get(key);
    if (known) for (const gap of gaps) known.gaps.add(gap);
    else merged.set(key, { letters, gaps: new Set(gaps) });
  }
  return [...merged.values()].map(({ letters, gaps }) =>
    letters.flatMap((letter, i) => (gaps.has(i) ? [GAP, letter] : [letter])),
  );
}

/** Branches in groups that begin with few characters, all of one kind. */
function groupsOf(branches: readonly (readonly string[])[]): (readonly (readonly string[])[])[] {
  return KINDS.flatMap((_, kind) => {
    const own = branches.filter(([start = '']) => kindOf(start) === kind);
    const starts = [...new Set(own.map(([start = '']) => start))].sort();
    const count = Math.ceil(starts.length / MAX_STARTS);
    return Array.from({ length: count }, (_, group) =>
      own.filter(([start = '']) => Math.floor((starts.indexOf(start) * count) / starts.length) === group),
    );
  });
}

/**
 * What an expression may begin with, of one kind each. Small Latin letters are far more frequent than capitals: an
 * English text of 500,000 characters takes 3.2 ms with both in one expression, 0.7 and 0.9 apart (Chromium 156). And V8
 * tells starts apart by their lowest seven bits, so that Cyrillic letters would pass for those of other scripts.
 */
const KINDS = [/^\\x/, CYRILLIC, /^/];
const kindOf = (start: string) => KINDS.findIndex((kind) => kind.test(start));

type Trie = { readonly next: Map<string, Trie>; isEnd: boolean };

const writeAlternations = (branches: readonly Branch[]) => groupsOf(merge(branches)).map(writeAlternation);

/** One expression for all branches, in which what they begin with alike stands once. */
function writeAlternation(branches: readonly (readonly string[])[]): string {
  const root: Trie = { next: new Map(), isEnd: false };
  for (const branch of branches) {
    let at = root;
    for (const part of branch) {
      const next = at.next.get(part) ?? { next: new Map(), isEnd: false };
      at.next.set(part, next);
      at = next;
    }
    at.isEnd = true;
  }
  return writeTrie(root);
}

/** Where one branch ends, longer ones need not be told apart. */
function writeTrie({ next, isEnd }: Trie): string {
  if (isEnd) return '';
  const parts = [...next].map(([part, rest]) => part + writeTrie(rest)).sort();
  return parts.length === 1 ? (parts[0] ?? '') : `(?:${parts.join('|')})`;
}
