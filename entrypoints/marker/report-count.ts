import { askBackground } from '../../extension/finder-link';
import { isAlone } from '../../extension/finder-port';
import { insistOn } from '../../extension/insist';

/** Whether this document is a tab's own, and no frame's. */
const isTop = parent === window;

/** A document that goes can ask no second time. All frames go with the tab's own. */
const tellOnce = () => void askBackground({ type: 'marks-changed', total: isTop ? 0 : null });

/** The number on the toolbar button follows a page that never rests no faster than it can be read. */
const REPORT_PAUSE = 250; // ms

export type CountOptions = {
  readonly count: () => number;
  /** How many mentions the toolbar button has been told of by the background itself. */
  readonly told: number;
  /** Whether marks may come of what has been found already. */
  readonly isReading: () => boolean;
  readonly signal: AbortSignal;
};

/**
 * Tells the background when the number of marks has changed; call it whenever it may have. Once there has been a mark,
 * also when the document goes: a frame takes its own along.
 */
export function createCountReport({ count, told, isReading, signal }: CountOptions): () => void {
  let reported = told;
  /** False while the number is what the background has told: no other document was counted with that. */
  let isOwnWord = told === 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isTold = () =>
    isOwnWord
      ? count() === reported
      : (count() === reported && isAlone()) || (count() < reported && isReading());
  const tellChange = () => {
    timer = undefined;
    if (signal.aborted || isTold()) return;
    reported = count();
    isOwnWord = true;
    // A frame with marks has the background ask all.
    void insistOn({ type: 'marks-changed', total: isAlone() ? reported : null }, signal);
  };
  return () => {
    if (timer !== undefined || (reported === 0 && isTold())) return;
    // Once: it is the same listener each time, but `document.open()` takes it off.
    addEventListener('pagehide', tellOnce, { signal });
    if (!isTold()) timer = setTimeout(tellChange, REPORT_PAUSE);
  };
}
