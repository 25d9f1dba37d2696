/** Calls back at each move of the reader's in this document: the pointer, a key, coming back to the tab. */
export function onActivity(signal: AbortSignal, act: () => void): void {
  for (const type of ['pointermove', 'visibilitychange', 'keydown'])
    EventTarget.prototype.addEventListener.call(document, type, act, {
      capture: true,
      passive: true,
      signal,
    });
}
