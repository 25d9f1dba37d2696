import { browser } from 'wxt/browser';
import { followStored } from './follow-stored';
import { inTime } from './in-time';
import { SETTINGS_KEY } from './pauses';
import { readSettings, type Settings } from './settings';

/**
 * Calls back with the reader's settings, soon and after each change, until aborted. One listener on a page is enough
 * for all that follows them there; unreadable settings mean the defaults.
 */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings) => void): void {
  void followStored(SETTINGS_KEY, (data) => onChange(readSettings(data)), signal);
}

/** Longest wait for the storage, which has been seen to never answer: readers are not to go without cards for that. */
const PATIENCE = 1000; // ms

/** The reader's settings as they are now; the defaults where they can't be read. */
export async function readSettingsNow(): Promise<Settings> {
  try {
    const stored = await inTime(browser.storage.local.get(SETTINGS_KEY), PATIENCE);
    return readSettings(stored?.[SETTINGS_KEY]);
  } catch {
    return readSettings(undefined);
  }
}
