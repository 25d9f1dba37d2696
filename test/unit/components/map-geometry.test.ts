import { describe, expect, it } from 'vitest';
import { isCrossed, sharedArea, stretchIn } from '../../../components/map-geometry';

const box = { x: 10, y: 10, width: 10, height: 4 };
const line = (x1: number, y1: number, x2: number, y2: number) => ({
  from: { x: x1, y: y1 },
  to: { x: x2, y: y2 },
});

describe('two boxes', () => {
  it.each([
    [{ ...box, x: 20 }, 0, 0],
    [{ ...box, x: 18 }, 0, 8],
    [{ ...box, x: 22 }, 3, 7],
    [{ ...box, y: 15 }, 0, 0],
  ])('%o share, at a distance of %d, an area of %d', (other, distance, area) => {
    expect(sharedArea(box, other, distance)).toBe(area);
  });
});

describe('a line', () => {
  it.each([
    ['through the middle', line(0, 10, 20, 10), { enter: 0.25, leave: 0.75 }],
    ['the other way', line(20, 10, 0, 10), { enter: 0.25, leave: 0.75 }],
    ['down', line(10, 0, 10, 20), { enter: 0.4, leave: 0.6 }],
    ['that ends in it', line(0, 10, 10, 10), { enter: 0.5, leave: 1 }],
    ['along its edge', line(0, 12, 20, 12), null],
    ['past its corner', line(0, 10, 10, 16), null],
    ['that ends before it', line(0, 10, 4, 10), null],
  ])('%s is in the box there', (_, path, stretch) => {
    expect(stretchIn(path, box, 0)).toEqual(stretch);
  });

  it.each([
    [line(0, 0, 10, 10), line(0, 10, 10, 0), true],
    [line(0, 0, 10, 10), line(0, 10, 4, 6), false],
    [line(0, 0, 10, 10), line(10, 10, 20, 0), false],
  ])('%o crosses %o: %s', (one, other, crosses) => {
    expect(isCrossed(one, other)).toBe(crosses);
  });
});
