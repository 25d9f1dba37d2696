import { describe, expect, it } from 'vitest';
import { isBetween } from '../../../marking/corridor';

const mention = { left: 100, top: 100, right: 150, bottom: 120 };
const card = { left: 80, top: 128, right: 440, bottom: 500 };

describe('the way from a mention to its card', () => {
  it.each([
    ['the mention', 120, 110],
    ['the gap below it', 120, 124],
    ['the slope towards the far end of the card', 200, 122],
    ['the card', 300, 300],
  ])('leads over %s', (_, x, y) => {
    expect(isBetween({ x, y }, mention, card)).toBe(true);
  });

  it.each([
    ['above the mention', 120, 99],
    ['beside the mention', 90, 105],
    ['beyond the slope', 420, 110],
    ['below the card', 300, 501],
  ])('does not lead %s', (_, x, y) => {
    expect(isBetween({ x, y }, mention, card)).toBe(false);
  });
});
