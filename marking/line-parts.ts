import { indexAt } from './ranges';
import type { TextBlock } from './text-blocks';

/**
 * How much of a line is read in one step, and what it is read with on either side: no name in a line is told by
 * anything further off (`BLOCK_REACH` in matching/context.ts). Multiples of 256, so that words are looked for in the same stretches
 * wherever a part begins (`GRAIN` in matching/scene.ts).
 */
export const PART = 8192; // code units
const MARGIN = 1024; // code units

/** A part of a line. Only what begins from `from` up to `to`, offsets in its text, is its own; the rest is context. */
export type LinePart = {
  readonly line: TextBlock;
  readonly from: number;
  readonly to: number;
  /** True if there is no other part of the line. */
  readonly isWhole: boolean;
};

/** A line as one part, or one that is longer than any paragraph as many, which overlap. */
export function* partsOf(line: TextBlock): Generator<LinePart, void, void> {
  const { length } = line.text;
  if (length <= PART + MARGIN) return yield { line, from: 0, to: length, isWhole: true };
  for (let start = 0; start < length; start += PART) {
    const [from, to] = [Math.max(0, start - MARGIN), Math.min(length, start + PART)];
    yield { line: cutOut(line, from, to + MARGIN), from: start - from, to: to - from, isWhole: false };
  }
}

/** The pieces that a part has been cut into, with what is the part's own of each. */
export function* within(
  { from, to, isWhole }: LinePart,
  pieces: Iterable<TextBlock>,
): Generator<LinePart, void, void> {
  let at = 0;
  for (const line of pieces) {
    yield { line, from: from - at, to: to - at, isWhole };
    at += line.text.length;
  }
}

/** What of a line lies between two offsets, with the nodes that reach into it. */
function cutOut({ text, nodes, starts }: TextBlock, from: number, to: number): TextBlock {
  const [first, end] = [indexAt(starts, from), indexAt(starts, to - 1) + 1];
  return {
    text: text.slice(from, to),
    nodes: nodes.slice(first, end),
    starts: starts.slice(first, end).map((start) => start - from),
  };
}
