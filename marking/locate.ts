import {
  firstChildOf,
  isElement,
  isText,
  lastChildOf,
  nextSiblingOf,
  previousSiblingOf,
  textContentOf,
} from './dom';
import { isClosed } from './element-kinds';
import { MANY } from './large';
import { containerOf } from './text-blocks';

/** A node, the offsets inside it, and where its own text lies in the text that they count in. */
type Place = {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
  readonly offsets: readonly number[];
};

/**
 * The containers in which offsets of a node's `textContent` lie, in the order of the page; what is not read is left out.
 * Null if it takes too many steps. A bare walk through the text nodes would make an object of each; this one goes down
 * only where an offset lies, and asks siblings of such places how long they are.
 */
export function locate(node: Node, text: string, offsets: Iterable<number>): ReadonlySet<Node> | null {
  const sorted = [...offsets].sort((a, b) => a - b);
  const containers = new Set<Node>();
  const places: Place[] = [{ node, from: 0, to: text.length, offsets: sorted }];
  const budget = { left: MANY };
  for (let place = places.pop(); place; place = places.pop()) {
    for (const inner of childPlaces(place, budget).reverse())
      if (isText(inner.node)) containers.add(containerOf(inner.node));
      else if (isElement(inner.node) && !isClosed(inner.node)) places.push(inner);
    if (budget.left < 0) return null;
  }
  return containers;
}

/** The children in which offsets lie, in their order. From both ends inwards: one child alone need not be asked. */
function childPlaces({ node, from, to, offsets }: Place, budget: { left: number }): Place[] {
  let left: Node | null = firstChildOf(node);
  let right: Node | null = lastChildOf(node);
  const [front, back]: [Place[], Place[]] = [[], []];
  let [start, end] = [from, to];
  let [first, last] = [0, offsets.length];

  const takeLeft = (child: Node, length: number) => {
    let upTo = first;
    while (upTo < last && (offsets[upTo] ?? end) < start + length) upTo++;
    if (upTo > first)
      front.push({ node: child, from: start, to: start + length, offsets: offsets.slice(first, upTo) });
    [start, first, left] = [start + length, upTo, nextSiblingOf(child)];
  };
  const takeRight = (child: Node, length: number) => {
    let downTo = last;
    while (downTo > first && (offsets[downTo - 1] ?? start) >= end - length) downTo--;
    if (downTo < last)
      back.push({ node: child, from: end - length, to: end, offsets: offsets.slice(downTo, last) });
    [end, last, right] = [end - length, downTo, previousSiblingOf(child)];
  };

  while (first < last && left && right && --budget.left >= 0) {
    if (left === right) takeLeft(left, end - start);
    else if (!isElement(left)) takeLeft(left, lengthOf(left));
    else if (!isElement(right)) takeRight(right, lengthOf(right));
    else if ((offsets[first] ?? start) - start <= end - (offsets[last - 1] ?? end))
      takeLeft(left, lengthOf(left));
    else takeRight(right, lengthOf(right));
  }
  return [...front, ...back.reverse()];
}

/** How much a child adds to its parent's `textContent`. */
const lengthOf = (node: Node): number =>
  isText(node) || isElement(node) ? (textContentOf(node) ?? '').length : 0;
