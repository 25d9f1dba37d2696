import { tellBackground } from '../../extension/finder-link';
import type { FinderMessage } from '../../extension/messages';

/** How often, and how long after each other, the background is asked: it may die on the way. */
const TRIES = 3;
const PAUSE = 1000; // ms

/** Asks the background until it has done what is asked, some times at most. */
export async function insistOn(message: FinderMessage, signal: AbortSignal): Promise<void> {
  for (let k = 0; k < TRIES && !signal.aborted; k++) {
    if (await tellBackground(message)) return;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
