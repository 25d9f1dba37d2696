import { askBackground } from '../../extension/finder-link';
import type { FinderMessage } from '../../extension/messages';

/** How often, and how long after each other, the background is asked: it may die on the way. */
const TRIES = 3;
const PAUSE = 1000; // ms

/** Never over where the document has gone meanwhile: Firefox gives such a one no timer (NS_ERROR_NOT_INITIALIZED). */
const pause = () =>
  new Promise<void>((done) => {
    try {
      setTimeout(done, PAUSE);
    } catch {}
  });

/** Asks the background until it has done what is asked, some times at most; answers what it says, or null. */
export async function insistOn(message: FinderMessage, signal: AbortSignal): Promise<unknown> {
  for (let k = 0; k < TRIES && !signal.aborted; k++) {
    const answer = await askBackground(message);
    if (answer) return answer;
    await pause();
  }
  return null;
}
