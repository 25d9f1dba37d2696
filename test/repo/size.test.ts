import { describe, expect, it } from 'vitest';
import { readBundles } from '../bench/bundle-sizes';
import { BUILT } from '../browsers/launch';

/**
 * Most that each may weigh, gzipped, in kB of 1,000 bytes. Every page of every tab pays for the first, one with a line
 * that may hold a name for the second, one with a mark that is moved on for the third. One goes up only for what readers get.
 */
const BUDGETS = { content: 8.65, marker: 7.15, reach: 8, card: 30, popup: 60 } as const;

describe.each(Object.entries(BUILT))('built for %s,', (_, folder) => {
  it.each(Object.entries(BUDGETS))('%s stays within %d kB gzipped', (name, budget) => {
    const { gzipped, files } = readBundles(folder)[name as keyof typeof BUDGETS];
    const advice = `${files.join(', ')}: take out what is not needed there, or load it later`;
    expect(gzipped / 1000, advice).toBeLessThanOrEqual(budget);
  });
});
