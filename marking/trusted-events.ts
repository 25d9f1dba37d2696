/** Listens as the page would, without ever holding an event back; what the page itself makes up doesn't count. */
export function listenQuietly<K extends keyof DocumentEventMap>(
  document: Document,
  type: K,
  signal: AbortSignal,
  handle: (event: DocumentEventMap[K]) => void,
): void {
  const onEvent = (event: DocumentEventMap[K]) => {
    if (event.isTrusted) handle(event);
  };
  EventTarget.prototype.addEventListener.call(document, type, onEvent as EventListener, {
    capture: true,
    passive: true,
    signal,
  });
}
