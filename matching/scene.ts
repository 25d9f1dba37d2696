import type { Alias, AliasTable } from './alias-table';
import { type Candidate, findCandidates } from './candidates';
import { foldText } from './fold';
import { isCutFromWords } from './han-edges';
import { continuesHanName } from './han-names';
import { isPartOfLongerWord } from './longer-words';
import { followsGivenName } from './second-mentions';
import { isTechnical } from './technical-text';
import { findWord, type Heads } from './words';

/** Windows begin and end at multiples of this, so that neighbouring names share them and each is folded once. */
const GRAIN = 256; // code units

/** A piece of text with the names in it, and what can be asked about their surroundings; everything is computed once. */
export type Scene = {
  readonly text: string;
  /** Every span that reads like an alias and is no part of an address, of a word or of somebody's longer name. */
  readonly names: readonly Candidate[];
  /** The first of some words, folded, that stands between two offsets or a little further off. */
  readonly wordIn: (words: readonly string[], start: number, end: number) => string | undefined;
  /** How many of some words do, apart from those that only say what kind of `heads` stands right behind them. */
  readonly countIn: (words: readonly string[], start: number, end: number, heads?: Heads) => number;
  /**
   * The first name between two offsets that is safe alone and names one of some entities or that of the alias that
   * asks. Names under the same rule as that are in the same doubt and say nothing.
   */
  readonly safeNameIn: (
    entities: readonly number[],
    alias: Alias,
    start: number,
    end: number,
  ) => string | undefined;
  /** All such names, in their order. */
  readonly safeNamesIn: (
    entities: readonly number[],
    alias: Alias,
    start: number,
    end: number,
  ) => readonly Candidate[];
};

/** A part of a text, folded, and what has been looked for in it. */
type TextWindow = {
  readonly folded: string;
  readonly found: Map<readonly string[], string | undefined>;
  readonly counted: Map<readonly string[], Map<Heads | undefined, number>>;
};

/** Looks at a text once, however many names in it will ask about it: linear in its length. */
export function createScene(text: string, table: AliasTable): Scene {
  const names = namesIn(text, table);
  const windows = new Map<number, TextWindow>();

  const safeNames = new Map<string, readonly Candidate[]>();

  function supportingNames(entities: readonly number[], { rule, entity }: Alias): readonly Candidate[] {
    const key = `${rule} ${entity}`;
    const known = safeNames.get(key);
    if (known) return known;
    const isSupport = ({ alias }: Candidate) =>
      alias.isAlone && alias.rule !== rule && (alias.entity === entity || entities.includes(alias.entity));
    const supporting = names.filter(isSupport);
    safeNames.set(key, supporting);
    return supporting;
  }

  function windowAt(start: number, end: number) {
    const from = Math.max(0, Math.floor(start / GRAIN) * GRAIN);
    const to = Math.ceil(end / GRAIN) * GRAIN;
    const key = from * 64 + Math.min(63, (to - from) / GRAIN);
    const known = windows.get(key);
    if (known) return known;
    const folded = foldText(text.slice(from, to), table.variants);
    const window = { folded, found: new Map(), counted: new Map() };
    windows.set(key, window);
    return window;
  }

  return {
    text,
    names,
    wordIn(words, start, end) {
      if (words.length === 0) return;
      const { folded, found } = windowAt(start, end);
      if (!found.has(words)) found.set(words, firstOf(words, folded));
      return found.get(words);
    },
    countIn(words, start, end, heads) {
      const { folded, counted } = windowAt(start, end);
      const counts = counted.get(words) ?? new Map<Heads | undefined, number>();
      counted.set(words, counts);
      const count =
        counts.get(heads) ?? words.filter((word) => findWord(folded, word, heads) !== undefined).length;
      counts.set(heads, count);
      return count;
    },
    safeNameIn(entities, alias, start, end) {
      const supporting = supportingNames(entities, alias);
      const name = supporting[firstAt(supporting, start)];
      return name && name.start < end ? text.slice(name.start, name.end) : undefined;
    },
    safeNamesIn(entities, alias, start, end) {
      const supporting = supportingNames(entities, alias);
      return supporting.slice(firstAt(supporting, start), firstAt(supporting, end));
    },
  };
}

/** What stands in a folded text for the first of some words that it has. */
function firstOf(words: readonly string[], folded: string): string | undefined {
  for (const word of words) {
    const found = findWord(folded, word);
    if (found !== undefined) return found;
  }
  return;
}

/** Spans that are names and nothing else. */
export function namesIn(text: string, table: AliasTable): readonly Candidate[] {
  return findCandidates(text, table, (candidate) => {
    const { start, end, alias } = candidate;
    if (alias.isShortHanName && continuesHanName(text, end)) return false;
    if (alias.text.includes(', ') && followsGivenName(text, start)) return false; // the surname of one, another's name
    return !isPartOfLongerWord(text, candidate, table) && !isCutFromWords(text, start, end);
  }).filter(({ start, end }) => !isTechnical(text, start, end));
}

/** Index of the first name that begins at or after an offset (binary search). */
function firstAt(names: readonly Candidate[], offset: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
