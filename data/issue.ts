import { issue as ENGLISH } from '../locales/en.json';

/** What can be wrong with a story: each has a text of its own in `locales/`, that says what was expected instead. */
export type IssueKind = keyof typeof ENGLISH;
type Values = Readonly<Record<string, string | number>>;

/** Something wrong with a story: where (a path such as `facts.3.about.0`), and what, with what fills the gaps of its text. */
export type StoryIssue = { readonly path: string; readonly kind: IssueKind; readonly values: Values };

/** Notes an issue: `say('facts.3.about.0', 'entityId', { id: 'nobody' })`. */
export type Say = (path: string, kind: IssueKind, values?: Values) => void;

export const isIssueKind = (text: string): text is IssueKind => Object.hasOwn(ENGLISH, text);

/** What was expected, in English, for whoever builds. */
export const sayIssue = ({ kind, values }: StoryIssue): string =>
  ENGLISH[kind].replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
