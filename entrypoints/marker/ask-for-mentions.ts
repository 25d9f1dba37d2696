import { insistOn } from '../../extension/insist';
import { BEGIN_ANEW, type LinesAnswer } from '../../extension/messages';
import type { Ask } from '../../marking/asking';
import type { PageMarkerOptions } from '../../marking/marker-port';
import type { Answer, Question } from '../../matching/answer-question';

/** What a document asks of the background to find and show names. */
export type Asker = {
  readonly ask: Ask;
  /** Under which name the marks are painted: told with the first answer. */
  readonly highlight: () => string;
  /** What a newer instance announces itself by: told with the first answer too. */
  readonly secret: () => string;
  /** Gives the marks, if they have a style, the one that the reader has set by now. */
  readonly restyle: () => Promise<void>;
};

type Options = Pick<PageMarkerOptions, 'first' | 'hasReadFacts' | 'beginAnew' | 'signal'>;

/** The background knows the names, and gives the marks their style when it has found the first mention for them. */
export function createAsker({ first, hasReadFacts, beginAnew, signal }: Options): Asker {
  let { highlight, isStyled, secret } = first ?? { highlight: '', isStyled: false, secret: '' };
  let changes = 0;
  const showMarks = () => insistOn({ type: 'show-marks', highlight }, signal);

  async function askAnew(questions: readonly Question[]): Promise<readonly Answer[] | null> {
    const known = changes;
    const answer = (await insistOn({ type: 'read-lines', questions, isStyled, hasReadFacts }, signal)) as
      | LinesAnswer
      | typeof BEGIN_ANEW
      | null;
    if (answer === BEGIN_ANEW) beginAnew();
    if (!answer || answer === BEGIN_ANEW) return null;
    ({ highlight, isStyled, secret } = answer);
    if (isStyled && known !== changes) await showMarks();
    return answer.answers;
  }

  return {
    async ask(questions) {
      const [only] = questions;
      const isFirst = questions.length === 1 && only?.line === first?.line && !only?.around;
      return isFirst && first?.answers.length === 1 ? first.answers : askAnew(questions);
    },
    highlight: () => highlight,
    secret: () => secret,
    async restyle() {
      changes++;
      if (isStyled) await showMarks();
    },
  };
}
