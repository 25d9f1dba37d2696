import type { Box } from '../marking/corridor';
import type { Flow } from '../marking/flow';

/** The side of a mention's line on which its card stands. */
export type Side = 'top' | 'bottom' | 'left' | 'right';

/** How wide and high something is, in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** Less than this is no card but a slip: nothing can be read in it. */
const LEAST: Size = { width: 160, height: 40 }; // px

/** Sides in the order in which they are tried: along the line a card would hide what is read next. */
const ORDER: Readonly<Record<'lines' | 'columns', readonly Side[]>> = {
  lines: ['bottom', 'top', 'right', 'left'],
  columns: ['left', 'right', 'bottom', 'top'],
};

/** The room for a card on one side of a line, with this much space around the card. */
export function roomAt(side: Side, line: Box, view: Box, gap: number): Size {
  const whole = { width: view.right - view.left - 2 * gap, height: view.bottom - view.top - 2 * gap };
  switch (side) {
    case 'top':
      return { ...whole, height: line.top - view.top - 2 * gap };
    case 'bottom':
      return { ...whole, height: view.bottom - line.bottom - 2 * gap };
    case 'left':
      return { ...whole, width: line.left - view.left - 2 * gap };
    case 'right':
      return { ...whole, width: view.right - line.right - 2 * gap };
  }
}

/**
 * The first side with room for a whole card, or else the one that shows the most of it; null where nothing can be
 * read on any. Text that runs down the page has its cards to the left first, where the next column comes later.
 */
export function chooseSide(line: Box, view: Box, card: Size, flow: Flow, gap: number): Side | null {
  const shown = ORDER[flow.isVertical ? 'columns' : 'lines'].map((side) => {
    const room = roomAt(side, line, view, gap);
    const size = { width: Math.min(room.width, card.width), height: Math.min(room.height, card.height) };
    return { side, ...size, area: size.width * size.height };
  });
  const able = shown.filter(({ width, height }) => width >= LEAST.width && height >= LEAST.height);
  const most = Math.max(...able.map(({ area }) => area));
  return able.find(({ area }) => area === most)?.side ?? null;
}

/** Whether a box lies wholly outside another. */
export const isOutside = (box: Box, view: Box): boolean =>
  box.bottom <= view.top || box.right <= view.left || box.top >= view.bottom || box.left >= view.right;

/** Which of a mention's lines a point is on, or nearest to. */
export function indexOfLine(lines: readonly Box[], { x, y }: { x: number; y: number }): number {
  const distances = lines.map((line) => {
    const dx = Math.max(line.left - x, 0, x - line.right);
    const dy = Math.max(line.top - y, 0, y - line.bottom);
    return dx * dx + dy * dy;
  });
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
