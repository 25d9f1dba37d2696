import { askBackground } from './finder-link';
import { inTime, pause } from './in-time';
import type { FinderMessage } from './messages';

/** How often, and how long after each other, the background is asked: it may die on the way. */
const TRIES = 3;
const PAUSE = 1000; // ms
/** Longest wait for what it says: one that has died may leave a question open for ever. */
const PATIENCE = 10_000; // ms

/** Asks the background until it has done what is asked, some times at most; answers what it says, or null. */
export async function insistOn(message: FinderMessage, signal: AbortSignal): Promise<unknown> {
  for (let k = 0; k < TRIES && !signal.aborted; k++) {
    const answer = await inTime(askBackground(message), PATIENCE);
    if (answer) return answer;
    await pause(PAUSE);
  }
  return null;
}
