import { render } from 'preact';
import type { CardRequest, CardView, OpenCard } from '../marking/card-port';
import { CardTrail } from './CardTrail';
import { laySheet } from './lay-sheet';
import { type Library, storyOfKey } from './library';
import { letMove } from './move-card';
import { createPins, type Pin, type Pins } from './pins';
import { placeCard } from './place-card';
import { takeEscape } from './quiet-escape';
import { rememberFocus } from './return-focus';
import { scrollByKey } from './scroll-by-key';
import styles from './styles/card.css?inline';
import { watchTabOut } from './tab-out';

const XHTML = 'http://www.w3.org/1999/xhtml'; // pages may be SVG or XML

export type CardViewOptions = {
  /** Whether cards offer the full story. Not where the reader is looking at it. */
  readonly hasStoryLink?: boolean;
};

/**
 * Shows cards from the stories that there are when one is asked for: on foreign pages from a closed shadow root, on the
 * extension's own just the same. One at a time, and beside it those that the reader has pinned.
 */
export function createCardView(library: () => Library, options: CardViewOptions = {}): CardView {
  const pins = createPins();
  let last: CardRequest | undefined;
  return {
    open(request) {
      // One card at a time, whether the pointer or the keyboard asks for it.
      last?.onClose();
      last = request;
      return openCard(library(), options, request, pins, () => {
        if (last === request) last = undefined;
      });
    },
  };
}

function openCard(
  library: Library,
  { hasStoryLink = true }: CardViewOptions,
  request: CardRequest,
  pins: Pins,
  onEnd: () => void,
): OpenCard {
  const { host, root, frame } = createHost();
  const found = storyOfKey(library, request.entity);
  let shown = found.entity;
  let pin: Pin | undefined;
  let returnFocus = () => {};
  const onClose = () => (pin ? close() : request.onClose());
  const onShow = (entity: string) => {
    shown = entity;
    if (pin) pins.tell();
  };
  const draw = () => {
    const onPin = request.onPin && !request.isSheet && !pin ? stay : undefined;
    const besides = pin && pins.beside(pin);
    render(
      <CardTrail {...{ ...found, hasStoryLink, request, frame, onClose, onShow, onPin, besides }} />,
      frame,
    );
  };
  draw();
  request.parent.append(host);
  raise(host);
  const stopPlacing = request.isSheet ? laySheet(root, frame) : placeCard(host, frame, request);
  const life = new AbortController();
  takeEscape(onClose, life.signal, () => !pin || root.activeElement !== null);
  const { onTabOut } = request;
  if (onTabOut) watchTabOut(root, frame, (isForwards) => !pin && onTabOut(isForwards));

  /** From here on the card is the reader's: it stays where it is put, whatever becomes of its mention. */
  function stay(): void {
    stopPlacing();
    onEnd();
    pin = { story: found.story, entity: () => shown, draw, close };
    release(frame);
    pins.add(pin);
    letMove(host, frame, life.signal);
    request.signal?.addEventListener('abort', close, { signal: life.signal });
    frame.querySelector<HTMLElement>('.handle')?.focus({ preventScroll: true });
    request.onPin?.();
  }
  function close(): void {
    onEnd();
    life.abort();
    stopPlacing();
    // Not from a field that the reader has gone to meanwhile.
    const hasFocus = root.activeElement !== null;
    render(null, frame);
    host.remove();
    if (pin) pins.drop(pin);
    if (hasFocus) returnFocus();
  }
  return {
    host,
    focus() {
      if (root.activeElement) return;
      returnFocus = rememberFocus(document);
      frame.focus({ preventScroll: true });
    },
    close,
  };
}

/** An element for the page, and in its closed root the frame that the card is shown in. */
function createHost() {
  const host = document.createElementNS(XHTML, 'div') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElementNS(XHTML, 'style');
  style.textContent = styles;
  const frame = document.createElementNS(XHTML, 'div') as HTMLElement;
  frame.className = 'surface card';
  frame.addEventListener('mousedown', leaveFocusAlone);
  scrollByKey(frame);
  root.append(style, frame);
  return { host, root, frame };
}

/** Takes from a frame what binds it to its mention: the lamp, and the room beside that. */
function release(frame: HTMLElement): void {
  frame.classList.add('pinned');
  frame.classList.remove('short');
  delete frame.dataset.side;
  for (const name of ['--room', '--room-width']) frame.style.removeProperty(name);
}

/** Above everything that the page shows; where there are no popovers, as high as numbers go (see card.css). */
function raise(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {}
}

/** Pressing a control with the pointer must not take the focus from the field that the reader is typing in. */
function leaveFocusAlone(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button, summary, .name, .pinned > .bar'))
    event.preventDefault();
}
