import { firstChildOf, nextSiblingOf, rootElementOf } from './dom';
import { isLarge } from './large';
import { isBlank, isBlock } from './line-edges';

/**
 * What a document is read by: the blocks that its element consists of, `body` as a rule; the document itself if its
 * element holds anything else.
 */
export function blocksOf(document: Document): readonly Node[] {
  const root = rootElementOf(document);
  if (!root || isLarge(root)) return [document];
  const blocks: Node[] = [];
  for (let child = firstChildOf(root); child; child = nextSiblingOf(child))
    if (isBlock(child)) blocks.push(child);
    else if (!isBlank(child)) return [document];
  return blocks;
}
