import { countElementsIn, firstChildOf, isElement, nextSiblingOf, parentOf } from './dom';
import { isClosed } from './element-kinds';
import { AT_ONCE, type Steps } from './steps';
import { isContainer } from './text-blocks';

/** Of more children than this the text is not measured in one step: a thousand of them take 5 ms (Chromium 156). */
export const MANY = 1000;

/** A longer text is not looked through in one step. */
const LONG = 1_000_000; // code units

/** So few parts of what is large are taken to be large themselves. */
const FEW = 8;

/** What has turned out to be large, other than by the number of its children. */
const known = new WeakSet<Node>();

/** True for what is too large to be asked in one step for what is in it. */
export const isLarge = (node: Node): boolean =>
  known.has(node) || (isElement(node) && countElementsIn(node) > MANY);

/** True for the text of what is. */
export const isLong = (text: string): boolean => text.length > LONG;

export const noteLarge = (node: Node) => void known.add(node);

/** Elements in a node that have lines of their own in them; with the child after which there may be more, or null. */
export type Parts = { readonly parts: readonly Element[]; readonly last: Node | null };

/**
 * Some parts of a node, after one of its children, or again from the first where that has gone elsewhere: the page may
 * change between two steps.
 */
export function* partsOf(node: Node, after: Node | null): Steps<Parts> {
  const parts: Element[] = [];
  const isThere = (child: Node) => parentOf(child) === node;
  let child = after && isThere(after) ? nextSiblingOf(after) : firstChildOf(node);
  for (let count = 1; child; count++) {
    if (isElement(child) && !isClosed(child) && (isContainer(child) || countElementsIn(child) > 0))
      parts.push(child);
    if (count % AT_ONCE === 0) {
      yield;
      if (!isThere(child) || parts.length > MANY) return { parts, last: child };
    }
    child = nextSiblingOf(child);
  }
  if (known.has(node) && parts.length < FEW) parts.forEach(noteLarge);
  return { parts, last: null };
}
