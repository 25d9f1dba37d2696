import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CardView } from '../../../marking/card-port';
import { createCardSlot } from '../../../marking/card-slot';
import { createHoverMachine } from '../../../marking/hover-machine';
import { openMention } from '../../../marking/hover-state';
import { HOVER_TIMINGS } from '../../../marking/hover-timing';
import { samples } from '../../samples';

/** How many events a walk has; `RUNS` walks of it are taken, three unless it is set. */
const STEPS = 10_000;
const { abandon } = HOVER_TIMINGS.normal;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a hand, a page and a browser do. */
type Step =
  | { readonly do: 'point'; readonly at: string | null; readonly x: number; readonly speed: number }
  | { readonly do: 'ask'; readonly at: string; readonly by: 'key' | 'finger' }
  | { readonly do: 'busy' | 'press' | 'dismiss' | 'vanish' }
  /** From now on there is no room for a card, or there is again. */
  | { readonly do: 'narrow' | 'widen' }
  | { readonly do: 'wait'; readonly ms: number };

const mention = fc.constantFrom('Lee', '01.AI', 'Sharge');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('point' as const),
      at: fc.oneof(mention, fc.constantFrom('card', 'corridor', null)),
      x: fc.nat(40),
      speed: fc.double({ min: 0, max: 2, noNaN: true }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(700) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('busy' as const, 'press' as const, 'dismiss' as const, 'vanish' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('narrow' as const, 'widen' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      at: mention,
      by: fc.constantFrom('key' as const, 'finger' as const),
    }),
  },
);

/** The machine with a screen that counts. */
function start() {
  const cards = { open: new Set<string>(), most: 0, hasRoom: true };
  const slot = createCardSlot<string>({
    load: async () => ({}) as CardView,
    open(_, { mention }) {
      cards.open.add(mention);
      cards.most = Math.max(cards.most, cards.open.size);
      // As a card does that finds no room for itself: before whoever opens it has it in hand.
      if (!cards.hasRoom) machine.send({ type: 'dismiss', time: performance.now() });
      return { host: {} as Element, close: () => cards.open.delete(mention), focus() {} };
    },
    onFail() {},
  });
  const machine = createHoverMachine<string>({
    timing: () => HOVER_TIMINGS.normal,
    isStillOn: () => true,
    onChange(state) {
      const open = openMention(state);
      slot.show(open === null ? null : { mention: open, by: state.mode === 'held' ? state.by : 'pointer' });
    },
  });
  return { machine, cards };
}

/** What may be open, told without the machine: only what has been rested on or asked for, as long as there is cause. */
function createWitness() {
  let at: string | null = null;
  let leftAt = 0; // when the pointer was last on the open card, its mention, or moving towards it
  let asked: string | null = null;
  let was: string | null = null;
  return {
    tell(event: Step, open: string | null, now: number) {
      if (event.do === 'point') at = event.at;
      if (event.do === 'ask') asked = event.at;
      if (event.do === 'press' || event.do === 'dismiss' || event.do === 'vanish') asked = null;
      const isThere = at === 'card' || (at !== null && at !== 'corridor') || event.do === 'point';
      if (open === null || isThere) leftAt = now;
    },
    check(open: string | null, now: number) {
      const isNew = open !== was;
      was = open;
      if (open === null || open === asked) return;
      if (isNew) expect(open).toBe(at);
      expect(at === null || at === 'corridor' ? now - leftAt : 0).toBeLessThanOrEqual(abandon);
    },
  };
}

async function walk(steps: readonly Step[]): Promise<void> {
  const { machine, cards } = start();
  const witness = createWitness();
  for (const event of steps) {
    const time = performance.now();
    if (event.do === 'wait') await vi.advanceTimersByTimeAsync(event.ms);
    else if (event.do === 'ask') machine.send({ type: 'ask', mention: event.at, by: event.by });
    else if (event.do === 'point')
      machine.send({ type: 'point', at: event.at, sample: { x: event.x, y: 0, time, speed: event.speed } });
    else if (event.do === 'vanish') machine.send({ type: 'dismiss', time });
    else if (event.do === 'narrow' || event.do === 'widen') cards.hasRoom = event.do === 'widen';
    else machine.send({ type: event.do, time });
    await Promise.resolve();
    const open = openMention(machine.state());
    witness.tell(event, open, time);
    witness.check(open, performance.now());
    if (event.do === 'dismiss' || event.do === 'vanish') expect(open).toBeNull();
    expect(cards.open.size).toBeLessThanOrEqual(1);
    if (open === null) expect(cards.open.size).toBe(0);
  }
  // A hand that goes away for good leaves nothing behind.
  machine.send({ type: 'press', time: performance.now() });
  machine.send({ type: 'point', at: null, sample: { x: 0, y: 0, time: performance.now(), speed: 0 } });
  await vi.advanceTimersByTimeAsync(abandon);
  expect(openMention(machine.state())).toBeNull();
  expect(cards.open.size).toBe(0);
  expect(cards.most).toBeLessThanOrEqual(1);
}

it('never leaves a card open without cause, nor two at once, on a walk of 10,000 events', async () => {
  const steps = fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' });
  await fc.assert(fc.asyncProperty(steps, walk), samples(3, process.env.RUNS));
}, 120_000);
