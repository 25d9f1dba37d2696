import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSide, indexOfLine, roomAt } from '../../../components/placement';

/** A line box, as far as placing looks at it. */
const line = (left: number, top: number, right: number, bottom: number) =>
  ({ left, top, right, bottom }) as DOMRect;

describe('the line that a card is anchored to', () => {
  const wrapped = [line(400, 100, 500, 120), line(40, 130, 90, 150)];

  it('is the one that the pointer is on', () => {
    expect(indexOfLine(wrapped, { x: 450, y: 110 })).toBe(0);
    expect(indexOfLine(wrapped, { x: 60, y: 140 })).toBe(1);
  });

  it('is the nearest one when the pointer is between lines', () => {
    expect(indexOfLine(wrapped, { x: 60, y: 126 })).toBe(1);
  });

  it('is the first one of a mention that has no boxes', () => {
    expect(indexOfLine([], { x: 0, y: 0 })).toBe(0);
  });
});

describe('the side of a line on which a card stands', () => {
  const view = { left: 0, top: 0, right: 1000, bottom: 800 };
  const card = { width: 360, height: 500 };
  const lines = { isVertical: false, isRightToLeft: false };
  const columns = { isVertical: true, isRightToLeft: false };

  it.each([
    ['below, where there is room', line(100, 100, 200, 120), view, lines, 'bottom'],
    ['above, near the foot of the screen', line(100, 700, 200, 720), view, lines, 'top'],
    ['where more of it is seen, if there is room nowhere', line(0, 300, 1000, 320), view, lines, 'bottom'],
    [
      'beside the line, in a low and wide frame',
      line(500, 90, 600, 110),
      { ...view, bottom: 200 },
      lines,
      'right',
    ],
    ['to the left of a column', line(600, 300, 620, 400), view, columns, 'left'],
    ['to the right of a column at the left edge', line(10, 300, 30, 400), view, columns, 'right'],
    [
      'nowhere, in a frame that hardly holds the line',
      line(0, 10, 100, 30),
      { ...view, bottom: 40, right: 110 },
      lines,
      null,
    ],
  ])('is %s', (_, mention, seen, flow, side) => {
    expect(chooseSide(mention, seen, card, flow, 8)).toBe(side);
  });

  it('never leads over the line or out of the viewport', () => {
    const edge = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(edge, edge, edge, edge, fc.boolean(), (x, y, width, height, isVertical) => {
        // As far as it is seen: a card whose mention has left the viewport is closed.
        const mention = line(x, Math.min(y, 799), Math.min(x + width, 1000), Math.min(y + height, 800));
        const side = chooseSide(mention, view, card, { isVertical, isRightToLeft: false }, 8);
        if (side === null) return;
        const room = roomAt(side, mention, view, 8);
        expect(Math.min(room.width, room.height)).toBeGreaterThan(0);
        const isLevel = side === 'top' || side === 'bottom';
        if (isLevel) expect(room.height + mention.bottom - mention.top).toBeLessThanOrEqual(800);
        else expect(room.width + mention.right - mention.left).toBeLessThanOrEqual(1000);
      }),
    );
  });
});
