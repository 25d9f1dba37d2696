import { createFinder, type Found } from './find-mentions';
import type { MatcherNames } from './types';

/** What is asked of whoever knows the names, as data that can be sent: a line, and the article around it if it matters. */
export type Question = {
  readonly line: string;
  readonly around?: { readonly before: string; readonly after: string };
};

/** What the line says; null if that can't be told without what is around it. */
export type Answer = Found | null;

export type Answerer = (question: Question) => Answer;

/** Answers questions about names; `unmarked` are ids of entities that only tell others apart. */
export function createAnswerer(names: MatcherNames, unmarked: readonly string[]): Answerer {
  const findMentions = createFinder(names);
  return ({ line, around }) => {
    let isMissed = false;
    const tell = (side: 'before' | 'after') => () => {
      isMissed ||= !around;
      return around?.[side] ?? '';
    };
    const found = findMentions(line, { before: tell('before'), after: tell('after') });
    if (isMissed) return null;
    return { ...found, mentions: found.mentions.filter(({ entity }) => !unmarked.includes(entity)) };
  };
}
