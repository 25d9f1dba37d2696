import { isElement, nextSiblingOf, parentOf, previousSiblingOf } from './dom';

/** So few are read at once, whichever of them can be seen. */
const FEW = 8;

/** How many children of what is large are read before all others, around the middle of what the reader sees. */
const SEEN = 100;

/** How many points of the viewport are looked at for one of them. */
const POINTS = 9;

/** Puts nodes that the reader sees before the others; at the top of a page they come first anyhow. */
export function visibleFirst(nodes: readonly Node[]): Iterable<Node> {
  if (nodes.length <= FEW || scrollY === 0) return nodes;
  return new Set([...nodes.filter(isSeen), ...nodes]);
}

function isSeen(node: Node): boolean {
  if (!isElement(node)) return false;
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(node);
  return bottom > 0 && top < innerHeight;
}

/** Children of a node about where the reader is; none at the top of a page. */
export function seenIn(node: Node): readonly Node[] {
  if (scrollY === 0) return [];
  let at: Node | null = null;
  // One point may lie in a gap between two children.
  for (let k = 1; !at && k < POINTS; k++) {
    at = Document.prototype.elementFromPoint.call(document, innerWidth / 2, (innerHeight * k) / POINTS);
    while (at && parentOf(at) !== node) at = parentOf(at);
  }
  for (let k = 0; at && k < SEEN / 2; k++) at = previousSiblingOf(at) ?? at;
  const seen: Node[] = [];
  for (let k = 0; at && k < SEEN; k++, at = nextSiblingOf(at)) if (isElement(at)) seen.push(at);
  return seen;
}
