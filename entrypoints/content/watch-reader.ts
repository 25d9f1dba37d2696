/** What the reader does in a document, while nothing yet listens that leads to cards. */
export type ReaderWatch = {
  /** Where the pointer is by its last move; null if it has left since, or something else has been done. */
  readonly last: () => PointerEvent | null;
  readonly stop: () => void;
};

/** Calls back at each move of the reader's: pointer, key, wheel, or coming to this tab. */
export function watchReader(document: Document, signal: AbortSignal, onMove: () => void): ReaderWatch {
  let last: PointerEvent | null = null;
  const life = new AbortController();
  const onEvent = (event: Event) => {
    if (!event.isTrusted) return;
    last = event.type === 'pointermove' ? (event as PointerEvent) : null;
    onMove();
  };
  for (const type of ['pointermove', 'pointerout', 'pointerdown', 'wheel', 'keydown', 'visibilitychange'])
    EventTarget.prototype.addEventListener.call(document, type, onEvent, {
      capture: true,
      passive: true,
      signal: AbortSignal.any([signal, life.signal]),
    });
  return { last: () => last, stop: () => life.abort() };
}
