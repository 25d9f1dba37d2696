import { containsAcrossRoots, isElement, parentOf } from './dom';
import { containerOf } from './text-blocks';

/** How many points of the viewport are looked at, from top to bottom. */
const POINTS = 8;

/** So few are read at once, whichever of them can be seen. */
const FEW = 8;

/** Puts nodes that lie in what the reader sees before the others; at the top of a page they come first anyhow. */
export function visibleFirst(nodes: readonly Node[]): readonly Node[] {
  if (nodes.length <= FEW || window.scrollY === 0) return nodes;
  const blocks = visibleBlocks();
  const isVisible = (node: Node) => blocks.some((block) => containsAcrossRoots(block, node));
  return [...nodes.filter(isVisible), ...nodes.filter((node) => !isVisible(node))];
}

/** What the reader sees now, as the largest containers that are not much larger than the viewport. */
function visibleBlocks(): readonly Node[] {
  const { innerWidth, innerHeight } = window;
  const blocks = new Set<Node>();
  for (let k = 0; k < POINTS; k++) {
    const element = Document.prototype.elementFromPoint.call(
      document,
      innerWidth / 2,
      ((k + 0.5) / POINTS) * innerHeight,
    );
    if (element) blocks.add(widest(containerOf(element), 2 * innerHeight));
  }
  return [...blocks];
}

function widest(block: Node, maxHeight: number): Node {
  let at = block;
  for (;;) {
    const parent = parentOf(at);
    if (
      !parent ||
      !isElement(parent) ||
      Element.prototype.getBoundingClientRect.call(parent).height > maxHeight
    )
      return at;
    at = containerOf(parent);
  }
}
