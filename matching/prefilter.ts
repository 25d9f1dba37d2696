import { once } from './once';
import type {
  CompiledExpressions,
  CompiledPrefilter,
  CompiledPrefilters,
  CompiledPrefixes,
  NameSearch,
} from './types';

/** Looks for where names may begin in a text; most of what it finds is one, and nothing that is one escapes it. */
export type Prefilter = {
  /** True if a text may hold a name and is worth a closer look. */
  readonly mayHoldName: (text: string) => boolean;
  /**
   * Offsets in UTF-16 code units, in no order, some more than once. Names that overlap are all told. Where a name may be
   * hidden by what stands within it (invisible characters, full-width letters), that is told in its place.
   */
  readonly startsIn: (text: string) => Iterable<number>;
};

/** Any code unit that `CompiledExpressions.other` may begin with: Cyrillic, kana, Han with its further planes, Hangul. */
export const OTHER_SCRIPTS = /[\u0400-\u04ff\u3041-\ud7af\ud840-\ud888\uf900-\ufaff]/;

/**
 * Stands in an expression where an alias has white space or punctuation, short because it stands there often: anything
 * but a Latin or Cyrillic letter, kana, Han or Hangul may part the letters of a name.
 */
export const GAP = ' ';

/** Small letters that stand for their capitals too in the expressions: Latin and Cyrillic ones. */
export const CASED = /[a-zа-џ]/;

/** What a letter may carry in `CompiledExpressions.marked`. */
const MARKS = '\u00c0-\u01dc';

/**
 * Reads sources of expressions. A small letter stands for its capital too if it is not written as what it has to be;
 * where letters may have marks, each stands for any with a mark.
 */
const compile = (sources: readonly string[], marks = '') =>
  sources.map((source) => {
    const inCases = source.replace(/\\x..|[a-zа-џ]/gi, (letter) =>
      letter[1] ? letter : `[${letter}${letter.toUpperCase()}${marks}]`,
    );
    return new RegExp(inCases.replaceAll(GAP, '[^\\wА-џぁ-ゟァ-ヺ\\u4e00-\\ud7af]*'), 'g');
  });

/**
 * What reads as other characters, or as none: what `foldUnit` ignores; full-width digits and letters, half-width kana,
 * signs that are letters, ideographs in the guise of others; letters with their marks behind them, of which no more than
 * three are read. What can be seen of it is captured.
 */
const DISGUISED =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks alone are what is looked for
  /[\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|([\u212a\u212b\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f][\u0300-\u036f\u3099\u309a\uff9e\uff9f]?|.[\u0300-\u036f\u3099\u309a]{1,3})/g;

/** Letters with marks, `OTHER_SCRIPTS`, whatever `DISGUISED` asks for, and more: most English text has nothing of it. */
const RARE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks alone are what is looked for
  /[\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u212a\u212b\u2e80-\uff9f\u0300-\u036f\u00c0-\u01dc\u0400-\u04ff\u1ea0-\u1eff]/g;

/**
 * The same without `OTHER_SCRIPTS`: most Chinese text has next to nothing of it. Coarse, for it is gone through three
 * times as fast as a class of more ranges (Chromium 156: 2.7 ms, not 8.0, for 950,000 characters).
 */
const SIGNS =
  /[\u00ad-\u03ff\u0500-\u200f\u202a-\u2fff\u3099\u309a\uf900-\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f]/g;

/** How names are searched for by a table, `createPrefixTable`: given by who may need it, for most pages don't. */
export type SearchByTable = (compiled: CompiledPrefixes) => NameSearch;

/** Whether there are so many names that they can only be searched for by a table. */
export const hasTable = ({ full, short }: CompiledPrefilters): boolean =>
  'prefixes' in full || 'prefixes' in short;

/** Without a way to search by it, a table finds nothing. */
const NONE: CompiledExpressions = { plain: [], marked: [], other: [] };

/**
 * Reads a compiled prefilter. Text with invisible characters inside words, or with full-width letters, is asked as it is
 * and as it reads: both are rare, and spelling them out would make the expressions many times as long.
 */
export function createPrefilter(compiled: CompiledPrefilter, searchByTable: SearchByTable | null): Prefilter {
  const hasPrefixes = 'prefixes' in compiled;
  const names =
    (hasPrefixes && searchByTable?.(compiled)) || createExpressions(hasPrefixes ? NONE : compiled);
  function* startsIn(text: string): Generator<number, void, void> {
    yield* names.startsIn(text);
    yield* startsNear(RARE, text, function* (part) {
      yield* names.startsInOther(part);
      yield* startsNear(SIGNS, part, function* (signs) {
        yield* names.startsInMarked(signs);
        yield* startsNear(DISGUISED, signs, startsInDisguise);
      });
    });
  }
  const mayHoldName = (text: string) => !startsIn(text).next().done;
  function startsInDisguise(text: string): Iterable<number> {
    // A mark may also be the first thing behind a name, glued to its last letter: then the letter alone is right.
    const readBy = (length?: number) =>
      text.replace(DISGUISED, (_, seen = '') => seen.slice(0, length).normalize('NFKC'));
    const read = readBy();
    return read !== text && mayHoldName(read + readBy(1)) ? startsOf([DISGUISED], text) : [];
  }
  return { startsIn, mayHoldName };
}

/** Each expression is compiled by the engine when it is first asked. */
function createExpressions({ plain, marked, other }: CompiledExpressions): NameSearch {
  const inAny = once(() => compile(plain));
  const inMarked = once(() => compile(marked, MARKS));
  const inOther = once(() => compile(other));
  return {
    startsIn: (text) => startsOf(inAny(), text),
    startsInOther: (text) => (OTHER_SCRIPTS.test(text) ? startsOf(inOther(), text) : []),
    startsInMarked: (text) => startsOf(inMarked(), text),
  };
}

/** Where expressions fit, one place inside another too: what is glued together may hide where a name begins. */
function* startsOf(expressions: readonly RegExp[], text: string): Generator<number, void, void> {
  for (const expression of expressions)
    for (let at = nextOf(expression, text, 0); at < text.length; at = nextOf(expression, text, at + 1))
      yield at;
}

/** Where an expression fits next, whoever asked it last and stopped anywhere; the text's end for nowhere. */
function nextOf(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.exec(text)?.index ?? text.length;
}

/** Longer than the beginning of a name with all that may part its letters. */
const NEAR = 512; // code units

/**
 * What is found in a text where each find holds something rare. It is looked for only around that: one accent in a long
 * English text costs next to nothing.
 */
function* startsNear(
  rare: RegExp,
  text: string,
  startsIn: (part: string) => Iterable<number>,
): Generator<number, void, void> {
  for (let at = nextOf(rare, text, 0); at < text.length; ) {
    const start = Math.max(0, at - NEAR);
    let end = at;
    // One stretch for all that are within reach of each other; those nearer than that are passed over, the more of them
    // the longer it gets, for Chinese text is full of them.
    for (let step = NEAR; at < text.length && at - end <= NEAR; step *= 2) {
      end = at + step;
      at = nextOf(rare, text, end);
    }
    for (const found of startsIn(text.slice(start, end + NEAR))) yield start + found;
  }
}
