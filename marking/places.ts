import { elementsIn, textContentOf } from './dom';
import { type Located, locate } from './locate';
import { containerOf } from './text-blocks';

/** How long may be spent on finding where in one text the names are, before the rest of it is asked apart. */
const LOCATING = 4; // ms

/** Where below a node a name may stand, by where one may begin in its text. One text is asked for all of them. */
export function placesIn(node: Node, startsIn: (text: string) => Iterable<number>): Located {
  const text = textContentOf(node) ?? '';
  const over = performance.now() + LOCATING;
  const { containers, rest } = locate(node, text, startsIn(text), () => performance.now() >= over);
  return { containers: new Set([...containers, ...containersOfReadings(node)]), rest };
}

/** Readings above words stand between their characters in the text of a node. */
function* containersOfReadings(node: Node): Generator<Node, void, void> {
  const readings = elementsIn(node, 'rt');
  for (let k = 0; k < readings.length; k++) yield containerOf(readings[k] as Element);
}
