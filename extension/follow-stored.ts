import { type Browser, browser } from 'wxt/browser';

type Changes = Record<string, Browser.storage.StorageChange>;

/**
 * Calls back with what lies under a key of `storage.local`, soon and after each change, until aborted. What changes while
 * it is being read is newer than what was read. Never fails, and without the polyfill: pages load this.
 */
export function followStored(key: string, tell: (data: unknown) => void, signal?: AbortSignal): void {
  let hasChanged = false;
  const onStored = (changes: Changes, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (!change) return;
    hasChanged = true;
    tell(change.newValue);
  };
  try {
    browser.storage.onChanged.addListener(onStored);
    signal?.addEventListener('abort', () => stop(onStored), { once: true });
    browser.storage.local.get(key).then(
      ({ [key]: stored }) => {
        if (!hasChanged && !signal?.aborted) tell(stored);
      },
      () => {},
    );
  } catch {
    // The extension has been updated or removed: nothing changes any more.
  }
}

function stop(listener: (changes: Changes, area: string) => void): void {
  try {
    browser.storage.onChanged.removeListener(listener);
  } catch {}
}
