import type { AliasTable } from './alias-table';
import type { Candidate } from './candidates';
import { goesOnInSyllables } from './han-edges';
import type { CompiledRule } from './types';

/** Longest text that may stand against a name and make it part of a longer word. */
const MAX_LETTERS = 32; // code units

/** True if letters against a candidate make it part of a longer word, as its rule has it: 细微信号 holds no 微信. */
export function isPartOfLongerWord(
  text: string,
  { start, end, alias }: Candidate,
  table: AliasTable,
): boolean {
  const { notAfter, notBefore, syllables } = table.ruleOf(alias) ?? NO_RULE;
  if (syllables && goesOnInSyllables(text, start, end, syllables)) return true;
  if (notAfter.length === 0 && notBefore.length === 0) return false;
  const before = table.foldBeside(text.slice(Math.max(0, start - MAX_LETTERS), start));
  const after = table.foldBeside(text.slice(end, end + MAX_LETTERS));
  return (
    notAfter.some((letters) => before.endsWith(letters)) ||
    notBefore.some((letters) => after.startsWith(letters))
  );
}

const NO_RULE: CompiledRule = { unless: [], notAfter: [], notBefore: [] };
