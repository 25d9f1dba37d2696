import { describe, expect, it } from 'vitest';
import { needsRestart } from '../../../entrypoints/background/needs-restart';
import { readSettings } from '../../../extension/settings';

const DEFAULTS = readSettings(undefined);

describe('the finder in open pages', () => {
  it.each([
    ['a pause', { isPaused: true }],
    ['a pause for an hour', { pausedUntil: 5 }],
    ['a paused site', { pausedHosts: ['example.org'] }],
    ['a muted name', { mutedEntities: ['kpmg'] }],
    ['other kinds', { markedKinds: ['person'] }],
  ])('begins anew for %s', (_, change) => {
    expect(needsRestart(undefined, change)).toBe(true);
    expect(needsRestart({ ...DEFAULTS, ...change }, DEFAULTS)).toBe(true);
  });

  it.each([
    ['style', { markStyle: 'tint' }],
    ['timing', { timing: 'quick' }],
    ['language', { language: 'en' }],
    ['nothing', {}],
  ])('goes on for another %s', (_, change) => {
    expect(needsRestart(DEFAULTS, { ...DEFAULTS, ...change })).toBe(false);
  });
});
