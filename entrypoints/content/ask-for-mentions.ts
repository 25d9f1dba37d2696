import type { LinesAnswer } from '../../extension/messages';
import type { Ask } from '../../marking/asking';
import { insistOn } from './insist';

/** What a document asks of the background to find and show names. */
export type Asker = {
  readonly ask: Ask;
  /** Under which name the marks are painted: told with the first answer. */
  readonly highlight: () => string;
  /** Gives the marks, if they have a style, the one that the reader has set by now. */
  readonly restyle: () => Promise<void>;
};

/** The background knows the names, and gives the marks their style when it has found the first mention for them. */
export function createAsker(signal: AbortSignal): Asker {
  let highlight = '';
  let isStyled = false;
  let changes = 0;
  const showMarks = () => insistOn({ type: 'show-marks', highlight }, signal);
  return {
    async ask(questions) {
      const known = changes;
      const answer = (await insistOn(
        { type: 'read-lines', questions, isStyled },
        signal,
      )) as LinesAnswer | null;
      if (!answer) return null;
      ({ highlight, isStyled } = answer);
      if (isStyled && known !== changes) await showMarks();
      return answer.answers;
    },
    highlight: () => highlight,
    async restyle() {
      changes++;
      if (isStyled) await showMarks();
    },
  };
}
