import type { Point } from './hit-test';

/** A box in viewport pixels. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** True if a point lies on the way from one box to another: in the convex hull of both. */
export function isBetween({ x, y }: Point, one: Box, other: Box): boolean {
  const hull = convexHull([...corners(one), ...corners(other)]);
  return hull.every((a, i) => {
    const b = hull[(i + 1) % hull.length] ?? a;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
  });
}

const corners = ({ left, top, right, bottom }: Box): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Andrew's monotone chain, in the order in which every inner point is on the same side of each edge. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

function halfHull(points: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const point of points) {
    while (half.length > 1 && !turns(half.at(-2), half.at(-1), point)) half.pop();
    half.push(point);
  }
  return half.slice(0, -1);
}

function turns(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  return !a || !b || (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}
