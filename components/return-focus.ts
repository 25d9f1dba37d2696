/**
 * Remembers where focus and selection are; the function returned puts both back, without scrolling, as far as the page
 * still has them. Fields keep their own selection.
 */
export function rememberFocus(page: Document): () => void {
  const focused = deepestFocus(page);
  const selection = page.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    try {
      if (focused?.isConnected && focused !== page.body)
        (focused as HTMLElement).focus({ preventScroll: true });
      if (!selection || !anchorNode || !focusNode) return;
      const isSame = selection.anchorNode === anchorNode && selection.anchorOffset === anchorOffset;
      if (!isSame || selection.focusNode !== focusNode || selection.focusOffset !== focusOffset)
        selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    } catch {
      // The page has changed what was selected: there is no way back.
    }
  };
}

/** The focused element, in through open shadow roots. */
function deepestFocus(page: Document): Element | null {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
