import type { AliasTable } from './alias-table';
import type { Candidate } from './candidates';
import { goesOnInSyllables } from './han-edges';
import { once } from './once';
import { isHan } from './script';
import type { CompiledRule } from './types';
import { unicode } from './unicode';

/** Longest text that may stand against a name and make it part of a longer word. */
const MAX_LETTERS = 32; // code units

/** Dashes that part words, unlike hyphens and shorter dashes, which fold to the same. */
const PARTING = '—―';

/** True if letters against a candidate make it part of a longer word, as its rule has it: 细微信号 holds no 微信. */
export function isPartOfLongerWord(
  text: string,
  { start, end, alias }: Candidate,
  table: AliasTable,
): boolean {
  const { near, notAfter, notBefore, syllables, goesOn } = table.ruleOf(alias) ?? NO_RULE;
  const support = near?.words ?? [];
  const name = once(() => table.foldBeside(text.slice(start, end)));
  if (!syllables && !goesOn && notAfter.length === 0 && notBefore.length === 0) return false;
  const before = table.foldBeside(text.slice(Math.max(0, start - MAX_LETTERS), start));
  const after = table.foldBeside(text.slice(end, end + MAX_LETTERS));
  const isParted = (at: number) => PARTING.includes(text[at] ?? ' ');
  if (
    (syllables &&
      (goesOnInSyllables(text, start, end, syllables) || goesOnToDot(before, after, syllables))) ||
    (goesOn && goesOnWith(goesOn, text, end, after))
  )
    return !support.some((word) => word.length > name().length && (name() + after).startsWith(word));
  const around = () => before + name() + after;
  return (
    notAfter.some(
      (letters) =>
        before.endsWith(letters) &&
        !isParted(start - 1) &&
        !isListed(letters, before, support, 'endsWith', syllables) &&
        !isWithin(letters + name(), around(), before.length - letters.length, support),
    ) ||
    notBefore.some(
      (letters) =>
        after.startsWith(letters) &&
        !isParted(end) &&
        !isListed(letters, after, support, 'startsWith', syllables) &&
        !isWithin(name() + letters, around(), before.length, support),
    )
  );
}

/** What makes a word part of another one: "Tourism", "Hotel-booking". */
const GOES_FURTHER = () => unicode`^-?[\p{L}\p{M}\p{N}]`;

/** True if one of some words makes a name the beginning of a longer one: Alibaba Tours is no Alibaba that tours. */
function goesOnWith(words: readonly string[], text: string, end: number, after: string): boolean {
  if (!unicode`^\s+\p{Lu}`.test(text.slice(end, end + MAX_LETTERS))) return false;
  return words.some(
    (word) =>
      after.startsWith(word, 1) && !GOES_FURTHER().test(after.slice(1 + word.length, 3 + word.length)),
  );
}

/**
 * True if a word that supports a name holds it with the letters and more: 阿里山东 in 阿里山东分公司, which is no 阿里山,
 * 企业微信公众号 in 民营企业微信公众号, which is no 企业微信.
 */
function isWithin(joined: string, around: string, at: number, support: readonly string[]): boolean {
  return support.some(
    (word) =>
      word.length > joined.length &&
      word.includes(joined) &&
      around.startsWith(word, at - word.indexOf(joined)),
  );
}

/** As text is folded. */
const MIDDLE_DOT = '·';

/** What more foreign names are spelled with than a rule's syllables, which must tell them without a dot. */
const MORE_SYLLABLES = '阿卜杜布达马玛米拉里瑞西斯特图门希比巴贝拜苏伯';

/** How much beyond a middle dot must be no part of a foreign name; most are longer. */
const BEYOND_DOT = 2; // code units

/**
 * True if a middle dot parts a name from a word that supports it, or from Han characters no foreign name is spelled with:
 * 阿里·通义 and 直连·阿里 list them, as 阿里·伊曼纽尔 doesn't.
 */
function isListed(
  letters: string,
  beside: string,
  support: readonly string[],
  has: 'startsWith' | 'endsWith',
  syllables: string | undefined,
): boolean {
  if (letters !== MIDDLE_DOT) return false;
  const beyond = has === 'endsWith' ? beside.slice(0, -1) : beside.slice(1);
  if (support.some((word) => beyond[has](word))) return true;
  const word = has === 'endsWith' ? beyond.slice(-BEYOND_DOT) : beyond.slice(0, BEYOND_DOT);
  return (
    syllables !== undefined &&
    word.length === BEYOND_DOT &&
    [...word].every((char) => isHan(char.charCodeAt(0)) && !`${syllables}${MORE_SYLLABLES}`.includes(char))
  );
}

/** What leads from a name to a middle dot, folded, on either side of it. */
const TO_DOT_BEFORE = /·([^·]{1,3})$/u;
const TO_DOT_AFTER = /^([^·]{1,3})·/u;

/** True if what foreign names are spelled with, and nothing else, leads from a name to a middle dot: 阿拉·马阿里. */
function goesOnToDot(before: string, after: string, syllables: string): boolean {
  const spelled = `${syllables}${MORE_SYLLABLES}`;
  return [TO_DOT_BEFORE.exec(before), TO_DOT_AFTER.exec(after)].some(
    (found) => found !== null && [...(found[1] ?? '')].every((char) => spelled.includes(char)),
  );
}

const NO_RULE: CompiledRule = { unless: [], notAfter: [], notBefore: [] };
