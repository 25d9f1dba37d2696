import { browser } from 'wxt/browser';
import { followStored } from './follow-stored';
import { SETTINGS_KEY } from './pauses';
import { readSettings, type Settings } from './settings';

/**
 * Calls back with the reader's settings, soon and after each change, until aborted. One listener on a page is enough
 * for all that follows them there; unreadable settings mean the defaults.
 */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings) => void): void {
  followStored(SETTINGS_KEY, (data) => onChange(readSettings(data)), signal);
}

/** The reader's settings as they are now; the defaults where they can't be read. */
export async function readSettingsNow(): Promise<Settings> {
  try {
    return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch {
    return readSettings(undefined);
  }
}
