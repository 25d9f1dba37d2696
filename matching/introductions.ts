import type { Candidate } from './candidates';
import { findNameBeside } from './name-beside';
import type { Scene } from './scene';
import { belongsToOther } from './second-mentions';
import type { CompiledRule, Reason } from './types';
import { unicode, unicodeEach } from './unicode';

/** Who has been introduced by name in an article, as one reads on. */
export type Introductions = {
  /**
   * Takes note of the next name: a full one that counts introduces, as a short one beside another name does; a surname
   * in somebody's longer name warns.
   */
  readonly read: (scene: Scene, name: Candidate, counts: () => boolean) => void;
  /** Why a short name counts where the reading has come to, or undefined if it doesn't. */
  readonly reasonFor: (scene: Scene, name: Candidate) => Reason | undefined;
};

/** A short name counts once the full name has been given, unless it is, or has been, somebody else's too. */
export function createIntroductions(rules: readonly CompiledRule[]): Introductions {
  const full = new Map<number, string>();
  const beside = new Map<number, string>();
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
    read({ text, safeNamesIn }, name, counts) {
      const { start, end, alias } = name;
      if (alias.isShortName) {
        if (isOther(text, name)) others.add(alias.text);
        else if (!beside.has(alias.entity)) {
          const support = findNameBeside(text, name, rules[alias.rule], safeNamesIn);
          if (support !== undefined) beside.set(alias.entity, support);
        }
      } else if (!full.has(alias.entity) && counts()) full.set(alias.entity, text.slice(start, end));
      known = end;
    },
    reasonFor({ text, safeNamesIn }, name) {
      const { alias } = name;
      if (others.has(alias.text) || isOther(text, name)) return;
      const given = full.get(alias.entity);
      if (given !== undefined) return { rule: 'second', support: given };
      const support = beside.get(alias.entity) ?? findNameBeside(text, name, rules[alias.rule], safeNamesIn);
      return support === undefined ? undefined : { rule: 'near', support };
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
