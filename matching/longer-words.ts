import type { AliasTable } from './alias-table';
import type { Candidate } from './candidates';
import { goesOnInSyllables } from './han-edges';
import { once } from './once';
import type { CompiledRule } from './types';

/** Longest text that may stand against a name and make it part of a longer word. */
const MAX_LETTERS = 32; // code units

/** True if letters against a candidate make it part of a longer word, as its rule has it: 细微信号 holds no 微信. */
export function isPartOfLongerWord(
  text: string,
  { start, end, alias }: Candidate,
  table: AliasTable,
): boolean {
  const { near, notAfter, notBefore, syllables } = table.ruleOf(alias) ?? NO_RULE;
  if (syllables && goesOnInSyllables(text, start, end, syllables)) return true;
  if (notAfter.length === 0 && notBefore.length === 0) return false;
  const before = table.foldBeside(text.slice(Math.max(0, start - MAX_LETTERS), start));
  const after = table.foldBeside(text.slice(end, end + MAX_LETTERS));
  const support = near?.words ?? [];
  const name = once(() => table.foldBeside(text.slice(start, end)));
  return (
    notAfter.some(
      (letters) =>
        before.endsWith(letters) &&
        !isListed(letters, before, support, 'endsWith') &&
        !isWithin(letters + name(), before + name(), support, 'endsWith'),
    ) ||
    notBefore.some(
      (letters) =>
        after.startsWith(letters) &&
        !isListed(letters, after, support, 'startsWith') &&
        !isWithin(name() + letters, name() + after, support, 'startsWith'),
    )
  );
}

/** True if a word that supports a name holds it and goes on beyond the letters: 阿里山东 in 阿里山东分公司, not 阿里山. */
function isWithin(
  joined: string,
  beside: string,
  support: readonly string[],
  has: 'startsWith' | 'endsWith',
): boolean {
  return support.some((word) => word.length > joined.length && word[has](joined) && beside[has](word));
}

/** As text is folded. */
const MIDDLE_DOT = '·';

/** True if a middle dot parts a name from a word that supports it: 阿里·通义 lists them, as 阿里·伊曼纽尔 doesn't. */
function isListed(
  letters: string,
  beside: string,
  support: readonly string[],
  has: 'startsWith' | 'endsWith',
): boolean {
  if (letters !== MIDDLE_DOT) return false;
  const beyond = has === 'endsWith' ? beside.slice(0, -1) : beside.slice(1);
  return support.some((word) => beyond[has](word));
}

const NO_RULE: CompiledRule = { unless: [], notAfter: [], notBefore: [] };
