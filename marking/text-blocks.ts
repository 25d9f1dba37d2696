import { dataOf, firstChildOf, isElement, isText, nextSiblingOf, parentOf } from './dom';
import { kindOf } from './element-kinds';
import { AT_ONCE, type Steps } from './steps';

/**
 * Text that a reader takes in as one: the text nodes between two block edges, with what lies between them.
 * `starts[i]` is where `nodes[i]` begins in `text`, in UTF-16 code units; less than 0 for the first node of a part of a
 * line that begins within it.
 */
export type TextBlock = {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
};

/** A container's own lines, and the containers inside it, which have lines of their own. */
export type OwnText = {
  readonly lines: readonly TextBlock[];
  readonly inner: readonly Element[];
};

/** Stands in a line for something that parts words but has no text to read, such as a snippet of code. */
const OBJECT = '\ufffc';

/**
 * Reads the lines of one container, through its inline elements, up to the blocks inside it. The page may change
 * between two steps: what is read of a large container need not be there any more when all of it has been read.
 */
export function* readBlock(container: Node): Steps<OwnText> {
  const lines = createLines();
  const inner: Element[] = [];
  let parent = container;
  let node: Node | null = firstChildOf(container);
  let count = 0;
  while (node) {
    if (++count % AT_ONCE === 0) yield;
    const deeper: Node | null = readNode(node, lines, inner);
    if (deeper) {
      parent = node;
      node = deeper;
      continue;
    }
    let next: Node | null = nextSiblingOf(node);
    while (!next && parent !== container) {
      next = nextSiblingOf(parent);
      parent = parentOf(parent) ?? container;
    }
    node = next;
  }
  lines.end();
  return { lines: lines.ended, inner };
}

/** The nearest container at or around a node: the one in whose lines its text stands. */
export function containerOf(node: Node): Node {
  let at = node;
  for (;;) {
    if (isContainer(at)) return at;
    const parent = parentOf(at);
    if (!parent) return at;
    at = parent;
  }
}

/** True for what has lines of its own. */
export function isContainer(node: Node): boolean {
  if (!isElement(node)) return !isText(node);
  const kind = kindOf(node);
  return kind === 'block' || kind === 'aside';
}

/** Adds what a node says to the lines; answers its first child if there is more to read inside. */
function readNode(node: Node, lines: Lines, inner: Element[]): Node | null {
  if (isText(node)) lines.add(node);
  if (!isElement(node)) return null;
  switch (kindOf(node)) {
    case 'inline':
      return firstChildOf(node);
    case 'block':
      lines.end();
      inner.push(node);
      return null;
    case 'aside':
      inner.push(node);
      lines.part(OBJECT);
      return null;
    case 'space':
      lines.part('\n');
      return null;
    case 'object':
      lines.part(OBJECT);
      return null;
    case 'unseen':
      return null;
  }
}

type Lines = ReturnType<typeof createLines>;

/** Gathers text nodes until a block's edge ends their line. */
function createLines() {
  const ended: TextBlock[] = [];
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  return {
    ended,
    add(node: Text): void {
      starts.push(text.length);
      nodes.push(node);
      text += dataOf(node);
    },
    part(separator: string): void {
      text += separator;
    },
    end(): void {
      if (nodes.length > 0) ended.push({ text, nodes, starts });
      text = '';
      nodes = [];
      starts = [];
    },
  };
}
