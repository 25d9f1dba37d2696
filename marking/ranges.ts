import type { TextBlock } from './text-blocks';

/** A stretch of a line in the DOM: its ends, and every text node that it runs through. */
export type Stretch = { readonly range: StaticRange; readonly nodes: readonly Text[] };

/** Where `text.slice(start, end)` of a line stands in the DOM; null if the line has no node there. */
export function stretchOf({ nodes, starts }: TextBlock, start: number, end: number): Stretch | null {
  const first = indexAt(starts, start);
  const last = indexAt(starts, end - 1);
  const [startContainer, endContainer] = [nodes[first], nodes[last]];
  const [firstStart, lastStart] = [starts[first], starts[last]];
  if (!startContainer || !endContainer || firstStart === undefined || lastStart === undefined) return null;
  const range = new StaticRange({
    startContainer,
    startOffset: start - firstStart,
    endContainer,
    endOffset: end - lastStart,
  });
  return { range, nodes: nodes.slice(first, last + 1) };
}

/** Index of the last node that begins at or before an offset (binary search), or of the first. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
