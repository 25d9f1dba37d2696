/** How far each key goes, in heights of what is seen; Shift with the space bar goes back. */
const WAYS: Readonly<Record<string, number>> = {
  ArrowUp: -0.1,
  ArrowDown: 0.1,
  PageUp: -0.9,
  PageDown: 0.9,
  ' ': 0.9,
  Home: -99,
  End: 99,
};

/**
 * Lets the keys that scroll a page scroll the card that has the focus, also from its head and foot, which themselves
 * don't scroll: a reader who opens it by key and reads on would otherwise move the page, and lose the card.
 */
export function scrollByKey(frame: HTMLElement): void {
  frame.addEventListener('keydown', (event) => {
    const { key, target, shiftKey } = event;
    const scroll = frame.querySelector('.scroll');
    const way = WAYS[key] ?? 0;
    // In its text the browser sees to it; the handle takes arrows for itself, and every button the space bar.
    const isOurs = target === frame || (key !== ' ' && !(target as Element).closest('.scroll, .handle'));
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || (shiftKey && key !== ' '));
    if (!event.isTrusted || !scroll || way === 0 || !isOurs || !isPlain) return;
    if (scroll.scrollHeight <= scroll.clientHeight) return;
    event.preventDefault();
    scroll.scrollBy(0, way * scroll.clientHeight * (shiftKey ? -1 : 1));
  });
}
