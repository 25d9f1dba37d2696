import browser from 'webextension-polyfill';
import { activeTab, runInFrames } from './active-tab';
import type { FinderGap, FinderState, FinderWorld } from './finder-port';
import { inTime } from './in-time';
import type { GoToWorld, MentionCount } from './mention-list-port';

/**
 * What the popup knows of the page in the active tab.
 * restricted: the browser lets no extension in here · unreachable: the finder has not answered, as on a page that was
 * open before Sidelight was installed.
 */
export type ActivePage = {
  readonly state: FinderState | 'restricted' | 'unreachable';
  readonly mentions: readonly MentionCount[];
  /** The host of the page, as in `location.host`; null where there is none, as on pages of the browser's own. */
  readonly host: string | null;
  /** What can't be relied on in some frame. */
  readonly gap?: FinderGap;
};

/** Asks the finder in every frame of the active tab. Never fails: what can't be read is a state. */
export async function readActivePage(): Promise<ActivePage> {
  const tab = await activeTab();
  if (tab?.id === undefined) return UNREACHABLE;
  const host = hostOf(tab.url);
  try {
    const frames = (await inTime(readFrames(tab.id), PATIENCE)) ?? [];
    if (frames.length === 0) return { ...UNREACHABLE, host };
    const state = frames.find((frame) => frame.state === 'on')?.state ?? frames[0]?.state ?? 'unreachable';
    const gap = frames.find((frame) => frame.gap)?.gap;
    const mentions = addUp(frames.flatMap((frame) => frame.mentions));
    return { state, mentions, host, ...(gap && { gap }) };
  } catch {
    // A tab that is closed while it is asked has nothing to say; any other that refuses lets no extension in.
    const isThere = (await activeTab())?.id === tab.id;
    return isThere ? { state: 'restricted', mentions: [], host: null } : UNREACHABLE;
  }
}

/** The host of a web page's address. */
function hostOf(url: string | undefined): string | null {
  return url && /^https?:/.test(url) ? new URL(url).host : null;
}

/**
 * Scrolls the active tab to the nth mention of an entity, counted from 0 through all its frames; false if it isn't there
 * any more. Never fails: the page may have gone, or access to it.
 */
export async function goToMention(entity: string, nth: number): Promise<boolean> {
  try {
    const tabId = (await activeTab())?.id;
    const target = tabId === undefined ? undefined : await findMention(tabId, entity, nth);
    if (!target) return false;
    await browser.scripting.executeScript({
      target: target.frame,
      func: scrollToMention,
      args: [entity, target.nth],
    });
    return true;
  } catch {
    return false;
  }
}

/** The frame that holds the nth mention, and which one it is there. */
async function findMention(tabId: number, entity: string, nth: number) {
  let left = nth;
  for (const { frameId, mentions } of (await inTime(readFrames(tabId), PATIENCE)) ?? []) {
    const count = mentions.find((mention) => mention.entity === entity)?.count ?? 0;
    if (left < count) return { frame: { tabId, frameIds: [frameId] }, nth: left };
    left -= count;
  }
  return;
}

const UNREACHABLE: ActivePage = { state: 'unreachable', mentions: [], host: null };

/** Chromium never answers for a tab whose site access is withheld; a page that is busy may take a moment. */
const PATIENCE = 1500; // ms

type FrameState = { readonly state: FinderState; readonly count: number; readonly gap: FinderGap | null };
type Frame = FrameState & { readonly frameId: number; readonly mentions: readonly MentionCount[] };

/** Every frame with a finder. What it lists, it needs code for, which no page has until it is asked. */
async function readFrames(tabId: number): Promise<readonly Frame[]> {
  const frames = (await runInFrames(tabId, readState)).flatMap(({ frameId, result }) =>
    result ? [{ frameId, ...result }] : [],
  );
  return Promise.all(
    frames.map(async (frame) => ({
      ...frame,
      mentions: frame.count > 0 ? await listMentions(tabId, frame.frameId) : [],
    })),
  );
}

/** None where the frame has gone meanwhile: that says nothing about the others. */
async function listMentions(tabId: number, frameId: number): Promise<readonly MentionCount[]> {
  const target = { tabId, frameIds: [frameId] };
  const files = ['/mention-list.js'];
  try {
    const [list] = await browser.scripting.executeScript({ target, files, injectImmediately: true });
    return (list?.result as readonly MentionCount[] | null | undefined) ?? [];
  } catch {
    return [];
  }
}

function addUp(mentions: readonly MentionCount[]): MentionCount[] {
  const counts = new Map<string, number>();
  for (const { entity, count } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + count);
  return [...counts].map(([entity, count]) => ({ entity, count }));
}

// The browser runs these in the finder's world, from their source text: they can use nothing but their arguments.

function readState(): FrameState | null {
  const world = globalThis as FinderWorld;
  const finder = Object.hasOwn(world, 'sidelightFinder') ? world.sidelightFinder : undefined;
  return finder ? { state: finder.state, count: finder.count(), gap: finder.gap() } : null;
}

function scrollToMention(entity: string, nth: number): boolean {
  const world = globalThis as GoToWorld;
  return (Object.hasOwn(world, 'sidelightGoTo') && world.sidelightGoTo?.(entity, nth)) || false;
}
