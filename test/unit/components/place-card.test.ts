import { describe, expect, it } from 'vitest';
import { indexOfLine } from '../../../components/place-card';

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
