import { type Browser, browser } from 'wxt/browser';

type Changes = Record<string, Browser.storage.StorageChange>;

/**
 * Calls back with what lies under a key of `storage.local`, soon and after each change, until aborted. What changes while
 * it is being read is newer than what was read. Resolves once it has been read; never fails, and does without the
 * polyfill: pages load this.
 */
export async function followStored(
  key: string,
  tell: (data: unknown) => void,
  signal?: AbortSignal,
): Promise<void> {
  let hasChanged = false;
  let stored: Record<string, unknown>;
  const onStored = (changes: Changes, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (!change) return;
    hasChanged = true;
    tell(change.newValue);
  };
  try {
    const { local, onChanged } = browser.storage;
    onChanged.addListener(onStored);
    signal?.addEventListener('abort', () => {
      try {
        onChanged.removeListener(onStored);
      } catch {}
    });
    stored = await local.get(key);
  } catch {
    return; // The extension has been updated or removed: nothing changes any more.
  }
  if (!hasChanged && !signal?.aborted) tell(stored[key]);
}
