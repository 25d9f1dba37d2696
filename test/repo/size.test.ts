import { describe, expect, it } from 'vitest';
import { readBundles } from '../bench/bundle-sizes';
import { BUILT } from '../browsers/launch';

/**
 * Most that each may weigh, gzipped, in kB of 1,000 bytes. Every page of every tab pays for the first, a page with a
 * text that may hold a name for the second, one with a mark that is moved on for the third. One goes up only for what
 * readers get: the last time, a page's text that is asked once instead of once for each level of its tree, gigantic
 * blocks that hold no page up, and more names told from namesakes.
 */
const BUDGETS = { content: 11.1, marker: 21.3, reach: 8, card: 30, popup: 60 } as const;

describe.each(Object.entries(BUILT))('built for %s,', (_, folder) => {
  it.each(Object.entries(BUDGETS))('%s stays within %d kB gzipped', (name, budget) => {
    const { gzipped, files } = readBundles(folder)[name as keyof typeof BUDGETS];
    const advice = `${files.join(', ')}: take out what is not needed there, or load it later`;
    expect(gzipped / 1000, advice).toBeLessThanOrEqual(budget);
  });
});
