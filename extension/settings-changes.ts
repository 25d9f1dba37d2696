import { KINDS } from '../data/kinds';
import type { EntityKind } from '../data/types';
import type { Settings } from './settings';

/** What a switch does to the settings. */
export type SettingsChange = (settings: Settings) => Settings;

const HOUR = 3_600_000; // ms

/** No marks on a host, or marks there again. */
export const pauseHost =
  (host: string, isPaused: boolean): SettingsChange =>
  (settings) => ({ ...settings, pausedHosts: withItem(settings.pausedHosts, host, isPaused) });

/** No marks anywhere, or marks again. */
export const pauseAll =
  (isPaused: boolean): SettingsChange =>
  (settings) => ({ ...settings, isPaused });

/** No marks for an hour from `now`, in ms since 1970; or the end of such an hour. */
export const pauseHour =
  (isPaused: boolean, now: number): SettingsChange =>
  (settings) => ({ ...settings, pausedUntil: isPaused ? now + HOUR : 0 });

/** An entity is no longer marked, or is again. */
export const muteEntity =
  (entity: string, isMuted: boolean): SettingsChange =>
  (settings) => ({ ...settings, mutedEntities: withItem(settings.mutedEntities, entity, isMuted) });

/** A kind of entities is marked, or no longer. */
export const markKind =
  (kind: EntityKind, isMarked: boolean): SettingsChange =>
  (settings) => ({
    ...settings,
    markedKinds: KINDS.filter((one) => (one === kind ? isMarked : settings.markedKinds.includes(one))),
  });

/** One choice among several, such as the style of marks. */
export const choose =
  <Part extends 'markStyle' | 'timing' | 'language'>(part: Part, value: Settings[Part]): SettingsChange =>
  (settings) => ({ ...settings, [part]: value });

function withItem(items: readonly string[], item: string, isIn: boolean): readonly string[] {
  const others = items.filter((one) => one !== item);
  return isIn ? [...others, item] : others;
}
