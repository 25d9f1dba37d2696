import { describe, expect, it } from 'vitest';
import { isPausedOn, readSettings } from '../../../extension/settings';

describe('settings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'paused'],
    ['damaged values', { isPaused: 'yes', pausedHosts: 'example.org' }],
  ])('read from %s are the defaults', (_, data) => {
    expect(readSettings(data)).toEqual({ isPaused: false, pausedHosts: [] });
  });

  it('keep what is whole beside what is damaged', () => {
    expect(readSettings({ isPaused: true, pausedHosts: ['example.org', 7] })).toEqual({
      isPaused: true,
      pausedHosts: ['example.org'],
    });
  });

  it('pause one host, or all', () => {
    const settings = readSettings({ pausedHosts: ['example.org'] });
    expect(isPausedOn('example.org', settings)).toBe(true);
    expect(isPausedOn('www.example.org', settings)).toBe(false);
    expect(isPausedOn('www.example.org', { ...settings, isPaused: true })).toBe(true);
  });
});
