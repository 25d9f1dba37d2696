import { nextSiblingOf, parentOf, previousSiblingOf } from './dom';
import { eachNamed } from './elements-named';
import { isLineEdge } from './line-edges';
import type { Steps } from './steps';
import { containerOf, isContainer } from './text-blocks';

/** Readings above words: they stand between their characters in `textContent`. */
export const READINGS = ['rt'];

/** What readers don't see, but `textContent` holds: a name may be cut by it there. */
export const UNSEEN = ['style', 'noscript', 'template', 'script'];

/** The containers below a node in whose lines an element of one of these names stands between the text that readers see. */
export function* containersCut(node: Node, names: readonly string[]): Steps<ReadonlySet<Node>> {
  const cut = new Set<Node>();
  yield* eachNamed(node, names, (element) => {
    if (!isAtEdge(element)) cut.add(containerOf(element));
  });
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
