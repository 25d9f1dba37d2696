import type { Reason } from '../matching/types';
import type { Box } from './corridor';
import type { Flow } from './flow';
import { offer, offered } from './world-port';

/**
 * How the finder and the card, two scripts in one isolated world, reach each other. The card's code is loaded
 * at the first dwell; what both must agree on stands here, and neither imports the other.
 */

/** Why a mention is marked: the alias that matched, as the data writes it, and the rule that let it through. */
export type WhyMarked = { readonly alias: string; readonly reason: Reason };

/** Why a card is being opened for a mention, and where. */
export type CardRequest = {
  /** Id of the entity that the card is about. */
  readonly entity: string;
  readonly why?: WhyMarked;
  /** The mention's boxes in viewport pixels, one a line, read anew whenever the card is placed; empty once it is gone. */
  readonly rects: () => readonly DOMRect[];
  /** Which of the mention's lines the pointer is on, in viewport pixels; the card is anchored to that line. */
  readonly point: { readonly x: number; readonly y: number };
  /** The part of the viewport in which the mention's own scrolled containers show it; the whole of it if not given. */
  readonly clip?: () => Box;
  /** How the mention's text runs: in lines from left to right if not given. */
  readonly flow?: Flow;
  /** Where the card's host goes: the document's root, or the modal dialog or fullscreen element with the mention. */
  readonly parent: Element;
  /** At the lower edge of the viewport, where a finger has asked for it, instead of beside the mention. */
  readonly isSheet?: boolean;
  /** Asked for by the card itself: its close button. */
  readonly onClose: () => void;
  /** The card has been pinned: it stays by itself, and closes by itself. Absent where cards can't be pinned. */
  readonly onPin?: () => void;
  /** Closes pinned cards. */
  readonly signal?: AbortSignal;
  /** Asked for by the card itself: the full story, opened at this entity. */
  readonly onOpenStory: (entity: string) => void;
  /** Tab has come to the card's end, or Shift+Tab to its beginning; true if the focus has been led on from there. */
  readonly onTabOut?: (isForwards: boolean) => boolean;
};

/** A card on the screen. Its host is the only thing that is ever added to a page. */
export type OpenCard = {
  readonly host: Element;
  readonly close: () => void;
  /** Takes the focus, for who asked from the keyboard; closing gives it back. */
  readonly focus: () => void;
};

/** What the card's script offers to the finder. */
export type CardView = { readonly open: (request: CardRequest) => OpenCard };

/** Where the card's script leaves it, once it has been injected. */
const NAME = 'sidelightCard';

export const offerCard = (view: CardView): void => offer(NAME, view);
export const offeredCard = (): CardView | null => offered(NAME);
