/**
 * How an older instance of the finder learns that a newer one has come to its document. After an update Chromium keeps
 * the old script alive, in a world of its own, cut off from the extension; all that both share is the document. So the
 * newer one dispatches an event whose type is a secret of this installation: a page can't listen for what it can't name.
 */

/** Where the secret lies in `storage.local`; the background puts it there. */
export const HANDOVER_KEY = 'handover';

/** Ends whichever instance is still at work in this document: one that has marks listens for the secret. */
export function takeOver(document: Document, secret: string): void {
  // An image may be called `dispatchEvent`.
  EventTarget.prototype.dispatchEvent.call(document, new Event(secret));
}
