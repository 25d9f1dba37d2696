import { textContentOf } from './dom';
import { isLarge, isLong, noteLarge } from './large';
import { locate } from './locate';

/**
 * Containers below a node in which a name may stand, by where one may begin in its text; null if the node is large. One
 * text is asked for all of them.
 */
export function placesIn(node: Node, startsIn: (text: string) => Iterable<number>): ReadonlySet<Node> | null {
  if (isLarge(node)) return null;
  const text = textContentOf(node) ?? '';
  const places = isLong(text) ? null : locate(node, text, startsIn(text));
  if (!places) noteLarge(node);
  return places;
}
