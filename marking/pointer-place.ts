import type { OpenCard } from './card-port';
import { isBetween } from './corridor';
import { boxesOf, createHitTest, type Point } from './hit-test';
import type { Mark, Marks } from './marks';
import { hasOwnHover } from './mention-place';

/** What a pointer's event says of it. */
export type Pointer = Point & {
  readonly buttons: number;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
};

export type PlaceOptions = {
  readonly document: Document;
  readonly marks: Marks;
  /** True while only a pointer with Alt counts. */
  readonly needsAlt: () => boolean;
  readonly shown: () => { readonly mention: Mark; readonly card: OpenCard } | null;
};

export type PointerPlace = {
  /** What the pointer is on, for the card; null if nothing of it. */
  readonly of: (pointer: Pointer) => Mark | 'card' | 'corridor' | null;
  /** True if a mark is still under a point: false once the page has moved it. */
  readonly isStillOn: (mark: Mark, point: Point | null) => boolean;
  readonly markAt: (point: Point) => Mark | null;
};

/**
 * Tells what the pointer is on. A mention whose element has a hover of its own leaves it that, unless Alt is held; a
 * pressed button means the page: nothing opens under it.
 */
export function createPointerPlace({ document, marks, needsAlt, shown }: PlaceOptions): PointerPlace {
  const markAt = createHitTest(document, marks);
  const probe = Document.prototype.createRange.call(document);

  const isOnTheWay = (point: Point, mention: Mark, { host }: OpenCard) => {
    const card = host.getBoundingClientRect();
    return boxesOf(probe, mention.range).some((line) => isBetween(point, line, card));
  };
  const opensByItself = (mark: Mark) => !needsAlt() && !hasOwnHover(mark);

  return {
    of(pointer) {
      const open = shown();
      if (open && pointer.target === open.card.host) return 'card';
      const mark = pointer.buttons === 0 ? markAt(pointer) : null;
      if (mark && (pointer.altKey || mark === open?.mention || opensByItself(mark))) return mark;
      return open && isOnTheWay(pointer, open.mention, open.card) ? 'corridor' : null;
    },
    isStillOn: (mark, point) => point !== null && markAt(point) === mark,
    markAt,
  };
}
