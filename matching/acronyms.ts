import type { Candidate } from './candidates';
import { unicode, unicodeEach } from './unicode';

const ACRONYM = /^[A-Z]{3,}$/;
/** "(Smart City Master Plan" after it; "Global Entrepreneurship Index (" before it. */
const EXPLAINED_AFTER = /^\s?[(（]([^()（）]{4,80})[)）]/u;
const EXPLAINED_BEFORE = () => unicode`((?:[\p{L}-]+\s+){1,8})[(（]$`;

/**
 * True if an acronym is explained on the spot as the name of something else. Words explain it if their initials spell
 * it; if they hold a name of the same entity, it is no other.
 */
export function isOtherAcronym(
  line: string,
  { start, end, alias }: Candidate,
  namesIn: (text: string) => readonly Candidate[],
): boolean {
  const acronym = line.slice(start, end);
  if (!ACRONYM.test(acronym)) return false;
  const words =
    EXPLAINED_AFTER.exec(line.slice(end, end + 84))?.[1] ??
    EXPLAINED_BEFORE().exec(line.slice(Math.max(0, start - 84), start))?.[1];
  if (words === undefined || !initialsOf(words).endsWith(acronym)) return false;
  return !namesIn(words).some((name) => name.alias.entity === alias.entity);
}

/** The first letters of the words that begin with a capital. */
const initialsOf = (words: string) => (words.match(unicodeEach`(?<![\p{L}])\p{Lu}`) ?? []).join('');
