import { HOVER_TIMINGS, type HoverTiming } from './hover-timing';

/** A pointer that is faster, or has gone further since it came to rest, isn't resting. */
const REST_SPEED = 0.5; // px/ms
const REST_RADIUS = 10; // px

/** Where the pointer is, since when, and how fast it came: viewport pixels, ms on a clock that only goes forward, px/ms. */
export type Sample = {
  readonly x: number;
  readonly y: number;
  readonly time: number;
  readonly speed: number;
};

/** A wait for a mention's card: where the pointer came to rest, and how long it has to stay. */
type Wait<M> = { readonly mention: M; readonly rest: Sample; readonly delay: number };

/** Where the pointer is in the life of a card. `M` is whatever stands for a mention; it is compared by identity. */
export type HoverState<M> =
  /** Nowhere; `closed` is when the last card closed. */
  | { readonly mode: 'away'; readonly closed: number }
  | ({ readonly mode: 'resting'; readonly closed: number } & Wait<M>)
  /** The reader dismissed this mention's card, or was busy there: it has to be asked for anew, by coming back. */
  | { readonly mode: 'spent'; readonly mention: M; readonly closed: number }
  | { readonly mode: 'open'; readonly mention: M }
  | { readonly mode: 'leaving'; readonly mention: M; readonly delay: number }
  /** One card is open, and the pointer rests on another mention. */
  | ({ readonly mode: 'switching'; readonly open: M } & Wait<M>)
  /** Open because the reader asked by key or finger: wherever the pointer is, it stays until dismissed. */
  | { readonly mode: 'held'; readonly mention: M; readonly by: 'key' | 'finger' };

export type HoverEvent<M> =
  /** The pointer is on a mention, on the open card, on the way between the two, or on none of them. */
  | { readonly type: 'point'; readonly at: M | 'card' | 'corridor' | null; readonly sample: Sample }
  /** The delay of the present state has passed. */
  | { readonly type: 'wait-over'; readonly time: number }
  /** A wheel turn, a key or a finger: the reader is busy with the page. Nothing that is open closes for it. */
  | { readonly type: 'busy' }
  /** A press or a tap outside the card: busy as well, and a card that was asked for has had its time. */
  | { readonly type: 'press'; readonly time: number }
  /** A command, or a tap on a mention. */
  | { readonly type: 'ask'; readonly mention: M; readonly by: 'key' | 'finger' }
  /** Escape, the close button, or a mention that is gone. */
  | { readonly type: 'dismiss'; readonly time: number };

/** Before anything has happened. */
export const AWAY = { mode: 'away', closed: Number.NEGATIVE_INFINITY } as const;

/**
 * Decides what becomes of the card; pure.
 *
 *            on M             at rest for a while           on N                at rest: N opens
 *   away ───────────▶ resting ──────────────────▶ open(M) ───────▶ switching(N) ─────────────────┐
 *    ▲ ▲                │  │                       │  ▲              │  off N                     │
 *    │ └────────────────┘  │ busy       off M, card│  │ card, M,     ▼                            │
 *    │   off M             ▼                       ▼  │ or corridor leaving(M) ◀── off the card ── open(N)
 *    │                   spent ──off M──▶ away   leaving ──── gone for a while ────▶ away
 *    └── off the mention ── spent ◀──────────── dismiss, from anywhere
 *
 *   anywhere ── asked for by key or finger ──▶ held(M) ── dismiss, or a press elsewhere ──▶ spent
 */
export function nextHoverState<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  timing: HoverTiming = HOVER_TIMINGS.normal,
): HoverState<M> {
  switch (event.type) {
    case 'dismiss':
      return afterDismissal(state, event.time);
    case 'busy':
      return afterBusy(state);
    case 'press':
      return state.mode === 'held' ? afterDismissal(state, event.time) : afterBusy(state);
    case 'ask':
      return afterAsking(state, event.mention, event.by);
    case 'wait-over':
      return afterWait(state, event.time);
    case 'point':
      return afterPoint(state, event.at, event.sample, timing);
  }
}

