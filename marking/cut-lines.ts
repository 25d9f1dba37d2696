import { elementsIn, nextSiblingOf, parentOf, previousSiblingOf } from './dom';
import { isLineEdge } from './line-edges';
import { containerOf, isContainer } from './text-blocks';

/** What readers don't see, but `textContent` holds: a name may be cut by it there. */
const WITHIN_NAMES = 'script, style, noscript, template';

/** The containers below a node in whose lines something that readers don't see stands between what they do. */
export function containersCut(node: Node): ReadonlySet<Node> {
  const cut = new Set<Node>();
  const unseen = elementsIn(node, WITHIN_NAMES);
  for (let k = 0; k < unseen.length; k++) {
    const element = unseen[k] as Element;
    if (!isAtEdge(element)) cut.add(containerOf(element));
  }
  return cut;
}

function isAtEdge(element: Element): boolean {
  const parent = parentOf(element);
  if (!parent || !isContainer(parent)) return false;
  return (
    isLineEdge(previousSiblingOf(element), parent, previousSiblingOf) ||
    isLineEdge(nextSiblingOf(element), parent, nextSiblingOf)
  );
}
