import type { Mark } from './marks';

const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable], audio[controls], video[controls]';

/**
 * Gives the focus to the next thing after a mention that takes it, or to the one before; false if there is none. So
 * Tab leads out of a card to where the reader was reading, though marks themselves can take no focus.
 */
export function focusBeside({ range }: Mark, isForwards: boolean): boolean {
  const { startContainer } = range;
  const root = startContainer.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const side = isForwards ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beside = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => startContainer.compareDocumentPosition(element) & side && canTakeFocus(element),
  );
  const next = isForwards ? beside[0] : beside.at(-1);
  next?.focus();
  return next?.matches(':focus') === true;
}

function canTakeFocus(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled, [inert], [inert] *') &&
    element.checkVisibility({ visibilityProperty: true })
  );
}
