import browser from 'webextension-polyfill';
import type { FinderWorld } from '../../extension/finder-port';
import { handOver } from './hand-over';
import { inOpenTabs } from './in-open-tabs';
import { areFactsRead } from './register-facts';

/**
 * Starts the finder in pages that were open before the extension was: browsers run content scripts only in pages that
 * load from then on (Firefox in open ones too, after an update).
 */
export async function reachOpenTabs(): Promise<void> {
  const areRead = await areFactsRead();
  const files = [...(areRead ? ['/start-facts.js'] : []), '/content-scripts/content.js'];
  await inOpenTabs(async (tabId) => {
    // Some may have loaded before the browser had what reads them ready.
    if (areRead)
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: informFinder });
    await reach(tabId, files);
  });
}

async function reach(tabId: number, files: string[]): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: hasFinder,
  });
  const frameIds = frames.filter(({ result }) => result !== true).map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  await handOver(tabId, frameIds);
  await browser.scripting.executeScript({ target: { tabId, frameIds }, files });
}

// The browser runs these in the finder's world, from their source text: they can use nothing but globals.

function informFinder(): Promise<void> | undefined {
  const world = globalThis as FinderWorld;
  if (Object.hasOwn(world, 'sidelightStartFacts') || !Object.hasOwn(world, 'sidelightFinder')) return;
  return world.sidelightFinder?.restart();
}

function hasFinder(): boolean {
  return Object.hasOwn(globalThis as FinderWorld, 'sidelightFinder');
}
