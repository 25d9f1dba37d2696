import { nextSiblingOf, parentOf, previousSiblingOf } from './dom';
import { eachNamed } from './elements-named';
import { isLineEdge } from './line-edges';
import type { Steps } from './steps';
import { containerOf, isContainer } from './text-blocks';

/** Readings above words: they stand between their characters in `textContent`. */
const READINGS = ['rt'];

/** Readings, and what readers don't see, but `textContent` holds: a name may be cut by it there. */
const WITHIN_NAMES = [...READINGS, 'script', 'style', 'noscript', 'template'];

/**
 * The containers below a node in whose lines something stands between the text that readers see: readings, and with
 * `isLikely` also what is not seen.
 */
export function* containersCut(node: Node, isLikely: boolean): Steps<ReadonlySet<Node>> {
  const cut = new Set<Node>();
  yield* eachNamed(node, isLikely ? WITHIN_NAMES : READINGS, (element) => {
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
