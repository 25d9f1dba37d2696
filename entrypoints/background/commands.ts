import browser from 'webextension-polyfill';
import { runInFrames } from '../../extension/active-tab';
import { announcementOf } from '../../extension/announcement';
import type { FinderWorld } from '../../extension/finder-port';
import type { FrameView, KeysWorld } from '../../extension/keys-port';
import { type Frame, type Goal, nextMention } from '../../extension/next-mention';
import { speak } from '../../extension/speak';

/** The commands of the manifest (wxt.config.ts). Their keys are the reader's to change, in the browser's settings. */
export type Command = 'next' | 'previous' | 'open';

/** Carries out a command in all frames of a tab. Never fails: the page may have gone, or access to it. */
export async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    const frames = await lookAround(tabId);
    if (command === 'open') await openCard(tabId, frames);
    else await go(tabId, frames, nextMention(frames, command === 'next' ? 1 : -1));
  } catch {}
}

/** Closes the card that may be open in another frame than this: a page shows one at a time, pinned ones aside. */
export async function closeOtherCards(tabId: number, frameId: number | undefined): Promise<void> {
  const frames = await runInFrames(tabId, hasKeys);
  const others = frames.filter(({ result, frameId: id }) => result && id !== frameId);
  const ids = others.map((one) => one.frameId);
  if (ids.length > 0) await run(tabId, ids, closeCard, []);
}

/** Where a card is open or a mention is current, that frame; otherwise the first mention that the reader sees. */
async function openCard(tabId: number, frames: readonly Frame[]): Promise<void> {
  const at = frames.find(({ hasCard }) => hasCard) ?? frames.find(({ current }) => current !== null);
  const goal = at ? null : nextMention(frames, 1);
  if (!at) await go(tabId, frames, goal);
  const frameId = at?.frameId ?? goal?.frameId;
  if (frameId !== undefined) await run(tabId, [frameId], toggleCard, []);
}

/** Makes a mention the current one, and no other in any frame; says how many there are and which this is. */
async function go(tabId: number, frames: readonly Frame[], goal: Goal | null): Promise<void> {
  const left = frames.map(({ frameId }) => frameId).filter((frameId) => frameId !== goal?.frameId);
  if (left.length > 0) await run(tabId, left, leaveCurrent, []);
  const [name] = goal ? await run(tabId, [goal.frameId], goToMention, [goal.index]) : [];
  await run(tabId, [goal?.frameId ?? 0], speak, announcementOf(goal, name));
}

/** What each frame has; in the order in which the browser has numbered them, which is that of their coming. */
async function lookAround(tabId: number): Promise<readonly Frame[]> {
  return (await runInFrames(tabId, look))
    .flatMap(({ frameId, result }) => (result ? [{ ...result, frameId }] : []))
    .sort((a, b) => a.frameId - b.frameId);
}

async function run<Args extends unknown[]>(
  tabId: number,
  frameIds: number[],
  func: (...args: Args) => unknown,
  args: Args,
): Promise<unknown[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, frameIds },
    func: func as (...args: unknown[]) => unknown,
    args,
    injectImmediately: true,
  });
  return results.map(({ result }) => result);
}

// The browser runs these in the frames' world, from their source text: they can use nothing but their arguments.

/** A reader who uses nothing but keys may come to a page that has not been moved on yet. */
const look = async (): Promise<FrameView | null> => {
  await (globalThis as FinderWorld).sidelightFinder?.prepare();
  return (globalThis as KeysWorld).sidelightKeys?.look() ?? null;
};
const goToMention = (index: number): string | null =>
  (globalThis as KeysWorld).sidelightKeys?.goTo(index) ?? null;
const hasKeys = (): boolean => (globalThis as KeysWorld).sidelightKeys !== undefined;
const closeCard = (): void => (globalThis as KeysWorld).sidelightKeys?.closeCard();
const leaveCurrent = (): void => (globalThis as KeysWorld).sidelightKeys?.leave();
const toggleCard = (): void => (globalThis as KeysWorld).sidelightKeys?.toggle();
