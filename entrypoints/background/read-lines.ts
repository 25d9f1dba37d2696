import { BEGIN_ANEW, type FinderMessage, type LinesAnswer } from '../../extension/messages';
import { answerQuestions } from './answer-questions';
import { highlightName } from './highlight-name';
import type { DocumentTarget } from './load-script';
import { showMarks } from './mark-style';
import { areFactsRead } from './register-facts';
import { readSecret } from './secret';

type Request = Omit<Extract<FinderMessage, { type: 'read-lines' }>, 'type'>;

/**
 * Reads lines for a page. With the first mention, before it is told, its marks are given their style. A page that loaded
 * just before the reader has paused it, or added a pack, was told of neither.
 */
export async function readLines(
  { questions, isStyled, hasReadFacts }: Request,
  target: DocumentTarget,
): Promise<LinesAnswer | typeof BEGIN_ANEW> {
  if (!hasReadFacts && (await areFactsRead())) return BEGIN_ANEW;
  const [answers, secret] = await Promise.all([answerQuestions(questions), readSecret()]);
  const highlight = await highlightName(secret, target.documentIds[0]);
  const isFirst = !isStyled && answers.some((answer) => answer && answer.mentions.length > 0);
  if (isFirst) await showMarks(highlight, target);
  return { answers, highlight, isStyled: isStyled || isFirst, secret };
}
