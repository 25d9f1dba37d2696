import type { LabelledMention, Passage, Span } from './passage';

/** Counts that recall and precision come from. */
export type Tally = {
  readonly required: number;
  readonly hit: number;
  readonly marks: number;
  readonly wrong: number;
  readonly traps: number;
  readonly trapped: number;
};

/** What went wrong in one passage. */
export type Slip = {
  readonly passage: Passage;
  readonly missed: readonly LabelledMention[];
  readonly wrong: readonly Mark[];
  readonly trapped: readonly Span[];
};

export type Mark = Span & { readonly entity: string };

/** What became of a passage, mark by mark. */
export type Outcome = Slip & {
  readonly required: readonly LabelledMention[];
  readonly hit: readonly LabelledMention[];
  readonly right: readonly Mark[];
};

/**
 * Compares marks with labels, as `../shared/tools/score-mentions.mjs` does: a mark is right if it is exactly a
 * mention, required or optional, or one of its alternatives; a trap is hit by a mark that overlaps it and isn't right.
 * Other than there, the mark must also name the right entity.
 */
export function scorePassage(
  passage: Passage,
  found: readonly { start: number; end: number; entity: string }[],
): Outcome {
  const marks = found.map((mark) => ({ ...mark, surface: passage.text.slice(mark.start, mark.end) }));
  const isRight = (mark: Mark) => passage.mentions.some((mention) => isMarkedBy(mention, mark));
  const required = passage.mentions.filter(({ optional, newAlias }) => !optional && !newAlias);
  const isHit = (mention: LabelledMention) => marks.some((mark) => isMarkedBy(mention, mark));
  const wrong = marks.filter((mark) => !isRight(mark));
  return {
    passage,
    required,
    hit: required.filter(isHit),
    missed: required.filter((mention) => !isHit(mention)),
    right: marks.filter(isRight),
    wrong,
    trapped: passage.traps.filter((trap) => wrong.some((mark) => overlaps(mark, trap))),
  };
}

/** Sums outcomes; `isCounted` leaves out mentions and marks of other entities. */
export function tally(
  outcomes: readonly Outcome[],
  isCounted: (entity: string) => boolean = () => true,
): Tally {
  const count = (pick: (outcome: Outcome) => readonly { entity: string }[]) =>
    outcomes.reduce(
      (sum, outcome) => sum + pick(outcome).filter(({ entity }) => isCounted(entity)).length,
      0,
    );
  return {
    required: count(({ required }) => required),
    hit: count(({ hit }) => hit),
    marks: count(({ right, wrong }) => [...right, ...wrong]),
    wrong: count(({ wrong }) => wrong),
    traps: outcomes.reduce((sum, { passage }) => sum + passage.traps.length, 0),
    trapped: outcomes.reduce((sum, { trapped }) => sum + trapped.length, 0),
  };
}

/** Share of the required mentions that were marked; 1 if there are none. */
export const recallOf = ({ required, hit }: Tally) => (required === 0 ? 1 : hit / required);

/** Share of the marks that are right; 1 if there are none. */
export const precisionOf = ({ marks, wrong }: Tally) => (marks === 0 ? 1 : 1 - wrong / marks);

function isMarkedBy(mention: LabelledMention, mark: Mark): boolean {
  return [mention, ...(mention.alternatives ?? [])].some(
    ({ start, end, entity }) => start === mark.start && end === mark.end && entity === mark.entity,
  );
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
