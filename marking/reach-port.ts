import type { Marks } from './marks';
import { offer, offered } from './world-port';

/**
 * How the marker reaches a further script of a page, in one isolated world: the one that leads readers from marks to
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

/** Where that script, once it has been injected, leaves what starts it. */
const NAME = 'sidelightReach';

export const offerReach = (start: StartReach): void => offer(NAME, start);
export const offeredReach = (): StartReach | null => offered(NAME);
