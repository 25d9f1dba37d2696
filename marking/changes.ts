import { dataOf, isElement, isText, nextSiblingOf, parentOf, previousSiblingOf } from './dom';
import { kindOf } from './element-kinds';
import { isContainer } from './text-blocks';

/** What mutations leave to be read. */
export type Changes = {
  /** Nodes that came or were opened: everything below them. */
  readonly deep: Set<Node>;
  /** Nodes around which lines have changed: the lines of the container that they stand in. */
  readonly own: Set<Node>;
  /** Every node whose text or children have changed. */
  readonly all: Set<Node>;
};

/** Sums up mutations, without repetition. Many can be summed up one after the other. */
export function addChange({ deep, own, all }: Changes, record: MutationRecord): void {
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

export const noChanges = (): Changes => ({ deep: new Set(), own: new Set(), all: new Set() });

/** False if only blocks came or went beside blocks: then no line of the parent has changed. */
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
  return !isEdge(previousSibling, target, previousSiblingOf) && !isEdge(nextSibling, target, nextSiblingOf);
}

/** True if a line ends at a node, by what can be told once other changes may have followed. */
function isEdge(node: Node | null, parent: Node, siblingOf: (node: Node) => Node | null): boolean {
  let at = node;
  while (at && isBlank(at) && parentOf(at) === parent) at = siblingOf(at);
  return at === null || isBlock(at);
}

const isBlock = (node: Node) => isElement(node) && kindOf(node) === 'block';

function isBlank(node: Node): boolean {
  if (isElement(node)) return kindOf(node) === 'unseen';
  return !isText(node) || !/\S/.test(dataOf(node));
}
