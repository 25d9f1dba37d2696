import { askBackground } from '../../extension/finder-link';
import { isAlone } from '../../extension/finder-port';
import { insistOn } from '../../extension/insist';
import { BEGIN_ANEW, type FirstAnswer } from '../../extension/messages';
import type { FirstSaid } from '../../marking/marker-port';

/**
 * Asks for what marks names, and what it would ask first; null where there is no answer, which may be because the run
 * has ended meanwhile.
 */
export async function askFirst(
  line: string,
  hasReadFacts: boolean,
  signal: AbortSignal,
): Promise<FirstSaid | typeof BEGIN_ANEW | null> {
  const message = { type: 'load-marker', questions: [{ line }], hasReadFacts, isAlone: isAlone() } as const;
  const said = (await insistOn(message, signal)) as FirstAnswer | typeof BEGIN_ANEW | null;
  if (!said || said === BEGIN_ANEW) return signal.aborted ? null : said;
  if (!signal.aborted) return { ...said, line };
  // The button has been told of marks that there will not be.
  if (said.told > 0) void askBackground({ type: 'marks-changed', total: null });
  return null;
}
