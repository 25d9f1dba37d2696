import type { FinderMessage, LinesAnswer } from '../../extension/messages';
import { answerQuestions } from './answer-questions';
import { highlightName } from './highlight-name';
import type { DocumentTarget } from './load-script';
import { showMarks } from './mark-style';
import { readSecret } from './secret';

type Request = Extract<FinderMessage, { type: 'read-lines' }>;

/** Reads lines for a page. With the first mention, before it is told, its marks are given their style. */
export async function readLines(
  { questions, isStyled }: Request,
  target: DocumentTarget,
): Promise<LinesAnswer> {
  const [answers, secret] = await Promise.all([answerQuestions(questions), readSecret()]);
  const highlight = await highlightName(secret, target.documentIds[0]);
  const isFirst = !isStyled && answers.some((answer) => answer && answer.mentions.length > 0);
  if (isFirst) await showMarks(highlight, target);
  return { answers, highlight, isStyled: isStyled || isFirst };
}
