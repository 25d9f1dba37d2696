/**
 * How an older instance of the finder learns that a newer one has come to its document. After an update Chromium keeps
 * the old script alive, in a world of its own, cut off from the extension; all that both share is the document. So the
 * newer one dispatches an event whose type is a secret of this installation: a page can't listen for what it can't name.
 */

/** Where the secret lies in `storage.local`; the background puts it there. */
export const HANDOVER_KEY = 'handover';

/** Ends whichever instance is still at work in this document. */
export function takeOver(document: Document, secret: string): void {
  document.dispatchEvent(new Event(secret));
}

/** Calls back when a newer instance takes over. */
export function onTakeOver(document: Document, secret: string, signal: AbortSignal, end: () => void): void {
  document.addEventListener(secret, end, { once: true, signal });
}

/**
 * Twelve letters that only who knows the secret could look for, the same in every instance in this document: what an
 * older one has left in the registry of highlights is replaced.
 */
export function highlightName(secret: string): string {
  let hash = 0x811c9dc5; // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  const step = (unit: number) => {
    hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
    return hash;
  };
  for (const unit of `${secret}${performance.timeOrigin}`) step(unit.charCodeAt(0));
  return Array.from({ length: 12 }, (_, k) => String.fromCharCode(0x61 + ((step(k) >>> 8) % 26))).join('');
}
