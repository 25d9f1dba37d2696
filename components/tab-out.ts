const CONTROLS = 'a[href], button:enabled, summary, input:enabled, [tabindex="0"]';

/**
 * Watches for Tab at the last control of a card and for Shift+Tab at its first. The card's host is the last thing in
 * the document: by themselves both would lead far away from what the reader was reading.
 */
export function watchTabOut(
  root: ShadowRoot,
  frame: HTMLElement,
  leave: (isForwards: boolean) => boolean,
): void {
  frame.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const controls = [...frame.querySelectorAll<HTMLElement>(CONTROLS)].filter(isReachable);
    const side = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    const at = root.activeElement ?? frame;
    const isOut = !controls.some((control) => at.compareDocumentPosition(control) & side);
    if (isOut && leave(!event.shiftKey)) event.preventDefault();
  });
}

const isReachable = (control: HTMLElement) => control.tabIndex >= 0 && control.checkVisibility();
