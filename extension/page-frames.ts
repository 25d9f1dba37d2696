import browser from 'webextension-polyfill';
import { runInFrames } from './active-tab';
import type { FinderGap, FinderState, FinderWorld } from './finder-port';
import type { MentionCount } from './mention-list-port';

type FrameState = {
  readonly state: FinderState;
  readonly count: number;
  readonly gap: FinderGap | null;
  /** Media type of its document: the browsers show pictures and, Chromium, PDFs in documents that have a finder. */
  readonly type: string;
  /** Whether it says of a part that this is a PDF. */
  readonly holdsPdf: boolean;
};
export type Frame = FrameState & {
  /** 0 is the tab's own document. */
  readonly frameId: number;
  readonly mentions: readonly MentionCount[];
};

/** Every frame with a finder; fails where the browser refuses. What it lists, it needs code for, which no page has until it is asked. */
export async function readFrames(tabId: number): Promise<readonly Frame[]> {
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

/** The browser runs this in the finder's world, from its source text: it can use nothing but its arguments. */
function readState(): FrameState | null {
  const world = globalThis as FinderWorld;
  const finder = Object.hasOwn(world, 'sidelightFinder') ? world.sidelightFinder : undefined;
  if (!finder) return null;
  // Through the prototype: an element with that name would answer otherwise.
  const pdf = Document.prototype.querySelector.call(
    document,
    ':is(embed, object)[type="application/pdf" i], :is(embed, iframe)[src$=".pdf" i], object[data$=".pdf" i]',
  );
  return {
    state: finder.state,
    count: finder.count(),
    gap: finder.gap(),
    type: String(document.contentType),
    holdsPdf: pdf !== null,
  };
}
