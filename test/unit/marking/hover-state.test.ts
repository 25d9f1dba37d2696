import { describe, expect, it } from 'vitest';
import {
  AWAY,
  delayOf,
  type HoverEvent,
  type HoverState,
  nextHoverState,
} from '../../../marking/hover-state';
import { HOVER_TIMINGS } from '../../../marking/hover-timing';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const at = (place: string | null, x = 0, { time = 1000, speed = 0 } = {}): Event => ({
  type: 'point',
  at: place,
  sample: { x, y: 0, time, speed },
});
const waitOver: Event = { type: 'wait-over', time: 2000 };
const busy: Event = { type: 'busy' };
const dismiss: Event = { type: 'dismiss', time: 2000 };
const press: Event = { type: 'press', time: 2000 };
const askByKey: Event = { type: 'ask', mention: 'Lee', by: 'key' };
const tap: Event = { type: 'ask', mention: 'Lee', by: 'finger' };

/** The state that a walk of events ends in. */
const walk = (...events: Event[]): State =>
  events.reduce<State>((state, event) => nextHoverState(state, event), AWAY);

/** Mode, mention and wait, as one line: "resting Lee 500". */
function say(state: State): string {
  const mention = 'mention' in state ? ` ${state.mention}` : '';
  const open = state.mode === 'switching' ? ` (${state.open} open)` : '';
  return `${state.mode}${mention}${open}${delayOf(state) === null ? '' : ` ${delayOf(state)}`}`;
}

const opened = [at('Lee'), waitOver];

