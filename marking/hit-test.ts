import { shadowRootOf } from './dom';
import type { Mark, Marks } from './marks';

/** A point of the viewport, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** The middle of a box; the viewport's corner for want of one. */
export const middleOf = ({ x, y, width, height } = new DOMRect()): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Room that a pointer may miss a line by: the underline hangs below the letters. */
const SLACK = 2; // px

/**
 * The mark under a point, if any that is painted. The caret position leads to the text node (23 µs in Chromium at 5,000 marks, where
 * `highlightsFromPoint` took 5,900); the mark's own boxes confirm it, since a caret is also found in padding and past
 * the ends of lines.
 */
export function createHitTest(document: Document, marks: Marks): (point: Point) => Mark | null {
  // One live range, moved about: each further one would slow the page's own insertions.
  const probe = Document.prototype.createRange.call(document);

  return ({ x, y }) => {
    const caret = marks.size > 0 ? caretAt(document, x, y) : null;
    if (!caret) return null;
    const isHit = (one: Mark) => holds(one.range, caret) && marks.isPainted(one);
    const mark = marks.at(caret.offsetNode).find(isHit) ?? null;
    return mark && boxesOf(probe, mark.range).some((box) => isInside(box, x, y)) ? mark : null;
  };
}

/** The caret position under a point, through the open shadow roots there: without being told of them it stops outside. */
function caretAt(document: Document, x: number, y: number): CaretPosition | null {
  const { elementFromPoint, caretPositionFromPoint } = Document.prototype;
  const shadowRoots: ShadowRoot[] = [];
  let element = elementFromPoint.call(document, x, y);
  for (let root = element && shadowRootOf(element); root && !shadowRoots.includes(root); ) {
    shadowRoots.push(root);
    element = root.elementFromPoint(x, y);
    root = element && shadowRootOf(element);
  }
  return caretPositionFromPoint.call(document, x, y, { shadowRoots });
}

/** A mark's boxes in viewport pixels, one a line or more; none once its text is gone. */
export function boxesOf(probe: Range, range: StaticRange): readonly DOMRect[] {
  try {
    probe.setStart(range.startContainer, range.startOffset);
    probe.setEnd(range.endContainer, range.endOffset);
    return [...probe.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  } catch {
    return []; // the text became shorter than the mark: it is about to be dropped
  }
}

function holds(range: StaticRange, { offsetNode, offset }: CaretPosition): boolean {
  if (offsetNode === range.startContainer && offset < range.startOffset) return false;
  return !(offsetNode === range.endContainer && offset > range.endOffset);
}

function isInside(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK;
}
