import type { Answer, Question } from '../matching/answer-question';

/**
 * Work in steps that asks questions on its way: each time it yields some, it goes on with their answers, in the same
 * order. Whoever knows the names may be far off, so the page may have changed by then.
 */
export type Asking<Result> = Generator<
  readonly Question[] | undefined,
  Result,
  readonly Answer[] | undefined
>;

/** Answers questions in their order if nobody has to be asked for that any more, otherwise null. */
export type Known = (questions: readonly Question[]) => readonly Answer[] | null;

/** Answers questions in their order; null if nobody can. */
export type Ask = (questions: readonly Question[]) => Promise<readonly Answer[] | null>;
