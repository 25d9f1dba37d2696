import type { CardRequest, CardView } from './card-port';
import { createCardSlot, type Wanted } from './card-slot';
import { clipOf } from './clip';
import { flowOf } from './flow';
import { focusBeside } from './focus-beside';
import { boxesOf, middleOf, type Point } from './hit-test';
import { createHoverMachine } from './hover-machine';
import { type HoverState, openMention } from './hover-state';
import { HOVER_TIMINGS, type HoverTiming } from './hover-timing';
import type { Mark, Marks } from './marks';
import { parentFor, tapTargetOf } from './mention-place';
import { createPointerPlace } from './pointer-place';
import { listenForTaps, type Tap } from './taps';
import { watchPointer } from './watch-pointer';

export type HoverOptions = {
  readonly document: Document;
  readonly marks: Marks;
  /** Ends everything and closes an open card. */
  readonly signal: AbortSignal;
  /** Fetches the card's code; null if it can't be had, as when the page has navigated on. Called at the first dwell. */
  readonly loadCard: () => Promise<CardView | null>;
  /** Opens the full story at an entity. */
  readonly openStory: (entity: string) => void;
  /** Called whenever a card opens. */
  readonly onOpen?: () => void;
  /** The pointer's last move, or a tap, that came before this. */
  readonly pointer?: PointerEvent | null;
  /** How long the pointer waits, as set at the moment. */
  readonly timing?: () => HoverTiming;
};

export type Hover = {
  /** To be called when marks have changed: closes a card whose mention is gone. */
  readonly check: () => void;
  /** Opens the card of a mention, and gives it the focus. */
  readonly openByKey: (mention: Mark) => void;
  readonly dismiss: () => void;
  /** Which card is open or about to be, and whether it was asked for by key. */
  readonly open: () => Wanted<Mark> | null;
};

/** Turns what pointer, finger and keys do into cards: `hover-state.ts` decides, this wires the deciding to the acting. */
export function startHover({
  document,
  marks,
  signal,
  loadCard,
  openStory,
  onOpen = () => {},
  pointer: came = null,
  timing = () => HOVER_TIMINGS.normal,
}: HoverOptions): Hover {
  const probe = Document.prototype.createRange.call(document);
  const dismiss = () => machine.send({ type: 'dismiss', time: performance.now() });

  const slot = createCardSlot<Mark>({
    load: loadCard,
    open(view, wanted) {
      onOpen();
      return view.open(requestFor(wanted));
    },
    onFail: dismiss,
  });
  const needsAlt = () => timing().needsAlt === true;
  const place = createPointerPlace({ document, marks, needsAlt, shown: slot.shown });
  const machine = createHoverMachine<Mark>({
    timing,
    isStillOn: (mark) => place.isStillOn(mark, pointer()),
    onChange(state) {
      if (state.mode === 'resting') slot.prepare();
      slot.show(wantedIn(state));
    },
  });
  const { send, state } = machine;
  const isCard = (target: EventTarget | null) => target !== null && target === slot.shown()?.card.host;
  const pointer = watchPointer({ document, signal, came, placeOf: place.of, isCard, send });
  listenForTaps({ document, signal, onTap });
  if (came?.type === 'click') onEarlierTap({ x: came.clientX, y: came.clientY });
  signal.addEventListener('abort', dismiss, { once: true });

  function requestFor({ mention, by }: Wanted<Mark>): CardRequest {
    const rects = () => boxesOf(probe, mention.range);
    return {
      entity: mention.entity,
      why: { alias: mention.alias, reason: mention.reason },
      rects,
      clip: () => clipOf(mention.range.startContainer),
      flow: flowOf(mention.range.startContainer),
      point: (by === 'pointer' && pointer()) || middleOf(rects()[0]),
      parent: parentFor(mention, document),
      isSheet: by === 'finger',
      onClose: dismiss,
      onPin() {
        slot.release();
        dismiss();
      },
      signal,
      onOpenStory: openStory,
      onTabOut(isForwards) {
        dismiss();
        return focusBeside(mention, isForwards);
      },
    };
  }

  /** The first tap on a mention opens its card, as a sheet; the second on one in a link follows the link. */
  function onTap(tap: Tap): boolean {
    if (isCard(tap.target)) return false;
    const mark = place.markAt(tap);
    const target = mark && tapTargetOf(mark);
    const isSecond = mark !== null && openMention(state()) === mark;
    if (mark && target !== 'control' && !isSecond) send({ type: 'ask', mention: mark, by: 'finger' });
    else if (target !== 'text') send({ type: 'press', time: performance.now() });
    return target === 'link' && !isSecond;
  }

  /** What the page has made of a tap is made: only where it was on plain text a card is still due. */
  function onEarlierTap(tap: Point): void {
    const mark = place.markAt(tap);
    if (mark && tapTargetOf(mark) === 'text') send({ type: 'ask', mention: mark, by: 'finger' });
  }

  return {
    check() {
      const mention = slot.shown()?.mention ?? mentionIn(state());
      if (mention && !marks.has(mention)) dismiss();
    },
    openByKey: (mention) => send({ type: 'ask', mention, by: 'key' }),
    dismiss,
    open: () => wantedIn(state()),
  };
}

function wantedIn(state: HoverState<Mark>): Wanted<Mark> | null {
  const mention = openMention(state);
  return mention && { mention, by: state.mode === 'held' ? state.by : 'pointer' };
}

const mentionIn = (state: HoverState<Mark>) => ('mention' in state ? state.mention : null);
