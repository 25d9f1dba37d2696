import browser from 'webextension-polyfill';
import { dropOldMarking, writeMarking } from './follow-settings';
import { reachOpenTabs } from './open-tabs';

/** In `storage.session`, which is emptied whenever the extension is installed, updated, enabled or reloaded. */
const BEGUN_KEY = 'sessionBegun';

/**
 * What is done once a session: what pages are to know is worked out anew (another version may have written it, and with
 * an update Chromium forgets which scripts it is to run), and only then are open pages reached.
 */
export async function beginSession(): Promise<void> {
  const { [BEGUN_KEY]: isDone } = await browser.storage.session.get(BEGUN_KEY);
  if (isDone === true) return;
  await writeMarking();
  await dropOldMarking();
  await reachOpenTabs();
  // Not before: the background may die on the way, and a page that has a finder is not given another.
  await browser.storage.session.set({ [BEGUN_KEY]: true });
}
