import {
  isCrossed,
  lengthOf,
  type MidBox,
  overhangOf,
  type Size,
  sharedArea,
  stretchIn,
} from './map-geometry';
import { type Drawing, type DrawnTie, isMeeting, lengthInSight } from './map-ties';

/** What one drawing is worse than another by, weighed against each other by eye on the bundled story. */
const COSTS = {
  /** For each square pixel of text on text, or closer than `APART`. */
  overlap: 4,
  /** For a line that runs through a name or a label, each time, and for each of its pixels there. */
  hit: 300,
  hitLength: 8,
  crossing: 500,
  /** For each pixel that less, or more, of a line is to be seen than should be. */
  short: 12,
  long: 0.9,
  /** For each pixel that a label stands out of the area. */
  overhang: 12,
  /** For names close to each other: they spread over the drawing. */
  near: 6000,
} as const;

const APART = 10; // px between texts
const CLEAR = 4; // px between a line and a text that it passes
const IN_SIGHT = 56; // px of a line, both sides of its label together

/** The names that have been moved, by their places: only what they have to do with is counted. */
type Moved = ReadonlySet<number>;

/** How bad a drawing is: 0 would be perfect. With some names given, their part of it. */
export function costOf(drawing: Drawing, moved?: Moved): number {
  const { names, ties } = drawing;
  const nameMoves = names.map((_, i) => !moved || moved.has(i));
  const tieMoves = ties.map(({ from, to }) => !moved || moved.has(from) || moved.has(to));
  let cost = 0;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as MidBox;
    for (let j = i + 1; j < names.length; j++)
      if (nameMoves[i] || nameMoves[j]) cost += nearness(name, names[j] as MidBox);
    for (let t = 0; t < ties.length; t++)
      if (nameMoves[i] || tieMoves[t]) cost += meeting(ties[t] as DrawnTie, i, name);
  }
  for (let s = 0; s < ties.length; s++) {
    if (tieMoves[s]) cost += stretching(ties[s] as DrawnTie, drawing);
    for (let t = s + 1; t < ties.length; t++)
      if (tieMoves[s] || tieMoves[t]) cost += tangle(ties[s] as DrawnTie, ties[t] as DrawnTie);
  }
  return cost;
}

/** Whether nothing lies on anything, or out of the area: no text on another, no line across another or through a text. */
export function isClear({ names, ties, width, height }: Drawing): boolean {
  const texts = [...names, ...ties.map(({ label }) => label)];
  const isOwn = ({ from, to, label }: DrawnTie, text: MidBox) =>
    text === label || text === names[from] || text === names[to];
  return (
    texts.every((text) => overhangOf(text, { width, height }) === 0) &&
    texts.every((one, i) => texts.every((other, j) => j <= i || sharedArea(one, other, 0) === 0)) &&
    ties.every((tie) => lengthInSight(tie) > 0) &&
    ties.every((tie) => texts.every((text) => isOwn(tie, text) || !stretchIn(tie.line, text, 0))) &&
    ties.every((one) => ties.every((other) => isMeeting(one, other) || !isCrossed(one.line, other.line)))
  );
}

function nearness(one: MidBox, other: MidBox): number {
  const distance = Math.max(20, Math.hypot(one.x - other.x, one.y - other.y));
  return COSTS.overlap * sharedArea(one, other, APART) + COSTS.near / distance;
}

/** A tie and a name: its own ones only have to keep off its label. */
function meeting(tie: DrawnTie, at: number, name: MidBox): number {
  const onLabel = COSTS.overlap * sharedArea(tie.label, name, APART);
  return tie.from === at || tie.to === at ? onLabel : onLabel + hitting(tie, name);
}

function tangle(one: DrawnTie, other: DrawnTie): number {
  const isCrossing = !isMeeting(one, other) && isCrossed(one.line, other.line);
  return (
    COSTS.overlap * sharedArea(one.label, other.label, APART) +
    (isCrossing ? COSTS.crossing : 0) +
    hitting(one, other.label) +
    hitting(other, one.label)
  );
}

function hitting({ line }: DrawnTie, text: MidBox): number {
  const stretch = stretchIn(line, text, CLEAR);
  return stretch ? COSTS.hit + (stretch.leave - stretch.enter) * lengthOf(line) * COSTS.hitLength : 0;
}

function stretching(tie: DrawnTie, area: Size): number {
  const surplus = lengthInSight(tie) - IN_SIGHT;
  const length = surplus < 0 ? -surplus * COSTS.short : surplus * COSTS.long;
  return length + COSTS.overhang * overhangOf(tie.label, area);
}
