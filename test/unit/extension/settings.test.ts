import { describe, expect, it } from 'vitest';
import { isPausedOn } from '../../../extension/pauses';
import { readSettings } from '../../../extension/settings';

const DEFAULTS = {
  isPaused: false,
  pausedUntil: 0,
  pausedHosts: [],
  mutedEntities: [],
  markedKinds: ['person', 'company', 'organisation', 'publication', 'product'],
  markStyle: 'dotted',
  timing: 'normal',
  language: 'auto',
};

describe('settings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'paused'],
    [
      'damaged values',
      {
        isPaused: 'yes',
        pausedUntil: 'noon',
        pausedHosts: 'example.org',
        mutedEntities: 7,
        markedKinds: 'place',
        markStyle: 'blink',
        timing: 500,
        language: 'tlh',
      },
    ],
  ])('read from %s are the defaults', (_, data) => {
    expect(readSettings(data)).toEqual(DEFAULTS);
  });

  it('keep what is whole beside what is damaged', () => {
    expect(
      readSettings({ isPaused: true, pausedHosts: ['example.org', 7], markedKinds: ['term', 'god'] }),
    ).toEqual({ ...DEFAULTS, isPaused: true, pausedHosts: ['example.org'], markedKinds: ['term'] });
  });

  it('pause one host, all, or all for a while', () => {
    const settings = readSettings({ pausedHosts: ['example.org'] });
    expect(isPausedOn(['example.org'], settings, 0)).toBe(true);
    expect(isPausedOn(['www.example.org'], settings, 0)).toBe(false);
    expect(isPausedOn(['frame.example', 'example.org'], settings, 0)).toBe(true);
    expect(isPausedOn(['www.example.org'], { ...settings, isPaused: true }, 0)).toBe(true);
    expect(isPausedOn(['www.example.org'], { ...settings, pausedUntil: 60_000 }, 59_999)).toBe(true);
    expect(isPausedOn(['www.example.org'], { ...settings, pausedUntil: 60_000 }, 60_000)).toBe(false);
  });
});
