import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHoverMachine } from '../../../marking/hover-machine';
import { type HoverEvent, openMention } from '../../../marking/hover-state';
import { HOVER_TIMINGS, type HoverTiming } from '../../../marking/hover-timing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A machine whose clock the test turns, and what it says. */
function start(timing: HoverTiming = HOVER_TIMINGS.normal) {
  const seen: string[] = [];
  const settings = { timing, isStillOn: true };
  const machine = createHoverMachine<string>({
    timing: () => settings.timing,
    isStillOn: () => settings.isStillOn,
    onChange: (state) => seen.push(`${state.mode} ${openMention(state) ?? '-'}`),
  });
  const send = machine.send;
  const point = (at: string | null, x = 0, speed = 0) =>
    send({ type: 'point', at, sample: { x, y: 0, time: performance.now(), speed } });
  const after = (ms: number) => vi.advanceTimersByTime(ms);
  const open = () => openMention(machine.state());
  return { send, point, after, open, seen, settings };
}

describe('with a clock, the card', () => {
  it('opens after 500 ms at rest, and not before', () => {
    const { point, after, open } = start();
    point('Lee');
    after(499);
    expect(open()).toBeNull();
    after(1);
    expect(open()).toBe('Lee');
  });

  it.each([
    ['moves faster than 0.5 px/ms', 1, 0.51],
    ['has moved more than 10 px', 11, 0.1],
  ])('starts over when the pointer %s', (_, x, speed) => {
    const { point, after, open } = start();
    point('Lee');
    after(400);
    point('Lee', x, speed);
    after(499);
    expect(open()).toBeNull();
    after(1);
    expect(open()).toBe('Lee');
  });

  it('goes on waiting while the pointer trembles', () => {
    const { point, after, open } = start();
    point('Lee');
    after(250);
    point('Lee', 10, 0.5);
    after(250);
    expect(open()).toBe('Lee');
  });

  it('opens after 120 ms for the next mention while one is open', () => {
    const { point, after, open } = start();
    point('Lee');
    after(500);
    point('01.AI');
    after(119);
    expect(open()).toBe('Lee');
    after(1);
    expect(open()).toBe('01.AI');
  });

  it.each([
    [399, 120],
    [400, 500],
  ])('%i ms after another has closed opens after %i ms', (pause, dwell) => {
    const { point, after, open } = start();
    point('Lee');
    after(500);
    point(null);
    after(300);
    after(pause);
    point('01.AI');
    after(dwell - 1);
    expect(open()).toBeNull();
    after(1);
    expect(open()).toBe('01.AI');
  });

  it('closes 300 ms after the pointer has left, and not before', () => {
    const { point, after, open } = start();
    point('Lee');
    after(500);
    point(null);
    after(299);
    expect(open()).toBe('Lee');
    after(1);
    expect(open()).toBeNull();
  });

  it('waits for a pointer that moves in the corridor, not for one that stops there', () => {
    const { point, after, open } = start();
    point('Lee');
    after(500);
    for (let k = 0; k < 5; k++) {
      point('corridor', k);
      after(299);
    }
    expect(open()).toBe('Lee');
    after(1);
    expect(open()).toBeNull();
  });

  it.each<HoverEvent<string>>([{ type: 'busy' }, { type: 'press', time: 0 }, { type: 'dismiss', time: 0 }])(
    'never opens after $type',
    (event) => {
      const { send, point, after, open } = start();
      point('Lee');
      after(499);
      send(event);
      point('Lee');
      after(10_000);
      expect(open()).toBeNull();
    },
  );

  it('does not open for a mention that the page has moved from under the pointer', () => {
    const { point, after, open, settings, seen } = start();
    point('Lee');
    settings.isStillOn = false;
    after(500);
    expect(open()).toBeNull();
    expect(seen).toEqual(['resting -', 'away -']);
  });

  it('begins to close when the next mention has been moved away', () => {
    const { point, after, seen, settings } = start();
    point('Lee');
    after(500);
    point('01.AI');
    settings.isStillOn = false;
    after(120);
    after(300);
    expect(seen).toEqual(['resting -', 'open Lee', 'switching Lee', 'leaving Lee', 'away -']);
  });

  it('stays for ever once it is asked for', () => {
    const { send, point, after, open } = start();
    send({ type: 'ask', mention: 'Lee', by: 'key' });
    point('01.AI');
    point(null);
    after(100_000);
    expect(open()).toBe('Lee');
  });

  it('heeds a new setting at the next move', () => {
    const { point, after, open, settings } = start();
    settings.timing = HOVER_TIMINGS.quick;
    point('Lee');
    after(HOVER_TIMINGS.quick.dwell);
    expect(open()).toBe('Lee');
  });
});
