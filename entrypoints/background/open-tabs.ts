import browser from 'webextension-polyfill';
import type { FinderWorld } from '../../extension/finder-port';
import { inOpenTabs } from './in-open-tabs';
import { readSecret } from './secret';

/** In `storage.session`, which is emptied whenever the extension is installed, updated, enabled or reloaded. */
const REACHED_KEY = 'openTabsReached';

/**
 * Starts the finder in pages that were open before the extension was, once a session: browsers run content scripts
 * only in pages that load from then on (Firefox in open ones too, after an update).
 */
export async function reachOpenTabs(): Promise<void> {
  const { [REACHED_KEY]: isDone } = await browser.storage.session.get(REACHED_KEY);
  if (isDone === true) return;
  await readSecret();
  await inOpenTabs(reach);
  // Not before: the background may die on the way, and a page that has a finder is not given another.
  await browser.storage.session.set({ [REACHED_KEY]: true });
}

async function reach(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: hasFinder,
  });
  const frameIds = frames.filter(({ result }) => result !== true).map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  await browser.scripting.executeScript({
    target: { tabId, frameIds },
    files: ['/content-scripts/content.js'],
  });
}

/** Runs in the finder's world, from its source text: it can use nothing but globals. */
function hasFinder(): boolean {
  return Object.hasOwn(globalThis as FinderWorld, 'sidelightFinder');
}
