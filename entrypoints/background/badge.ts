import browser from 'webextension-polyfill';
import type { FinderWorld } from '../../extension/finder-port';

const GROUND = '#55575b'; // the second ink of the light scheme: quiet on any toolbar
const INK = '#ffffff';

/**
 * Shows on the toolbar button how many mentions a tab holds, nothing if none. Where that is not known, all frames are
 * asked anew, so that the background may die at any moment without losing count.
 */
export async function showCount(tabId: number, total: number | null = null): Promise<void> {
  const count = total ?? (await countInFrames(tabId));
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    browser.action.setBadgeTextColor({ tabId, color: INK }),
    browser.action.setBadgeText({ tabId, text: badgeText(count) }),
  ]);
}

async function countInFrames(tabId: number): Promise<number> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: countMarks,
  });
  return frames.reduce((sum, { result }) => sum + (typeof result === 'number' ? result : 0), 0);
}

/** A badge has room for about four characters. */
export function badgeText(count: number): string {
  if (count === 0) return '';
  return count < 1000 ? String(count) : '999+';
}

/** Runs in the finder's world, from its source text: it can use nothing but globals. */
function countMarks(): number {
  const world = globalThis as FinderWorld;
  world.sidelightIsCounted = true;
  return (Object.hasOwn(world, 'sidelightFinder') && world.sidelightFinder?.count()) || 0;
}
