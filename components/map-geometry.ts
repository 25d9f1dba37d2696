export type Size = { readonly width: number; readonly height: number };
export type Spot = { readonly x: number; readonly y: number };
/** A box around its middle. */
export type MidBox = Spot & Size;
/** A straight line between two spots. */
export type Line = { readonly from: Spot; readonly to: Spot };

/** The area that two boxes share when each keeps this distance; 0 where they are apart. */
export function sharedArea(one: MidBox, other: MidBox, distance: number): number {
  const width = (one.width + other.width) / 2 + distance - Math.abs(one.x - other.x);
  const height = (one.height + other.height) / 2 + distance - Math.abs(one.y - other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How far a box stands out of an area that begins at 0, to all sides together. */
export function overhangOf({ x, y, width, height }: MidBox, area: Size): number {
  return (
    Math.max(0, width / 2 - x) +
    Math.max(0, x + width / 2 - area.width) +
    Math.max(0, height / 2 - y) +
    Math.max(0, y + height / 2 - area.height)
  );
}

/** The stretch of a line that lies in a box, as parts of its length from 0 to 1; null where it passes by. */
export function stretchIn({ from, to }: Line, box: MidBox, distance: number): Stretch | null {
  const across = slab(from.x - box.x, to.x - from.x, box.width / 2 + distance);
  if (!across) return null;
  const down = slab(from.y - box.y, to.y - from.y, box.height / 2 + distance);
  if (!down) return null;
  const enter = Math.max(0, across.enter, down.enter);
  const leave = Math.min(1, across.leave, down.leave);
  return enter < leave ? { enter, leave } : null;
}

type Stretch = { readonly enter: number; readonly leave: number };

const WHOLE: Stretch = { enter: 0, leave: 1 };

/** Along one axis: where a line that begins at `start` and goes on by `step` is within `half` of 0. */
function slab(start: number, step: number, half: number): Stretch | null {
  if (step === 0) return Math.abs(start) < half ? WHOLE : null;
  const one = (-half - start) / step;
  const other = (half - start) / step;
  const [enter, leave] = step > 0 ? [one, other] : [other, one];
  return enter < 1 && leave > 0 ? { enter, leave } : null;
}

/** Whether two lines cross. */
export function isCrossed(one: Line, other: Line): boolean {
  return (
    sideOf(one, other.from) * sideOf(one, other.to) < 0 && sideOf(other, one.from) * sideOf(other, one.to) < 0
  );
}

/** Positive on the one side of a line, negative on the other. */
function sideOf({ from, to }: Line, spot: Spot): number {
  return (to.x - from.x) * (spot.y - from.y) - (to.y - from.y) * (spot.x - from.x);
}

/** The spot that lies at this part of a line's length. */
export function spotAt({ from, to }: Line, part: number): Spot {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

export const lengthOf = ({ from, to }: Line): number => Math.hypot(to.x - from.x, to.y - from.y);
