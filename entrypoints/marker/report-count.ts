import { askBackground } from '../../extension/finder-link';
import type { FinderWorld } from '../../extension/finder-port';
import { insistOn } from '../../extension/insist';

/** Whether this document is a tab's own, and no frame's. */
const isTop = parent === window;

/** A document that goes can ask no second time. All frames go with the tab's own. */
const tellOnce = () => void askBackground({ type: 'marks-changed', total: isTop ? 0 : null });

/** The number on the toolbar button follows a page that never rests no faster than it can be read. */
const REPORT_PAUSE = 250; // ms

/**
 * Tells the background when the number of marks has changed; call it whenever it may have. Once there has been a mark,
 * also when the document goes: a frame takes its own along.
 */
export function createCountReport(count: () => number, signal: AbortSignal): () => void {
  let reported = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellChange = () => {
    timer = undefined;
    if (signal.aborted || count() === reported) return;
    reported = count();
    // A frame with marks has the background ask all. Which frames there are can't be seen here: some are in shadow roots.
    const isAlone = isTop && !(globalThis as FinderWorld).sidelightIsCounted;
    void insistOn({ type: 'marks-changed', total: isAlone ? reported : null }, signal);
  };
  return () => {
    if (timer !== undefined || count() === reported) return;
    timer = setTimeout(tellChange, REPORT_PAUSE);
    addEventListener('pagehide', tellOnce, { signal }); // once: it is the same listener each time
  };
}
