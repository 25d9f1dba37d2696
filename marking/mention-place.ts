import { elementsAround, rootElementOf } from './dom';
import type { Mark } from './marks';

/** True if the page itself shows or announces something for the element that holds a mention. */
export function hasOwnHover({ range }: Mark): boolean {
  return closest(range.startContainer, '[title], [aria-haspopup], [aria-describedby]') !== null;
}

/** What a tap on a mention is for, if it were not for us. */
export function tapTargetOf({ range }: Mark): 'link' | 'control' | 'text' {
  if (closest(range.startContainer, CONTROL)) return 'control';
  return closest(range.startContainer, 'a[href], [role="link"]') ? 'link' : 'text';
}

/** A card outside an open modal dialog or a fullscreen element would be inert or hidden behind it. */
export function parentFor({ range }: Mark, document: Document): Element {
  return (
    closest(range.startContainer, 'dialog:modal, :fullscreen') ?? rootElementOf(document) ?? document.body
  );
}

const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

const CONTROL =
  'button, summary, label, select, option, input, textarea, [aria-haspopup], [role="button"], [role="tab"], [role^="menuitem"], [role="option"], [role="checkbox"], [role="radio"], [role="switch"]';

/** The nearest element around a node that a selector fits, out through the shadow roots it lies in. */
function closest(node: Node, selector: string): Element | null {
  for (const element of elementsAround(node)) if (matches(element, selector)) return element;
  return null;
}
