import { type Line, lengthOf, type MidBox, type Size, spotAt, stretchIn } from './map-geometry';

/** Two entities by their places in a list, and the room that what connects them takes. */
export type TieSize = Size & { readonly from: number; readonly to: number };
/** A tie as it is drawn: a straight line from name to name, its label in the middle of it. */
export type DrawnTie = {
  readonly from: number;
  readonly to: number;
  readonly line: Line;
  readonly label: MidBox;
};
/** Names in their places on an area, and the ties between them. */
export type Drawing = Size & { readonly names: readonly MidBox[]; readonly ties: readonly DrawnTie[] };

/** Between a name and the end of a line. */
const GAP = 5; // px

/** The line from the edge of one name to that of the other, with the label on it. */
export function drawTie({ from, to, width, height }: TieSize, names: readonly MidBox[]): DrawnTie {
  const [one, other] = [names[from], names[to]];
  if (!one || !other) throw new Error(`Expected ties between two of ${names.length} names.`);
  const whole = { from: one, to: other };
  const start = stretchIn(whole, one, GAP)?.leave ?? 0;
  const end = Math.max(start, stretchIn(whole, other, GAP)?.enter ?? 1);
  const middle = spotAt(whole, (start + end) / 2);
  return {
    from,
    to,
    line: { from: spotAt(whole, start), to: spotAt(whole, end) },
    label: { x: middle.x, y: middle.y, width, height },
  };
}

/** How much of a tie's line can be seen on both sides of its label, in px; negative where there is no room for it. */
export function lengthInSight({ line, label }: DrawnTie): number {
  const length = lengthOf(line);
  if (length === 0) return -Math.max(label.width, label.height);
  const across = Math.abs(line.to.x - line.from.x) / length;
  const down = Math.abs(line.to.y - line.from.y) / length;
  return length - Math.min(label.width / across, label.height / down);
}

/** Whether two ties meet in a name, where their lines come together anyway. */
export const isMeeting = (one: DrawnTie, other: DrawnTie): boolean =>
  one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to;
