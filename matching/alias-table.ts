import { foldAlias, foldText, readVariants, type Variants } from './fold';
import { remember } from './remember';
import { AliasFlag, type CompiledAlias, type CompiledNames, type CompiledRule } from './types';

/** An alias as the rules see it. */
export type Alias = {
  readonly text: string;
  readonly entity: number;
  readonly rule: number;
  readonly isAlone: boolean;
  readonly isRomanised: boolean;
  readonly isShortHanName: boolean;
  readonly isShortName: boolean;
};

/** A run of neighbours in the sorted table: from `low` up to, not including, `high`. */
export type Run = { readonly low: number; readonly high: number };

/** The aliases, sorted by their folded form, so that text can be followed into them one character at a time. */
export type AliasTable = {
  readonly variants: Variants;
  /** Folds what stands against a name, a few letters, to their last space. */
  readonly foldBeside: (text: string) => string;
  /** The aliases that begin with a folded code unit. */
  readonly startingWith: (unit: number) => Run | undefined;
  /** Those of a run whose folded form has `unit` at an index. All of the run must be alike before it. */
  readonly narrow: (run: Run, index: number, unit: number) => Run | undefined;
  readonly lengthOf: (alias: number) => number;
  readonly at: (alias: number) => Alias;
  /** What must stand around an alias, or must not. */
  readonly ruleOf: (alias: Alias) => CompiledRule | undefined;
};

type TableNames = Pick<CompiledNames, 'aliases' | 'rules' | 'starts' | 'counts' | 'variants'>;

/** Looks into compiled names. Nothing is built but a map of first characters, however many names there are. */
export function createAliasTable(names: TableNames): AliasTable {
  const { aliases, rules, starts, counts, variants: pairs } = names;
  const variants = readVariants(pairs);
  const runs = readRuns(starts, counts);
  const folded: string[] = [];
  const foldedAt = (i: number): string => {
    folded[i] ??= foldCompiled(aliases[i] ?? NO_ALIAS, variants);
    return folded[i];
  };
  /** The first alias of a run whose character at an index is not below a unit; a shorter alias counts as below all. */
  const bound = ({ low, high }: Run, index: number, unit: number): number => {
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >> 1;
      const text = foldedAt(middle);
      if (index < text.length && text.charCodeAt(index) >= unit) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  return {
    variants,
    foldBeside: remember((text) => foldText(text, variants, false)),
    startingWith: (unit) => runs.get(unit),
    narrow(run, index, unit) {
      const low = bound(run, index, unit);
      const high = bound({ low, high: run.high }, index, unit + 1);
      return low < high ? { low, high } : undefined;
    },
    lengthOf: (i) => foldedAt(i).length,
    at: (i) => unpack(aliases[i] ?? NO_ALIAS),
    ruleOf: ({ rule }) => rules[rule],
  };
}

/** The folded form that compiled aliases are sorted by. */
export function foldCompiled([text, , , flags]: CompiledAlias, variants: Variants): string {
  return foldAlias(text, (flags & AliasFlag.romanised) !== 0, variants);
}

const NO_ALIAS: CompiledAlias = ['', 0, -1, 0];

function readRuns(starts: string, counts: readonly number[]): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  let low = 0;
  counts.forEach((count, i) => {
    runs.set(starts.charCodeAt(i), { low, high: low + count });
    low += count;
  });
  return runs;
}

function unpack([text, entity, rule, flags]: CompiledAlias): Alias {
  return {
    text,
    entity,
    rule,
    isAlone: (flags & AliasFlag.alone) !== 0,
    isRomanised: (flags & AliasFlag.romanised) !== 0,
    isShortHanName: (flags & AliasFlag.shortHanName) !== 0,
    isShortName: (flags & AliasFlag.shortName) !== 0,
  };
}
