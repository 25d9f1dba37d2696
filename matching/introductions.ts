import type { Candidate } from './candidates';
import { belongsToOther } from './second-mentions';
import type { Reason } from './types';

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
  return {
    read(text, { start, end, alias }, counts) {
      if (alias.isShortName) {
        if (belongsToOther(text, { start, end }, known)) others.add(alias.text);
      } else if (!full.has(alias.entity) && counts()) full.set(alias.entity, text.slice(start, end));
      known = end;
    },
    reasonFor(text, { start, end, alias }) {
      const support = full.get(alias.entity);
      if (support === undefined || others.has(alias.text) || belongsToOther(text, { start, end }, known))
        return;
      return { rule: 'second', support };
    },
  };
}
