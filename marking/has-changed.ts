import { nodesFrom } from './around';
import { dataOf, isConnected, isElement, isText } from './dom';
import { isClosedPlace, kindOf } from './element-kinds';
import type { Stretch } from './ranges';
import { containerOf, type TextBlock } from './text-blocks';

/**
 * True if a stretch of a line no longer is what it was when the line was read. The page may change while a large
 * container is being read; then it is read again, but what would be wrong until then is not to be marked.
 */
export function hasChanged(stretch: Stretch, line: TextBlock, container: Node): boolean {
  const isThere = (node: Text) =>
    isConnected(node) && containerOf(node) === container && !isClosedPlace(node) && isAsRead(node, line);
  return !stretch.nodes.every(isThere) || !areTogether(stretch.nodes, container);
}

/** True if a node says what the line says from where the node begins. */
function isAsRead(node: Text, { text, nodes, starts }: TextBlock): boolean {
  const index = nodes.indexOf(node);
  const start = starts[index] ?? 0;
  const read = text.slice(Math.max(0, start), starts[index + 1]);
  const is = dataOf(node).slice(Math.max(0, -start), Math.max(0, -start) + read.length);
  // Behind its own text a node has what parts it from the next.
  return read.startsWith(is) && !/[^\n\ufffc]/.test(read.slice(is.length));
}

/** True if no other text and no edge of a line stands between nodes. */
function areTogether([first, ...others]: readonly Text[], container: Node): boolean {
  if (!first || others.length === 0) return true;
  for (const node of nodesFrom(first, container, 1)) {
    if (isText(node)) {
      if (node !== others.shift()) return false;
      if (others.length === 0) return true;
    } else if (isElement(node) && /^(block|object|aside)$/.test(kindOf(node))) return false;
  }
  return false;
}
