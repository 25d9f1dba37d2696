import browser from 'webextension-polyfill';
import { activeTab } from './active-tab';
import { inTime } from './in-time';
import type { GoToWorld, MentionCount } from './mention-list-port';
import { type Frame, readFrames } from './page-frames';
import { gapOf, type PageGap, type PageState, stateOf, whySilent } from './page-state';

/** What the popup knows of the page in the active tab. */
export type ActivePage = {
  readonly state: PageState;
  readonly mentions: readonly MentionCount[];
  /** The host of the page, as in `location.host`; null where there is none, as on pages of the browser's own. */
  readonly host: string | null;
  /** What can't be relied on in some frame. */
  readonly gap?: PageGap;
};

type Tab = NonNullable<Awaited<ReturnType<typeof activeTab>>>;

/** Asks the finder in every frame of the active tab. Never fails: what can't be read is a state. */
export async function readActivePage(): Promise<ActivePage> {
  const tab = await activeTab();
  if (tab?.id === undefined) return UNREACHABLE;
  try {
    const frames = (await inTime(readFrames(tab.id), PATIENCE)) ?? [];
    return frames.length > 0 ? describe(frames, hostOf(tab.url)) : await describeSilent(tab, false);
  } catch {
    // A tab that is closed while it is asked has nothing to say; any other that refuses lets no extension in.
    const isThere = (await activeTab())?.id === tab.id;
    return isThere ? describeSilent(tab, true) : UNREACHABLE;
  }
}

function describe(frames: readonly Frame[], host: string | null): ActivePage {
  const gap = gapOf(frames);
  const mentions = addUp(frames.flatMap((frame) => frame.mentions));
  return { state: stateOf(frames), mentions, host, ...(gap && { gap }) };
}

/** No pause can be wished for where nothing runs anyway: only a page that may yet answer is given its host. */
async function describeSilent(tab: Tab, isRefused: boolean): Promise<ActivePage> {
  const [hasSites, hasFiles] = await Promise.all([
    browser.permissions.contains({ origins: ['<all_urls>'] }),
    browser.extension.isAllowedFileSchemeAccess(),
  ]);
  const own = browser.runtime.getURL('');
  const state = whySilent({ isRefused, url: tab.url, icon: tab.favIconUrl, own, hasSites, hasFiles });
  return { state, mentions: [], host: state === 'unreachable' ? hostOf(tab.url) : null };
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

function addUp(mentions: readonly MentionCount[]): MentionCount[] {
  const counts = new Map<string, number>();
  for (const { entity, count } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + count);
  return [...counts].map(([entity, count]) => ({ entity, count }));
}

/** The browser runs this in the finder's world, from its source text: it can use nothing but its arguments. */
function scrollToMention(entity: string, nth: number): boolean {
  const world = globalThis as GoToWorld;
  return (Object.hasOwn(world, 'sidelightGoTo') && world.sidelightGoTo?.(entity, nth)) || false;
}
