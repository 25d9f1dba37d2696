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

/** Any code unit that `CompiledExpressions.unspaced` may begin with: kana, Han with its further planes, Hangul. */
export const UNSPACED = /[\u3041-\ud7af\ud840-\ud888\uf900-\ufaff]/;

/** What a letter of a name in pinyin may carry, and the letters of Vietnamese: `CompiledExpressions.marked`. */
export const MARKED = /[\u00c0-\u01dc\u1ea0-\u1eff]/;

/**
 * Stands in an expression where an alias has white space or punctuation, short because it stands there often: anything
 * but a Latin letter, Han or Hangul may part the letters of a name.
 */
export const GAP = ' ';

/** What a letter stands for in `CompiledExpressions.marked`: itself, in both cases if it is small, or any with a mark. */
const withMarks = (letter: string) => `[${letter}${letter.toUpperCase()}\u00c0-\u01dc]`;

/** What it stands for in the others: itself, in both cases if it is small and not written as what it has to be. */
const withCases = (found: string) => (found[1] ? found : `[${found.toUpperCase()}${found}]`);
const inCases = (source: string) => compile(source.replace(/\\x..|[a-z]/g, withCases));

const compile = (source: string) => new RegExp(source.replaceAll(GAP, '[^\\w\\u4e00-\\ud7af]*'), 'g');

/**
 * What `foldUnit` ignores, right after a letter, digit or Han character (class first, since it is the rarer find), and
 * full-width digits and letters, half-width kana, signs that are letters, ideographs in the guise of others.
 */
const DISGUISED =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks alone are what is looked for
  /[\u00ad\u0300-\u036f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3099\u309a\ufe00-\ufe0f\ufeff](?<=(?:[\w\u00c0-\u1fff\u3041-\ud7af]|[\ud840-\ud888][\udc00-\udfff]).)|[\u212a\u212b\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9d]/g;

/** Whatever the three above ask for, and more: most English text has nothing of it, and is asked no further. */
const RARE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks alone are what is looked for
  /[\u00ad\u00c0-\u01dc\u0300-\u036f\u061c\u180b-\u180f\u1ea0-\u1eff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u212a\u212b\u2e80-\uff9d]/;

/** How names are searched for by a table, `createPrefixTable`: given by who may need it, for most pages don't. */
export type SearchByTable = (compiled: CompiledPrefixes) => NameSearch;

/** Whether there are so many names that they can only be searched for by a table. */
export const hasTable = ({ full, short }: CompiledPrefilters): boolean =>
  'prefixes' in full || 'prefixes' in short;

/** Without a way to search by it, a table finds nothing. */
const NOWHERE: NameSearch = { startsIn: () => [], startsInRare: () => [] };

/**
 * Reads a compiled prefilter. Text with invisible characters inside words, or with full-width letters, passes whatever
 * it says: both are rare, and spelling them out would make the expressions many times as long.
 */
export function createPrefilter(compiled: CompiledPrefilter, searchByTable: SearchByTable | null): Prefilter {
  const names = 'prefixes' in compiled ? (searchByTable?.(compiled) ?? NOWHERE) : createExpressions(compiled);
  function* startsIn(text: string): Generator<number, void, void> {
    yield* names.startsIn(text);
    if (!RARE.test(text)) return;
    yield* startsOf(DISGUISED, text);
    yield* names.startsInRare(text);
  }
  return { startsIn, mayHoldName: (text) => !startsIn(text).next().done };
}

/** Each expression is compiled by the engine when it is first asked. */
function createExpressions({ spaced, marked, unspaced }: CompiledExpressions): NameSearch {
  const plain = spaced.map(inCases);
  const inMarked = marked ? once(() => compile(marked.replace(/[a-z]/gi, withMarks))) : null;
  const inUnspaced = unspaced ? inCases(unspaced) : null;
  return {
    *startsIn(text) {
      for (const expression of plain) yield* startsOf(expression, text);
    },
    *startsInRare(text) {
      if (inMarked) yield* startsNear(text, MARKED, inMarked());
      if (inUnspaced) yield* startsNear(text, UNSPACED, inUnspaced);
    },
  };
}

/** Where an expression fits, one place inside another too: what is glued together may hide where a name begins. */
function* startsOf(expression: RegExp, text: string): Generator<number, void, void> {
  for (let from = 0; ; ) {
    // Whoever asked last may have stopped anywhere.
    expression.lastIndex = from;
    const found = expression.exec(text);
    if (!found) return;
    yield found.index;
    from = found.index + 1;
  }
}

/** Longer than the beginning of a name with all that may part its letters. */
const NEAR = 256; // code units

/**
 * Where an expression, each match of which holds a character of a class, fits in a text. It is asked only around such
 * characters: one accent in a long English text costs next to nothing.
 */
function* startsNear(text: string, rare: RegExp, expression: RegExp): Generator<number, void, void> {
  const search = new RegExp(rare, 'g');
  let found = search.exec(text);
  while (found) {
    const start = Math.max(0, found.index - NEAR);
    let end = found.index;
    // One stretch for all that are within reach of each other; those nearer than that are passed over.
    while (found && found.index - end <= NEAR) {
      end = found.index + NEAR;
      search.lastIndex = end;
      found = search.exec(text);
    }
    for (const at of startsOf(expression, text.slice(start, end + NEAR))) yield start + at;
  }
}
