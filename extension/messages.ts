import type { Answer, Question } from '../matching/answer-question';
import { partsOf } from './pauses';

/** What the finder on a page asks of the background. */
export type FinderMessage =
  /**
   * Lines that may hold names: which ones? With the first mention their highlight is given a style, if it has none yet.
   * `hasReadFacts`: the finder has looked into the storage before it began (start-facts-port.ts).
   */
  | {
      readonly type: 'read-lines';
      readonly questions: readonly Question[];
      readonly isStyled: boolean;
      readonly hasReadFacts: boolean;
    }
  /** The highlight of the marks is to be given the style that the reader has set by now. */
  | { readonly type: 'show-marks'; readonly highlight: string }
  /** The first mention that is current to the keyboard: the highlight that shows it is to be given a style. */
  | { readonly type: 'show-current'; readonly highlight: string }
  /** The number of marks has changed: that of the whole tab, where one document is all there is; null where others have some. */
  | { readonly type: 'marks-changed'; readonly total: number | null }
  /** The settings have changed: the code that reads what the finder has to know of them is wanted. */
  | { readonly type: 'load-start-facts' }
  /**
   * The first line that may hold a name: the code that reads lines and marks what they say is wanted, and, as for
   * `read-lines`, which names this one holds. `isAlone`: no other document of the tab is known to have marks.
   */
  | {
      readonly type: 'load-marker';
      readonly questions: readonly Question[];
      readonly hasReadFacts: boolean;
      readonly isAlone: boolean;
    }
  /** So many names are looked for that they are a table: the code that reads it is wanted. */
  | { readonly type: 'load-prefix-table' }
  /** The reader moves on a page with marks: the code that leads to cards is wanted. */
  | { readonly type: 'load-reach' }
  /** The pointer rests on a mention: the card's code is wanted. */
  | { readonly type: 'load-card' }
  /** A card has opened in a page of several frames: those of the others are to close. */
  | { readonly type: 'card-opened' }
  /** The full story, opened at an entity. */
  | { readonly type: 'open-story'; readonly entity: string };

/** What the background says to `read-lines` and `load-marker` where there are facts that the page has not read: it is to begin anew. */
export const BEGIN_ANEW = 'begin-anew';

/** What it says otherwise. */
export type LinesAnswer = {
  readonly answers: readonly Answer[];
  /** The name for the highlight of this document's marks. */
  readonly highlight: string;
  /** Whether it has a style by now. */
  readonly isStyled: boolean;
  /** What a newer instance of the finder announces itself by: see hand-over.ts. */
  readonly secret: string;
};

/** What it says to `load-marker`. */
export type FirstAnswer = LinesAnswer & {
  /** How many mentions the toolbar button has been told of; 0 if none. */
  readonly told: number;
};

/** Reads foreign data as a message; anything else is null. */
export function readFinderMessage(data: unknown): FinderMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  switch (data.type) {
    case 'read-lines':
    case 'load-marker':
      return readLinesMessage(data.type, data);
    case 'marks-changed':
      return { type: data.type, total: 'total' in data && isCount(data.total) ? data.total : null };
    case 'load-card':
    case 'card-opened':
    case 'load-start-facts':
    case 'load-prefix-table':
    case 'load-reach':
      return { type: data.type };
    case 'show-marks':
    case 'show-current':
      return 'highlight' in data && isIdentifier(data.highlight)
        ? { type: data.type, highlight: data.highlight }
        : null;
    case 'open-story':
      return 'entity' in data && isIdentifier(data.entity)
        ? { type: 'open-story', entity: data.entity }
        : null;
    default:
      return null;
  }
}

function readLinesMessage(type: 'read-lines' | 'load-marker', data: object): FinderMessage | null {
  const questions = 'questions' in data ? readQuestions(data.questions) : null;
  if (!questions) return null;
  const is = (name: string) => Reflect.get(data, name) === true;
  const hasReadFacts = is('hasReadFacts');
  return type === 'read-lines'
    ? { type, questions, isStyled: is('isStyled'), hasReadFacts }
    : { type, questions, hasReadFacts, isAlone: is('isAlone') };
}

function readQuestions(data: unknown): readonly Question[] | null {
  if (!Array.isArray(data)) return null;
  const questions = data.map(readQuestion).filter((question) => question !== null);
  return questions.length === data.length ? questions : null;
}

function readQuestion(data: unknown): Question | null {
  const { line, around } = partsOf<Question>(data);
  if (typeof line !== 'string') return null;
  if (around === undefined) return { line };
  const { before, after } = partsOf<NonNullable<Question['around']>>(around);
  return typeof before === 'string' && typeof after === 'string' ? { line, around: { before, after } } : null;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** Letters, digits and hyphens: safe inside a style sheet and an address. */
const isIdentifier = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{1,200}$/.test(value);
