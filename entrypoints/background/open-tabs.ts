import browser from 'webextension-polyfill';
import type { FinderWorld } from '../../extension/finder-port';
import { handOver } from './hand-over';
import { inOpenTabs } from './in-open-tabs';
import { areFactsRead } from './register-facts';

/** In `storage.session`, which is emptied whenever the extension is installed, updated, enabled or reloaded. */
const REACHED_KEY = 'openTabsReached';

/**
 * Starts the finder in pages that were open before the extension was, once a session: browsers run content scripts
 * only in pages that load from then on (Firefox in open ones too, after an update).
 */
export async function reachOpenTabs(): Promise<void> {
  const { [REACHED_KEY]: isDone } = await browser.storage.session.get(REACHED_KEY);
  if (isDone === true) return;
  const areRead = await areFactsRead();
  await inOpenTabs(async (tabId) => {
    // Some may have loaded before the browser had that ready.
    if (areRead)
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: informFinder });
    await reach(tabId);
  });
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
  await handOver(tabId, frameIds);
  await browser.scripting.executeScript({
    target: { tabId, frameIds },
    files: ['/content-scripts/content.js'],
  });
}

// The browser runs these in the finder's world, from their source text: they can use nothing but globals.

function informFinder(): Promise<void> | undefined {
  if (!Object.hasOwn(globalThis, 'sidelightStartFacts'))
    return (globalThis as FinderWorld).sidelightFinder?.restart();
}

function hasFinder(): boolean {
  return Object.hasOwn(globalThis as FinderWorld, 'sidelightFinder');
}
