import type { FrameView } from './keys-port';

/** A frame and what it has told. */
export type Frame = FrameView & { readonly frameId: number };

/** A mention to go to: which one in its frame, and its place among all of the page, from 1. */
export type Goal = {
  readonly frameId: number;
  readonly index: number;
  readonly place: number;
  readonly total: number;
};

/**
 * The mention after the current one, or before it, through all frames and round at the ends; where none is current, the
 * one nearest to what the reader sees, in the frame with the focus if that has any. Null if there are none.
 */
export function nextMention(frames: readonly Frame[], step: 1 | -1): Goal | null {
  const total = frames.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const offsetOf = (frame: Frame) =>
    frames.slice(0, frames.indexOf(frame)).reduce((sum, { count }) => sum + count, 0);
  const at = frames.find(({ current }) => current !== null);
  if (at) return goalAt(frames, (offsetOf(at) + (at.current ?? 0) + step + total) % total, total);
  const withMentions = frames.filter(({ count }) => count > 0);
  const start = withMentions.find(({ hasFocus }) => hasFocus) ?? withMentions[0];
  return start ? goalAt(frames, offsetOf(start) + (step === 1 ? start.first : start.last), total) : null;
}

function goalAt(frames: readonly Frame[], position: number, total: number): Goal | null {
  let index = position;
  for (const { frameId, count } of frames) {
    if (index < count) return { frameId, index, place: position + 1, total };
    index -= count;
  }
  return null;
}
