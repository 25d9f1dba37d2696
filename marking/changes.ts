import { isConnected, isElement, nextSiblingOf, parentOf, previousSiblingOf } from './dom';
import { isClosedPlace } from './element-kinds';
import { isBlank, isBlock, isLineEdge } from './line-edges';
import { eachInSteps, type Steps } from './steps';
import { containerOf, isContainer } from './text-blocks';

/** What mutations leave to be read, as far as it is read at all. */
export type ToRead = {
  /** Nodes that came or were opened: everything below them. */
  readonly deep: ReadonlySet<Node>;
  /** Containers whose own lines have changed. */
  readonly own: ReadonlySet<Node>;
  /** Every node whose text or children have changed, read or not. */
  readonly all: ReadonlySet<Node>;
};

/** Sums up mutations, without repetition. */
export function* sumUp(records: readonly MutationRecord[]): Steps<ToRead> {
  const changes: Changes = { deep: new Set(), own: new Set(), all: new Set() };
  yield* eachInSteps(records, (record) => addChange(changes, record));
  const own = new Set<Node>();
  yield* eachInSteps(changes.own, (node) => isOpen(node) && own.add(containerOf(node)));
  yield* eachInSteps(changes.deep, (node) => isOpen(node) || changes.deep.delete(node));
  return { ...changes, own };
}

/** True for what is on the page and read. */
export const isOpen = (node: Node) => isConnected(node) && !isClosedPlace(node);

/** Nodes that came or were opened, and nodes around which lines have changed. */
type Changes = { readonly deep: Set<Node>; readonly own: Set<Node>; readonly all: Set<Node> };

function addChange({ deep, own, all }: Changes, record: MutationRecord): void {
  const { type, target, addedNodes } = record;
  all.add(target);
  if (type === 'childList') {
    for (const node of addedNodes) if (isElement(node)) deep.add(node);
    if (!own.has(target) && changesLines(record)) own.add(target);
  } else if (type === 'attributes') {
    deep.add(target);
    const parent = parentOf(target);
    if (parent) own.add(parent);
  } else own.add(target);
}

/**
 * False if only blocks came or went beside blocks: then no line of the parent has changed. Other changes may have
 * followed; what stands there now is asked.
 */
function changesLines({
  target,
  addedNodes,
  removedNodes,
  previousSibling,
  nextSibling,
}: MutationRecord): boolean {
  if (!isContainer(target)) return true;
  for (const nodes of [addedNodes, removedNodes])
    for (const node of nodes) if (!isBlock(node) && !isBlank(node)) return true;
  return (
    !isLineEdge(previousSibling, target, previousSiblingOf) && !isLineEdge(nextSibling, target, nextSiblingOf)
  );
}
