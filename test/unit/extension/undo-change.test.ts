import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../extension/settings';
import {
  choose,
  markKind,
  muteEntity,
  pauseAll,
  pauseHost,
  pauseHour,
} from '../../../extension/settings-changes';
import { undoChange } from '../../../extension/undo-change';

const DEFAULTS = readSettings(undefined);

describe('a change of settings', () => {
  it.each([
    ['pausing a host', pauseHost('example.org', true)],
    ['pausing everything', pauseAll(true)],
    ['pausing for an hour', pauseHour(true, 1_000)],
    ['muting an entity', muteEntity('kpmg', true)],
    ['marking places', markKind('place', true)],
    ['leaving people out', markKind('person', false)],
    ['another style', choose('markStyle', 'tint')],
  ])('can be taken back: %s', (_, change) => {
    const changed = change(DEFAULTS);
    expect(changed).not.toEqual(DEFAULTS);
    expect(undoChange(DEFAULTS, changed, changed)).toEqual(DEFAULTS);
  });

  it('done twice is done once', () => {
    const once = muteEntity('kpmg', true)(DEFAULTS);
    expect(muteEntity('kpmg', true)(once)).toEqual(once);
  });

  it('leaves what has been set elsewhere meanwhile when it is taken back', () => {
    const changed = muteEntity('kpmg', true)(DEFAULTS);
    const now = choose('language', 'zh-Hans')(muteEntity('sharge', true)(changed));
    expect(undoChange(DEFAULTS, changed, now)).toEqual({
      ...DEFAULTS,
      mutedEntities: ['sharge'],
      language: 'zh-Hans',
    });
  });

  it('that has been overtaken by another is not taken back', () => {
    const changed = choose('markStyle', 'tint')(DEFAULTS);
    const now = choose('markStyle', 'alt')(changed);
    expect(undoChange(DEFAULTS, changed, now).markStyle).toBe('alt');
  });

  it('to everything, as a reset, gives everything back', () => {
    const before = muteEntity('kpmg', true)(pauseHost('example.org', true)(DEFAULTS));
    expect(undoChange(before, DEFAULTS, DEFAULTS)).toEqual(before);
  });
});
