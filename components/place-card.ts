import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { CardRequest } from '../marking/card-port';

/** Between a mention's line and its card, and between card and edge of the viewport. */
const GAP = 8; // px
/** A card keeps its side of the line while it has this much room there: it must not jump while being read. */
const LEAST_ROOM = 200; // px
const LARGEST_SHARE = 0.7; // of the viewport's height

type Side = 'top-start' | 'bottom-start';

/**
 * Keeps the host of a card beside the line of the mention that the pointer was on, never over it, and lights the
 * frame's edge along that line. Follows whatever moves the mention. Returns the function that ends it.
 */
export function placeCard(host: HTMLElement, frame: HTMLElement, request: CardRequest): () => void {
  const line = indexOfLine(request.rects(), request.point);
  let side: Side | undefined;
  const anchor = {
    contextElement: request.parent,
    getBoundingClientRect: () => request.rects()[line] ?? request.rects().at(-1) ?? new DOMRect(),
  };
  const place = async () => {
    if (request.rects().length === 0 || isOutOfView(anchor.getBoundingClientRect())) return request.onClose();
    let room = Number.POSITIVE_INFINITY;
    const { x, y, placement } = await computePosition(anchor, host, {
      strategy: 'fixed',
      placement: side ?? 'bottom-start',
      middleware: [
        offset(GAP),
        ...(side ? [] : [flip({ padding: GAP })]),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply({ availableHeight }) {
            room = availableHeight;
            const height = Math.min(availableHeight, innerHeight * LARGEST_SHARE);
            frame.style.setProperty('--room', `${Math.max(0, Math.floor(height))}px`);
          },
        }),
      ],
    });
    if (side && room < LEAST_ROOM) side = undefined;
    else side = placement as Side;
    host.style.setProperty('--x', `${Math.round(x)}px`, 'important');
    host.style.setProperty('--y', `${Math.round(y)}px`, 'important');
    light(frame, anchor.getBoundingClientRect(), x, placement.startsWith('top'));
  };
  // Frame by frame: the mention can be moved by any scroller, animation or late image of a page, and asking for its
  // boxes costs microseconds while nothing else is going on.
  return autoUpdate(anchor, host, () => void place(), { animationFrame: true });
}

/** Which of a mention's lines a point is on, or nearest to. */
export function indexOfLine(rects: readonly DOMRect[], { x, y }: { x: number; y: number }): number {
  const distances = rects.map((rect) => {
    const dx = Math.max(rect.left - x, 0, x - rect.right);
    const dy = Math.max(rect.top - y, 0, y - rect.bottom);
    return dx * dx + dy * dy;
  });
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** A card whose mention has been scrolled away would hang about without saying what it belongs to. */
const isOutOfView = ({ left, top, right, bottom }: DOMRect): boolean =>
  bottom < 0 || right < 0 || top > innerHeight || left > innerWidth;

/** The lamp: the stretch of the card's edge along the marked words. */
function light(frame: HTMLElement, mention: DOMRect, x: number, isAbove: boolean): void {
  const width = frame.offsetWidth;
  const start = Math.min(Math.max(mention.left - x, 0), width);
  const end = Math.min(Math.max(mention.right - x, 0), width);
  frame.style.setProperty('--lamp-x', `${start}px`);
  frame.style.setProperty('--lamp-width', `${end - start}px`);
  frame.classList.toggle('above', isAbove);
}
