const MOVES = ['pointermove', 'visibilitychange', 'keydown'];

/** Calls back at each move of the reader's in this document: the pointer, a key, coming back to the tab. */
export function onActivity(signal: AbortSignal, act: () => void): void {
  signal.addEventListener('abort', listenTo(MOVES, document, act), { once: true });
}

/**
 * Listens before the page does, whatever it has named `addEventListener`, and never holds an event back; answers how to
 * listen no more. Without a signal for each type, which takes a page in which nothing has run yet longer (measured).
 */
export function listenTo(
  types: readonly string[],
  document: Document,
  act: (event: Event) => void,
): () => void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  for (const type of types) addEventListener.call(document, type, act, { capture: true, passive: true });
  return () => {
    for (const type of types) removeEventListener.call(document, type, act, true);
  };
}
