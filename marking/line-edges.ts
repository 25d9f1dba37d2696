import { dataOf, isElement, isText, parentOf } from './dom';
import { kindOf } from './element-kinds';

/** True if a line ends at a node that stands in a container, by what is around it now. */
export function isLineEdge(
  node: Node | null,
  container: Node,
  siblingOf: (node: Node) => Node | null,
): boolean {
  let at = node;
  while (at && isBlank(at) && parentOf(at) === container) at = siblingOf(at);
  return at === null || isBlock(at);
}

export const isBlock = (node: Node) => isElement(node) && kindOf(node) === 'block';

/** True for what adds nothing to the line it stands in. */
export function isBlank(node: Node): boolean {
  if (isElement(node)) return kindOf(node) === 'unseen';
  return !isText(node) || !/\S/.test(dataOf(node));
}
