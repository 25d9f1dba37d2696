import { AWAY, delayOf, type HoverEvent, type HoverState, nextHoverState } from './hover-state';
import type { HoverTiming } from './hover-timing';

export type HoverMachineOptions<M> = {
  /** How long the pointer waits, as set at the moment. */
  readonly timing: () => HoverTiming;
  /** Asked when a wait is over: false if the page has moved the mention from under the pointer meanwhile. */
  readonly isStillOn: (mention: M) => boolean;
  /** Called after each change, with the new state. */
  readonly onChange: (state: HoverState<M>) => void;
};

export type HoverMachine<M> = {
  readonly send: (event: HoverEvent<M>) => void;
  readonly state: () => HoverState<M>;
  /** No wait ends any more. */
  readonly stop: () => void;
};

/** `nextHoverState` with a clock: keeps the state, and lets each wait end. */
export function createHoverMachine<M>({
  timing,
  isStillOn,
  onChange,
}: HoverMachineOptions<M>): HoverMachine<M> {
  let state: HoverState<M> = AWAY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(event: HoverEvent<M>): void {
    const before = state;
    state = nextHoverState(before, event, timing());
    if (state === before) return;
    clearTimeout(timer);
    const delay = delayOf(state);
    if (delay !== null) timer = setTimeout(endWait, delay);
    onChange(state);
  }

  function endWait(): void {
    const time = performance.now();
    const wait = waitIn(state);
    if (wait && !isStillOn(wait.mention))
      send({ type: 'point', at: null, sample: { ...wait.rest, time, speed: 0 } });
    else send({ type: 'wait-over', time });
  }

  return { send, state: () => state, stop: () => clearTimeout(timer) };
}

const waitIn = <M>(state: HoverState<M>) =>
  state.mode === 'resting' || state.mode === 'switching' ? state : null;
