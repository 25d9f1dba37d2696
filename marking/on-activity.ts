/** Calls back at each move of the reader's in this document: the pointer, a key, coming back to the tab. */
export const onActivity = (signal: AbortSignal, act: () => void): void =>
  listenTo(['pointermove', 'visibilitychange', 'keydown'], document, signal, act);

/** Listens before the page does, whatever it has named `addEventListener`, and never holds an event back. */
export function listenTo(
  types: readonly string[],
  document: Document,
  signal: AbortSignal,
  act: (event: Event) => void,
): void {
  const options = { capture: true, passive: true, signal };
  for (const type of types) EventTarget.prototype.addEventListener.call(document, type, act, options);
}
