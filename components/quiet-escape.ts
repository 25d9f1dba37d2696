/**
 * Gives Escape to an open card alone, as long as the key is that card's: what else of the page it would close stays for
 * the next press. The window hears a key before anything of the page that is not itself listening there.
 */
export function takeEscape(close: () => void, signal: AbortSignal, isMine: () => boolean): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !isMine()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  addEventListener('keydown', onKey, { capture: true, signal });
}
