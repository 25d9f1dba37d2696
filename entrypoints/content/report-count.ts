import { insistOn } from './insist';

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

  const tell = () => void insistOn({ type: 'marks-changed' }, signal);
  const tellChange = () => {
    timer = undefined;
    if (signal.aborted || count() === reported) return;
    reported = count();
    tell();
  };
  return () => {
    if (timer !== undefined || count() === reported) return;
    timer = setTimeout(tellChange, REPORT_PAUSE);
    if (!isListening) addEventListener('pagehide', tell, { signal });
    isListening = true;
  };
}
