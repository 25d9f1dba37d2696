import type { Marks } from './marks';

/**
 * How the finder reaches the second script of a page, in one isolated world: the one that leads readers from marks to
 * cards, by pointer, finger and keys. It is loaded where there are marks, when the reader first moves.
 */
export type Reach = {
  /** To be called when marks have changed: closes a card whose mention is gone. */
  readonly check: () => void;
};

export type ReachOptions = {
  readonly document: Document;
  readonly marks: Marks;
  /** Ends everything and closes an open card. */
  readonly signal: AbortSignal;
  /** Ends everything, for good: the extension is gone. */
  readonly end: () => void;
  /** To be called with the elements that the pointer has come to. */
  readonly visit: (elements: readonly Element[]) => void;
  /** The pointer's last move, or a tap, that came before this; null if there was none, or something else since. */
  readonly pointer: PointerEvent | null;
};

/** Starts it on a document. */
export type StartReach = (options: ReachOptions) => Reach;

/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
const world = globalThis as { sidelightReach?: StartReach };

/** Called by the second script when it has been injected. */
export function offerReach(start: StartReach): void {
  world.sidelightReach = start;
}

/** The second script's part, if it is here already. */
export function offeredReach(): StartReach | null {
  return (Object.hasOwn(world, 'sidelightReach') && world.sidelightReach) || null; // not an element with that id
}
