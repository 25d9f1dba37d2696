import type { Mark } from './marks';

/** Compares marks by their place in the document, for sorting. */
export function byPlace({ range: a }: Mark, { range: b }: Mark): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  return isBefore(a.startContainer, b.startContainer) ? -1 : 1;
}

/** True if a node comes before another in the document, or holds it. */
export const isBefore = (one: Node, other: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
