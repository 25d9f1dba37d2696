import { costOf } from './map-cost';
import type { MidBox, Size, Spot } from './map-geometry';
import { type Drawing, drawTie, type TieSize } from './map-ties';

const STEPS = 24_000;
/** How much worse a step may be at first, and at the end; in between it falls evenly by factors. */
const HEAT = { first: 600, last: 1 };
/** How far a name is moved at first, and at the end. */
const MOVE = { first: 300, last: 6 }; // px
/** One step in so many lets two names change places. */
const SWAP = 8;
/** What names keep from the edge, should a typeface be wider than was reckoned with. */
const MARGIN = 6; // px

/**
 * Puts names where their ties are short and nothing lies on anything, as well as it goes: simulated annealing, as
 * Davidson and Harel draw graphs with it (ACM Transactions on Graphics 15:4, 1996).
 * The same names and ties always end in the same drawing.
 */
export function arrangeNames(names: readonly Size[], ties: readonly TieSize[], area: Size): Drawing {
  const random = createRandom();
  const put = (size: Size, { x, y }: Spot): MidBox => ({
    width: size.width,
    height: size.height,
    x: clamp(x, size.width / 2 + MARGIN, area.width - size.width / 2 - MARGIN),
    y: clamp(y, size.height / 2 + MARGIN, area.height - size.height / 2 - MARGIN),
  });
  const any = () => Math.floor(random() * names.length);
  const somewhere = () => ({ x: random() * area.width, y: random() * area.height });
  const first = names.map((size) => put(size, somewhere()));
  let now: Drawing = { ...area, names: first, ties: ties.map((tie) => drawTie(tie, first)) };
  let cost = costOf(now);
  let best = { drawing: now, cost };
  for (let step = 0; step < STEPS; step++) {
    const heat = between(HEAT, step / STEPS);
    const reach = between(MOVE, step / STEPS);
    const [one, other] = [any(), any()];
    const spots = new Map<number, Spot>();
    const spotOf = (place: number) => now.names[place] as MidBox;
    if (step % SWAP === 0) spots.set(one, spotOf(other)).set(other, spotOf(one));
    else spots.set(one, nearby(spotOf(one), reach, random));
    const next = move(now, ties, spots, put);
    const moved = new Set(spots.keys());
    const worse = costOf(next, moved) - costOf(now, moved);
    if (worse > 0 && random() >= Math.exp(-worse / heat)) continue;
    now = next;
    cost += worse;
    if (cost < best.cost) best = { drawing: now, cost };
  }
  return best.drawing;
}

/** The drawing with some names in other places, and their ties drawn anew. */
function move(
  { names, ties, ...area }: Drawing,
  sizes: readonly TieSize[],
  spots: ReadonlyMap<number, Spot>,
  put: (size: Size, spot: Spot) => MidBox,
): Drawing {
  const moved = names.map((name, i) => {
    const spot = spots.get(i);
    return spot ? put(name, spot) : name;
  });
  return {
    ...area,
    names: moved,
    ties: ties.map((tie, i) =>
      spots.has(tie.from) || spots.has(tie.to) ? drawTie(sizes[i] as TieSize, moved) : tie,
    ),
  };
}

const nearby = ({ x, y }: Spot, reach: number, random: () => number): Spot => ({
  x: x + (random() * 2 - 1) * reach,
  y: y + (random() * 2 - 1) * reach,
});

const between = ({ first, last }: typeof HEAT, part: number) => first * (last / first) ** part;

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Numbers from 0 to 1, the same ones every time: mulberry32 by Tommy Ettinger, in the public domain. */
function createRandom(): () => number {
  let state = 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
