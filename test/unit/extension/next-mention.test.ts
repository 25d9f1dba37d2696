import { describe, expect, it } from 'vitest';
import { type Frame, nextMention } from '../../../extension/next-mention';

const frame = (frameId: number, count: number, rest: Partial<Frame> = {}): Frame => ({
  frameId,
  count,
  current: null,
  first: 0,
  last: Math.max(0, count - 1),
  hasFocus: false,
  hasCard: false,
  ...rest,
});

/** Where a step leads, as "frame 7: 2 (5 of 8)". */
function say(frames: readonly Frame[], step: 1 | -1): string | null {
  const goal = nextMention(frames, step);
  return goal && `frame ${goal.frameId}: ${goal.index} (${goal.place} of ${goal.total})`;
}

describe('the next name', () => {
  it('is none where there are none', () => {
    expect(say([], 1)).toBeNull();
    expect(say([frame(0, 0), frame(7, 0)], -1)).toBeNull();
  });

  it.each<[string, 1 | -1, number, string]>([
    ['follows the current one', 1, 1, 'frame 0: 2 (3 of 3)'],
    ['comes before the current one on the way back', -1, 1, 'frame 0: 0 (1 of 3)'],
    ['is the first after the last', 1, 2, 'frame 0: 0 (1 of 3)'],
    ['is the last before the first', -1, 0, 'frame 0: 2 (3 of 3)'],
  ])('%s', (_, step, current, expected) => {
    expect(say([frame(0, 3, { current })], step)).toBe(expected);
  });

  it('is in the next frame after the last of one, past frames without any', () => {
    const frames = [frame(0, 2, { current: 1 }), frame(5, 0), frame(7, 2)];
    expect(say(frames, 1)).toBe('frame 7: 0 (3 of 4)');
    expect(say([frame(0, 2), frame(5, 0), frame(7, 2, { current: 0 })], -1)).toBe('frame 0: 1 (2 of 4)');
  });

  it('begins with what the reader sees', () => {
    const frames = [frame(0, 9, { first: 4, last: 6 })];
    expect(say(frames, 1)).toBe('frame 0: 4 (5 of 9)');
    expect(say(frames, -1)).toBe('frame 0: 6 (7 of 9)');
  });

  it('begins in the frame with the focus, or in the first that has any', () => {
    expect(say([frame(0, 2), frame(7, 2, { hasFocus: true })], 1)).toBe('frame 7: 0 (3 of 4)');
    expect(say([frame(0, 0, { hasFocus: true }), frame(7, 2)], 1)).toBe('frame 7: 0 (1 of 2)');
  });
});
