import { computePosition, offset, platform, shift } from '@floating-ui/dom';
import type { CardRequest } from '../marking/card-port';
import type { Box } from '../marking/corridor';
import { chooseSide, indexOfLine, isOutside, roomAt, type Side, type Size } from './placement';
import { whenChanged } from './when-changed';

/** Between a mention's line and its card, and between card and edge of the viewport. */
const GAP = 8; // px
/** A small frame, or a screen at 400 % and more: every pixel counts. */
const SMALL = 320; // px
const SMALL_GAP = 2; // px
/** A card keeps its side of the line while it has this much room there: it must not jump while being read. */
const LEAST_ROOM = 200; // px
/** With less, head and foot would leave no room between them for who this is. */
const SHORT = 260; // px
const LARGEST_SHARE = 0.7; // of the viewport's height
const LINES = { isVertical: false, isRightToLeft: false };

/**
 * Keeps the host of a card beside the line of the mention that the pointer was on, never over it, and lights the
 * frame's edge along that line. Follows whatever moves the mention; asks to be closed once the mention has gone out of
 * sight, or where there is no room for a card. Returns the function that ends it.
 */
export function placeCard(host: HTMLElement, frame: HTMLElement, request: CardRequest): () => void {
  const { flow = LINES } = request;
  const index = indexOfLine(request.rects(), request.point);
  const lineNow = () => request.rects()[index] ?? request.rects().at(-1);
  const clipNow = () => request.clip?.();
  const anchor = {
    contextElement: request.parent,
    getBoundingClientRect: () => lineNow() ?? new DOMRect(),
  };
  let side: Side | null = null;

  async function place(): Promise<void> {
    const line = lineNow();
    const view = viewport();
    if (!line || isOutside(line, view) || isOutside(line, clipNow() ?? view)) return request.onClose();
    unzoom(host);
    const gap = Math.min(view.right - view.left, view.bottom - view.top) < SMALL ? SMALL_GAP : GAP;
    if (!side || roomAt(side, line, view, gap).height < LEAST_ROOM)
      side = chooseSide(line, view, wholeSize(frame, view), flow, gap);
    if (!side) return request.onClose();
    giveRoom(frame, roomAt(side, line, view, gap), largestHeight(view));
    const { x, y } = await computePosition(anchor, host, {
      strategy: 'fixed',
      placement: `${side}-${flow.isRightToLeft ? 'end' : 'start'}`,
      middleware: [offset(gap), shift({ padding: gap })],
      platform: { ...platform, getElementRects: rectsInViewport, getClippingRect: () => rectOf(view) },
    });
    host.style.setProperty('--x', `${Math.round(x)}px`, 'important');
    host.style.setProperty('--y', `${Math.round(y)}px`, 'important');
    light(frame, line, side, { x, y });
  }
  // Frame by frame: the mention can be moved or hidden by any scroller, animation or late image of a page, and asking
  // for a few boxes costs microseconds while nothing else is going on.
  const read = () => [lineNow(), clipNow(), viewport(), host.offsetWidth, host.offsetHeight];
  return whenChanged(read, () => void place());
}

/**
 * Both boxes as the viewport has them: that is what a popover stands in. Floating UI takes the distance of a page's root
 * from the edge (its margin, a transform) for that of a scrollbar, and would move the card by it.
 */
const rectsInViewport: typeof platform.getElementRects = ({ reference, floating }) => ({
  reference: rectOf(reference.getBoundingClientRect()),
  floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight },
});

const rectOf = ({ left, top, right, bottom }: Box) => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** What is seen of the page, pinched or not. */
function viewport(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport ?? wholeWindow();
  return { left, top, right: left + width, bottom: top + height };
}

const wholeWindow = () => ({ offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight });

const largestHeight = (view: Box) => (view.bottom - view.top) * LARGEST_SHARE;

/** As high as the card would like to be, before it is told what room there is. */
function wholeSize(frame: HTMLElement, view: Box): Size {
  giveRoom(frame, { width: view.right - view.left, height: view.bottom - view.top }, largestHeight(view));
  return { width: frame.offsetWidth, height: frame.offsetHeight };
}

/** In little room the card scrolls as a whole, head and foot included: see card.css. */
function giveRoom(frame: HTMLElement, room: Size, largest: number): void {
  const height = Math.floor(Math.min(room.height, largest));
  frame.style.setProperty('--room', `${height}px`);
  frame.style.setProperty('--room-width', `${Math.floor(room.width)}px`);
  frame.classList.toggle('short', height < SHORT);
}

/** Undoes the CSS zoom that a page has set around the card: boxes are measured without it. */
function unzoom(host: HTMLElement): void {
  const zoom = host.parentElement?.currentCSSZoom ?? 1;
  host.style.setProperty('--unzoom', String(1 / zoom), 'important');
}

/** The lamp: the stretch of the card's edge along the marked words. */
function light(frame: HTMLElement, line: Box, side: Side, { x, y }: { x: number; y: number }): void {
  const isLevel = side === 'top' || side === 'bottom';
  const whole = isLevel ? frame.offsetWidth : frame.offsetHeight;
  const [from, to] = isLevel ? [line.left - x, line.right - x] : [line.top - y, line.bottom - y];
  const start = Math.min(Math.max(from, 0), whole);
  frame.style.setProperty('--lamp-at', `${start}px`);
  frame.style.setProperty('--lamp-length', `${Math.min(Math.max(to, 0), whole) - start}px`);
  frame.dataset.side = side;
}
