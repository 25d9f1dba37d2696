import { elementsAround } from './dom';

/** How a text runs: in columns instead of lines, and from right to left. */
export type Flow = { readonly isVertical: boolean; readonly isRightToLeft: boolean };

/** How the text of a node runs. */
export function flowOf(node: Node): Flow {
  const [element = document.documentElement] = elementsAround(node);
  const { writingMode, direction } = getComputedStyle(element);
  return { isVertical: !writingMode.startsWith('horizontal'), isRightToLeft: direction === 'rtl' };
}
