import type { Candidate } from './candidates';
import { belongsToOther } from './second-mentions';
import type { Reason } from './types';
import { unicode, unicodeEach } from './unicode';

/** Who has been introduced by name in an article, as one reads on. */
export type Introductions = {
  /** Takes note of the next name: a full one that counts introduces, a surname in somebody's longer name warns. */
  readonly read: (text: string, name: Candidate, counts: () => boolean) => void;
  /** Why a short name counts where the reading has come to, or undefined if it doesn't. */
  readonly reasonFor: (text: string, name: Candidate) => Reason | undefined;
};

/** A short name counts once the full name has been given, unless it is, or has been, somebody else's too. */
export function createIntroductions(): Introductions {
  const full = new Map<number, string>();
  const others = new Set<string>();
  let known = 0;
  const isOther = (text: string, { start, end, alias }: Candidate) =>
    belongsToOther(text, { start, end }, known) &&
    !hasInitialsOf(
      full.get(alias.entity) ?? '',
      alias.text,
      text.slice(Math.max(0, start - REACH), start),
      text.slice(end, end + REACH),
    );
  return {
    read(text, name, counts) {
      const { start, end, alias } = name;
      if (alias.isShortName) {
        if (isOther(text, name)) others.add(alias.text);
      } else if (!full.has(alias.entity) && counts()) full.set(alias.entity, text.slice(start, end));
      known = end;
    },
    reasonFor(text, name) {
      const support = full.get(name.alias.entity);
      if (support === undefined || others.has(name.alias.text) || isOther(text, name)) return;
      return { rule: 'second', support };
    },
  };
}

/** How far initials may stand from a surname. */
const REACH = 12; // code units each way

/** True for a surname with the initials of a full name, as papers cite it: "K.-F. Lee", "Lee, K.-F." for Kai-Fu Lee. */
function hasInitialsOf(full: string, surname: string, before: string, after: string): boolean {
  const given = full.replace(surname, ' ');
  const initials =
    unicode`(?:^|[^\p{L}.-])((?:\p{Lu}\.[ \u00a0-]?)+)$`.exec(before)?.[1] ??
    unicode`^, ((?:\p{Lu}\.[ \u00a0-]?)+)`.exec(after)?.[1];
  return initials !== undefined && lettersOf(initials) === lettersOf(given).toUpperCase();
}

/** The first letter of each word, in words parted by spaces and hyphens. */
const lettersOf = (words: string) => (words.match(unicodeEach`(?<!\p{L})\p{L}`) ?? []).join('');
