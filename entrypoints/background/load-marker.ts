import { BEGIN_ANEW, type FinderMessage, type FirstAnswer } from '../../extension/messages';
import { showCount } from './badge';
import { type DocumentTarget, loadScript } from './load-script';
import { readLines } from './read-lines';

type Request = Extract<FinderMessage, { type: 'load-marker' }>;

/**
 * Gives a page what marks names, with the answer to its first question: where one line holds a name there is no
 * second. For the same reason the toolbar button is told from here: two messages fewer took 0.3 ms of 6.0 off a page
 * with one name (Chromium 156).
 */
export async function loadMarker(
  { questions, hasReadFacts, isAlone }: Request,
  target: DocumentTarget,
): Promise<FirstAnswer | typeof BEGIN_ANEW> {
  const [answer] = await Promise.all([
    readLines({ questions, isStyled: false, hasReadFacts }, target),
    loadScript('/marker.js', target),
  ]);
  if (answer === BEGIN_ANEW) return BEGIN_ANEW;
  const count = answer.answers.reduce((sum, said) => sum + (said?.mentions.length ?? 0), 0);
  const told = isAlone ? count : 0;
  // If the tab goes meanwhile, its number goes with it.
  if (told > 0) showCount(target.tabId, told).catch(() => {});
  return { ...answer, told };
}
