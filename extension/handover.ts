import { sipHash } from './sip-hash';

/**
 * How an older instance of the finder learns that a newer one has come to its document. After an update Chromium keeps
 * the old script alive, in a world of its own, cut off from the extension; all that both share is the document. So the
 * newer one dispatches an event whose type is a secret of this installation: a page can't listen for what it can't name.
 */

/** Where the secret lies in `storage.local`; the background puts it there. */
export const HANDOVER_KEY = 'handover';

/** Ends whichever instance is still at work in this document. */
export function takeOver(document: Document, secret: string): void {
  // An image may be called `dispatchEvent`.
  EventTarget.prototype.dispatchEvent.call(document, new Event(secret));
}

/** Calls back when a newer instance takes over. */
export function onTakeOver(document: Document, secret: string, signal: AbortSignal, end: () => void): void {
  EventTarget.prototype.addEventListener.call(document, secret, end, { once: true, signal });
}

/**
 * Twelve letters that only who knows the secret could look for, the same in every instance in this document: what an
 * older one has left in the registry of highlights is replaced. A page can read them; neither the secret nor anything
 * else that would tell this browser again on another page can be worked out from them.
 */
export function highlightName(secret: string, timeOrigin = performance.timeOrigin): string {
  let hash = sipHash(keyOf(secret), new Uint8Array(new Float64Array([timeOrigin]).buffer));
  let name = '';
  for (; name.length < 12; hash /= 26n) name += String.fromCharCode(0x61 + Number(hash % 26n));
  return name;
}

/** The 128 bits of a secret in the form of a UUID. */
const keyOf = (secret: string): [bigint, bigint] => {
  const bits = BigInt(`0x${secret.replace(/\W/g, '')}`);
  return [BigInt.asUintN(64, bits), BigInt.asUintN(64, bits >> 64n)];
};
