import { listenTo } from '../../marking/on-activity';

const MOVES = 'pointermove pointerout pointerdown click wheel keydown visibilitychange'.split(' ');

/** What the reader does in a document, while nothing yet listens that leads to cards. */
export type ReaderWatch = {
  /** The pointer's last move, or a tap, if nothing has been done since. */
  readonly last: () => PointerEvent | null;
  readonly stop: () => void;
};

/** Calls back at each move of the reader's: pointer, key, wheel, or coming to this tab. */
export function watchReader(document: Document, onMove: () => void): ReaderWatch {
  let last: PointerEvent | null = null;
  const stop = listenTo(MOVES, document, (event) => {
    if (!event.isTrusted || isLeaving(event)) return;
    last = event instanceof PointerEvent && isPlace(event) ? event : null;
    onMove();
  });
  return { last: () => last, stop };
}

/** A tab that is hidden or closed needs nothing more. */
const isLeaving = ({ type }: Event) => type === 'visibilitychange' && document.visibilityState === 'hidden';

const isPlace = ({ type, pointerType }: PointerEvent) =>
  type === 'pointermove' || (type === 'click' && pointerType !== 'mouse');
