import browser from 'webextension-polyfill';
import { readSecret } from './secret';

/**
 * Ends whichever older instances of the finder are still at work in frames that are about to get a new one. After an
 * update Chromium keeps the old script alive, in a world of its own, cut off from the extension; all that both share is
 * the document. So an event is dispatched there whose type is the secret of this installation: an instance that has marks
 * listens for it, and a page can't listen for what it can't name.
 */
export async function handOver(tabId: number, frameIds: number[]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds },
    func: announce as (...args: unknown[]) => unknown,
    args: [await readSecret()],
  });
}

/** Runs in the frames, from its source text: it can use nothing but globals. */
function announce(secret: string): void {
  // An image may be called `dispatchEvent`.
  EventTarget.prototype.dispatchEvent.call(document, new Event(secret));
}