describe('the card', () => {
  it.each<[string, Event[], string]>([
    ['stays away while the pointer is nowhere', [at(null)], 'away'],
    ['stays away while the pointer is on the way to nothing', [at('corridor')], 'away'],
    ['waits when the pointer comes to a mention', [at('Lee')], 'resting Lee 500'],
    ['opens when the pointer has rested long enough', opened, 'open Lee'],
    ['waits anew for another mention', [at('Lee'), at('01.AI')], 'resting 01.AI 500'],
    ['is forgotten when the pointer goes before it has opened', [at('Lee'), at(null)], 'away'],
    ['does not open once the reader presses, scrolls or types', [at('Lee'), busy, waitOver], 'spent Lee'],
    ['has to be asked for anew after that, by coming back', [at('Lee'), busy, at('Lee')], 'spent Lee'],
    ['can be asked for by coming back', [at('Lee'), busy, at(null), at('Lee')], 'resting Lee 500'],
    ['can be asked for on another mention', [at('Lee'), busy, at('01.AI')], 'resting 01.AI 500'],
    ['does not open once the reader presses', [at('Lee'), press, waitOver], 'spent Lee'],
    ['stays open on its mention', [...opened, at('Lee')], 'open Lee'],
    ['stays open while the pointer is on it', [...opened, at('card')], 'open Lee'],
    ['stays open when the reader presses, scrolls or types', [...opened, busy], 'open Lee'],
    ['begins to close when the pointer leaves', [...opened, at(null)], 'leaving Lee 300'],
    ['stays when the pointer reaches it in time', [...opened, at(null), at('card')], 'open Lee'],
    ['stays when the pointer comes back in time', [...opened, at(null), at('Lee')], 'open Lee'],
    ['closes when the pointer has been gone long enough', [...opened, at(null), waitOver], 'away'],
    ['waits for a pointer on the way to it', [...opened, at('corridor')], 'leaving Lee 300'],
    ['makes room for the next mention soon', [...opened, at('01.AI')], 'switching 01.AI (Lee open) 120'],
    [
      'makes room for it on the way out, too',
      [...opened, at(null), at('01.AI')],
      'switching 01.AI (Lee open) 120',
    ],
    ['gives way to the next mention’s card', [...opened, at('01.AI'), waitOver], 'open 01.AI'],
    [
      'stays if the pointer only passed over another mention',
      [...opened, at('01.AI'), at('card')],
      'open Lee',
    ],
    ['begins to close if it passed over and went', [...opened, at('01.AI'), at(null)], 'leaving Lee 300'],
    ['stays if the reader presses on another mention', [...opened, at('01.AI'), busy], 'open Lee'],
    ['closes at once when dismissed', [...opened, dismiss], 'spent Lee'],
    ['does not come back while the pointer stays there', [...opened, dismiss, at('Lee')], 'spent Lee'],
    ['is dismissed while it waits', [at('Lee'), dismiss], 'spent Lee'],
    ['is dismissed while it is about to close', [...opened, at(null), dismiss], 'spent Lee'],
    ['is dismissed while another waits', [...opened, at('01.AI'), dismiss], 'spent Lee'],
    ['opens at once when asked for by key', [askByKey], 'held Lee'],
    ['opens at once for a tap', [tap], 'held Lee'],
    ['opens for a key while the pointer waits elsewhere', [at('01.AI'), askByKey, waitOver], 'held Lee'],
    ['gives way to what is asked for by key', [at('01.AI'), waitOver, askByKey], 'held Lee'],
    ['is kept for who asks for it by key', [...opened, at(null), askByKey, waitOver], 'held Lee'],
    ['stays wherever the pointer goes if it was asked for', [askByKey, at('01.AI'), at(null)], 'held Lee'],
    ['stays while the reader reads on by key and wheel', [askByKey, busy], 'held Lee'],
    ['closes at a press elsewhere if it was asked for', [tap, press], 'spent Lee'],
    ['closes at Escape if it was asked for', [askByKey, dismiss], 'spent Lee'],
    [
      'leaves a card that the pointer opened to the pointer at a press elsewhere',
      [...opened, press],
      'open Lee',
    ],
    [
      'opens sooner right after another has closed',
      [...opened, dismiss, at('01.AI', 0, { time: 2399 })],
      'resting 01.AI 120',
    ],
    [
      'opens as late as ever a while after that',
      [...opened, dismiss, at('01.AI', 0, { time: 2400 })],
      'resting 01.AI 500',
    ],
  ])('%s', (_, events, expected) => {
    expect(say(walk(...events))).toBe(expected);
  });

  /** Every state with every event. In the order of `EVENTS`; a dot stands for the state as it was. */
  const EVENTS: readonly (readonly [string, Event])[] = [
    ['on Lee', at('Lee')],
    ['on 01.AI', at('01.AI')],
    ['on the card', at('card')],
    ['on the way', at('corridor')],
    ['nowhere', at(null)],
    ['busy', busy],
    ['press', press],
    ['dismiss', dismiss],
    ['ask', askByKey],
    ['wait over', waitOver],
  ];
  const [REST, OTHER, NEXT, LEAVING] = [
    'resting Lee 500',
    'resting 01.AI 500',
    'switching 01.AI (Lee open) 120',
    'leaving Lee 300',
  ];
  it.each<[string, Event[], string[]]>([
    ['away', [], [REST, OTHER, '.', '.', '.', '.', '.', '.', 'held Lee', '.']],
    [
      REST,
      [at('Lee')],
      ['.', OTHER, 'away', 'away', 'away', 'spent Lee', 'spent Lee', 'spent Lee', 'held Lee', 'open Lee'],
    ],
    ['spent Lee', [at('Lee'), busy], ['.', OTHER, 'away', 'away', 'away', '.', '.', '.', 'held Lee', '.']],
    ['open Lee', opened, ['.', NEXT, '.', LEAVING, LEAVING, '.', '.', 'spent Lee', 'held Lee', '.']],
    [
      LEAVING,
      [...opened, at(null)],
      ['open Lee', NEXT, 'open Lee', '.', '.', '.', '.', 'spent Lee', 'held Lee', 'away'],
    ],
    [
      NEXT,
      [...opened, at('01.AI')],
      [
        ...['open Lee', '.', 'open Lee', LEAVING, LEAVING, 'open Lee', 'open Lee', 'spent Lee', 'held Lee'],
        'open 01.AI',
      ],
    ],
    ['held Lee', [askByKey], ['.', '.', '.', '.', '.', '.', 'spent Lee', 'spent Lee', '.', '.']],
  ])('goes from “%s” where it should, whatever happens', (name, events, expected) => {
    const state = walk(...events);
    expect(say(state)).toBe(name);
    const ends = EVENTS.map(([what, event]) => [what, say(nextHoverState(state, event))]);
    expect(ends).toEqual(EVENTS.map(([what], i) => [what, expected[i] === '.' ? name : expected[i]]));
  });

  it('keeps the very same state where nothing changes, so that its wait goes on', () => {
    const resting = walk(at('Lee'));
    expect(nextHoverState(resting, at('Lee', 10, { speed: 0.5 }))).toBe(resting);
    const leaving = walk(...opened, at(null));
    expect(nextHoverState(leaving, at(null))).toBe(leaving);
  });

  it.each<[string, Event]>([
    ['is faster than half a pixel a millisecond', at('Lee', 1, { speed: 0.51 })],
    ['has gone more than ten pixels', at('Lee', 11)],
    ['is on its way to the card', at('corridor')],
  ])('starts its wait over when the pointer %s', (_, event) => {
    const before =
      event.type === 'point' && event.at === 'corridor' ? walk(...opened, at('corridor')) : walk(at('Lee'));
    const after = nextHoverState(before, event);
    expect(say(after)).toBe(say(before));
    expect(after).not.toBe(before);
  });

  it('is the same when it is asked for twice', () => {
    const held = walk(askByKey);
    expect(nextHoverState(held, askByKey)).toBe(held);
    expect(nextHoverState(held, tap)).toMatchObject({ mode: 'held', by: 'finger' });
  });

  it('has the delays that are promised', () => {
    expect(HOVER_TIMINGS.normal).toEqual({ dwell: 500, next: 120, recent: 400, abandon: 300 });
  });

  it('opens sooner, later, or only with Alt for who wants it so', () => {
    const { normal, quick, relaxed, alt } = HOVER_TIMINGS;
    expect(quick.dwell).toBeLessThan(normal.dwell);
    expect(relaxed.dwell).toBeGreaterThan(normal.dwell);
    expect(relaxed.abandon).toBeGreaterThan(normal.abandon);
    expect(Object.values(HOVER_TIMINGS).filter((timing) => 'needsAlt' in timing)).toEqual([alt]);
  });
});