/** How long the state may last before `wait-over`, in ms; null if it lasts until something happens. */
export function delayOf(state: HoverState<unknown>): number | null {
  return 'delay' in state ? state.delay : null;
}

/** The mention whose card is open, if one is. */
export function openMention<M>(state: HoverState<M>): M | null {
  if (state.mode === 'switching') return state.open;
  return state.mode === 'away' || state.mode === 'resting' || state.mode === 'spent' ? null : state.mention;
}

function afterPoint<M>(
  state: HoverState<M>,
  at: M | 'card' | 'corridor' | null,
  sample: Sample,
  timing: HoverTiming,
): HoverState<M> {
  const mention = isMention(at) ? at : null;
  switch (state.mode) {
    case 'away':
      return mention === null ? state : restOn(mention, sample, state.closed, timing);
    case 'spent':
      if (mention === state.mention) return state;
      return mention === null
        ? { mode: 'away', closed: state.closed }
        : restOn(mention, sample, state.closed, timing);
    case 'resting':
      if (mention === null) return { mode: 'away', closed: state.closed };
      if (mention !== state.mention) return restOn(mention, sample, state.closed, timing);
      return keepResting(state, sample);
    case 'switching':
      if (mention === state.mention) return keepResting(state, sample);
      return afterPoint({ mode: 'open', mention: state.open }, at, sample, timing);
    case 'open':
    case 'leaving':
      return whileOpen(state, at, sample, timing);
    case 'held':
      return state;
  }
}

function whileOpen<M>(
  state: Extract<HoverState<M>, { mode: 'open' | 'leaving' }>,
  at: M | 'card' | 'corridor' | null,
  sample: Sample,
  timing: HoverTiming,
): HoverState<M> {
  const { mention } = state;
  if (at === 'card' || at === mention) return state.mode === 'open' ? state : { mode: 'open', mention };
  // On the way to the card time starts over with each move: who stops there is leaving.
  if (at === 'corridor') return { mode: 'leaving', mention, delay: timing.abandon };
  if (isMention(at))
    return { mode: 'switching', open: mention, mention: at, rest: sample, delay: timing.next };
  return state.mode === 'leaving' ? state : { mode: 'leaving', mention, delay: timing.abandon };
}

function restOn<M>(mention: M, sample: Sample, closed: number, timing: HoverTiming): HoverState<M> {
  const delay = sample.time - closed < timing.recent ? timing.next : timing.dwell;
  return { mode: 'resting', mention, rest: sample, delay, closed };
}

/** The same state where nothing changes, so that the wait goes on; a new one where the wait starts over. */
function keepResting<M, S extends HoverState<M> & Wait<M>>(state: S, sample: Sample): S {
  const isMoving = sample.speed > REST_SPEED || distance(state.rest, sample) > REST_RADIUS;
  return isMoving ? { ...state, rest: sample } : state;
}

function afterWait<M>(state: HoverState<M>, time: number): HoverState<M> {
  if (state.mode === 'resting' || state.mode === 'switching') return { mode: 'open', mention: state.mention };
  return state.mode === 'leaving' ? { mode: 'away', closed: time } : state;
}

function afterDismissal<M>(state: HoverState<M>, time: number): HoverState<M> {
  const open = openMention(state);
  if (open !== null) return { mode: 'spent', mention: open, closed: time };
  return afterBusy(state);
}

function afterBusy<M>(state: HoverState<M>): HoverState<M> {
  if (state.mode === 'resting') return { mode: 'spent', mention: state.mention, closed: state.closed };
  return state.mode === 'switching' ? { mode: 'open', mention: state.open } : state;
}

function afterAsking<M>(state: HoverState<M>, mention: M, by: 'key' | 'finger'): HoverState<M> {
  const isHeld = state.mode === 'held' && state.mention === mention && state.by === by;
  return isHeld ? state : { mode: 'held', mention, by };
}

const isMention = <M>(at: M | 'card' | 'corridor' | null): at is M =>
  at !== null && at !== 'card' && at !== 'corridor';
const distance = (a: Sample, b: Sample) => Math.hypot(a.x - b.x, a.y - b.y);
