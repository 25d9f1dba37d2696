import { askBackground } from '../../extension/finder-link';
import { insistOn } from './insist';

/** A document that goes can ask no second time. */
const tellOnce = () => void askBackground({ type: 'marks-changed', total: null });

/** The number on the toolbar button follows a page that never rests no faster than it can be read. */
const REPORT_PAUSE = 250; // ms

/**
 * Tells the background when the number of marks has changed; call it whenever it may have. Once there has been a mark,
 * also when the document goes: a frame takes its own along.
 */
export function createCountReport(count: () => number, signal: AbortSignal): () => void {
  let reported = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isListening = false;

  const tellChange = () => {
    timer = undefined;
    if (signal.aborted || count() === reported) return;
    reported = count();
    // Where there are frames, they may have marks too, and the background asks them all.
    const isAlone = window.length === 0 && window.parent === window;
    void insistOn({ type: 'marks-changed', total: isAlone ? reported : null }, signal);
  };
  return () => {
    if (timer !== undefined || count() === reported) return;
    timer = setTimeout(tellChange, REPORT_PAUSE);
    if (!isListening) addEventListener('pagehide', tellOnce, { signal });
    isListening = true;
  };
}
