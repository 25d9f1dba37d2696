import { type Browser, browser } from 'wxt/browser';
import { SETTINGS_KEY } from './pauses';
import { readSettings, type Settings } from './settings';

type Changes = Record<string, Browser.storage.StorageChange>;

/**
 * Calls back with the reader's settings, soon and after each change, until aborted. One listener on a page is enough
 * for all that follows them there; unreadable settings mean the defaults. Without the polyfill: pages load this.
 */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings) => void): void {
  const tell = (data: unknown) => {
    if (!signal.aborted) onChange(readSettings(data));
  };
  const onStored = (changes: Changes, area: string) => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) tell(change.newValue);
  };
  try {
    browser.storage.onChanged.addListener(onStored);
    signal.addEventListener('abort', () => stop(onStored), { once: true });
    browser.storage.local.get(SETTINGS_KEY).then(
      (stored) => tell(stored[SETTINGS_KEY]),
      () => {},
    );
  } catch {
    // The extension has been updated or removed: nothing changes any more.
  }
}

/** The reader's settings as they are now; the defaults where they can't be read. */
export async function readSettingsNow(): Promise<Settings> {
  try {
    return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch {
    return readSettings(undefined);
  }
}

function stop(listener: (changes: Changes, area: string) => void): void {
  try {
    browser.storage.onChanged.removeListener(listener);
  } catch {}
}
