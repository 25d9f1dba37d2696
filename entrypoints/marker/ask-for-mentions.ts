import { insistOn } from '../../extension/insist';
import { BEGIN_ANEW, type LinesAnswer } from '../../extension/messages';
import type { Ask, Known } from '../../marking/asking';
import type { PageMarkerOptions } from '../../marking/marker-port';
import type { Answer, Question } from '../../matching/answer-question';

/** What a document asks of the background to find and show names. */
export type Asker = {
  readonly ask: Ask;
  /** What has been answered before this script was there. */
  readonly known: Known;
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
    const changesBefore = changes;
    const answer = (await insistOn({ type: 'read-lines', questions, isStyled, hasReadFacts }, signal)) as
      | LinesAnswer
      | typeof BEGIN_ANEW
      | null;
    if (answer === BEGIN_ANEW && !signal.aborted) beginAnew();
    if (!answer || answer === BEGIN_ANEW) return null;
    ({ highlight, isStyled, secret } = answer);
    if (isStyled && changesBefore !== changes) await showMarks();
    return answer.answers;
  }

  /** An answer, which may be null, if it has come already. */
  const knownOf = ({ line, around }: Question) =>
    first && line === first.line && !around ? first.answers : [];

  return {
    async ask(questions) {
      const rest = questions.filter((question) => knownOf(question).length === 0);
      const answers = rest.length > 0 ? await askAnew(rest) : [];
      if (!answers) return null;
      const further = answers.values();
      return questions.map((question) => {
        const [answer = further.next().value ?? null] = knownOf(question);
        return answer;
      });
    },
    known(questions) {
      const answers = questions.flatMap(knownOf);
      return answers.length === questions.length ? answers : null;
    },
    highlight: () => highlight,
    secret: () => secret,
    async restyle() {
      changes++;
      if (isStyled) await showMarks();
    },
  };
}
