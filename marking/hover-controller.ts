import type { CardView, OpenCard } from './card-port';
import { isBetween } from './corridor';
import { isElement, parentAcrossRoots } from './dom';
import { boxesOf, createHitTest, type Point } from './hit-test';
import { AWAY, delayOf, type HoverEvent, type HoverState, nextHoverState, openMention } from './hover-state';
import { HOVER_TIMINGS, type HoverTiming } from './hover-timing';
import type { Mark, Marks } from './marks';
import { createSampler } from './pointer-sample';

export type HoverOptions = {
  readonly document: Document;
  readonly marks: Marks;
  /** Ends everything and closes an open card. */
  readonly signal: AbortSignal;
  /** Fetches the card's code; null if it can't be had, as when the page has navigated on. Called at the first dwell. */
  readonly loadCard: () => Promise<CardView | null>;
  /** Opens the full story at an entity. */
  readonly openStory: (entity: string) => void;
  /** How long the pointer waits, as set at the moment. */
  readonly timing?: () => HoverTiming;
};

export type Hover = {
  /** To be called when marks have changed: closes a card whose mention is gone. */
  readonly check: () => void;
};

/** Turns the pointer's moves into cards: `nextHoverState` decides, this acts. */
export function startHover({
  document,
  marks,
  signal,
  loadCard,
  openStory,
  timing = () => HOVER_TIMINGS.normal,
}: HoverOptions): Hover {
  const markAt = createHitTest(document, marks);
  const sample = createSampler();
  const probe = document.createRange();
  let state: HoverState<Mark> = AWAY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let point: Point = { x: 0, y: 0 };
  let shown: { readonly mention: Mark; readonly card: OpenCard } | null = null;
  let code: Promise<CardView | null> | undefined;

  function send(event: HoverEvent<Mark>): void {
    const before = state;
    state = nextHoverState(before, event, timing());
    if (state === before) return;
    clearTimeout(timer);
    const delay = delayOf(state);
    if (delay !== null) timer = setTimeout(() => send({ type: 'wait-over', time: performance.now() }), delay);
    if (state.mode === 'resting') code ??= loadCard();
    show(openMention(state));
  }

  /** Makes what is on the screen what the state says. */
  function show(mention: Mark | null): void {
    if (shown && shown.mention !== mention) {
      shown.card.close();
      shown = null;
    }
    if (mention && !shown) void open(mention);
  }

  async function open(mention: Mark): Promise<void> {
    const view = await code;
    if (!view) code = undefined; // asked again at the next dwell
    if (!view || shown || signal.aborted || openMention(state) !== mention) return;
    const card = view.open({
      entity: mention.entity,
      why: { alias: mention.alias, reason: mention.reason },
      rects: () => boxesOf(probe, mention.range),
      point,
      parent: parentFor(mention, document),
      onClose: dismiss,
      onOpenStory: openStory,
    });
    shown = { mention, card };
  }

  const dismiss = () => send({ type: 'dismiss', time: performance.now() });

  /** What the pointer is on. A mention whose element has a hover of its own leaves it that, unless Alt is held. */
  function placeOf(event: PointerEvent): Mark | 'card' | 'corridor' | null {
    if (shown && event.target === shown.card.host) return 'card';
    const mark = event.buttons === 0 ? markAt(point) : null;
    if (mark && (event.altKey || mark === shown?.mention || opensByItself(mark))) return mark;
    return shown && isOnTheWay(shown.mention, shown.card) ? 'corridor' : null;
  }

  const opensByItself = (mark: Mark) => !timing().needsAlt && !hasOwnHover(mark);

  function isOnTheWay(mention: Mark, { host }: OpenCard): boolean {
    const card = host.getBoundingClientRect();
    return boxesOf(probe, mention.range).some((line) => isBetween(point, line, card));
  }

  /** Listens as the page would, without ever holding an event back; what the page itself makes up doesn't count. */
  function listen<K extends keyof DocumentEventMap>(
    type: K,
    handle: (event: DocumentEventMap[K]) => void,
  ): void {
    const onEvent = (event: DocumentEventMap[K]) => {
      if (event.isTrusted) handle(event);
    };
    document.addEventListener(type, onEvent, { capture: true, passive: true, signal });
  }

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    point = { x: event.clientX, y: event.clientY };
    send({ type: 'point', at: placeOf(event), sample: sample(point, event.timeStamp) });
  });
  listen('pointerout', (event) => {
    if (event.relatedTarget !== null) return;
    send({ type: 'point', at: null, sample: sample(point, event.timeStamp) });
  });
  listen('pointerdown', () => send({ type: 'busy' }));
  listen('wheel', () => send({ type: 'busy' }));
  listen('keydown', (event) => {
    if (event.key === 'Escape') dismiss();
    else if (event.key !== 'Alt') send({ type: 'busy' });
  });
  signal.addEventListener('abort', dismiss, { once: true });

  return {
    check() {
      if ('mention' in state && !marks.has(state.mention)) dismiss();
      else if (shown && !marks.has(shown.mention)) dismiss();
    },
  };
}

/** True if the page itself shows or announces something for the element that holds a mention. */
function hasOwnHover({ range }: Mark): boolean {
  return closestAcrossRoots(range.startContainer, '[title], [aria-haspopup], [aria-describedby]') !== null;
}

/** A card outside an open modal dialog or a fullscreen element would be inert or hidden behind it. */
function parentFor({ range }: Mark, document: Document): Element {
  return closestAcrossRoots(range.startContainer, 'dialog:modal, :fullscreen') ?? document.documentElement;
}

/** The nearest element around a node that a selector fits, out through the shadow roots it lies in. */
function closestAcrossRoots(node: Node, selector: string): Element | null {
  for (let at: Node | null = node; at; at = parentAcrossRoots(at))
    if (isElement(at) && Element.prototype.matches.call(at, selector)) return at;
  return null;
}
