/** Something wrong with a story: where (a path such as `facts.3.about.0`) and what was expected there. */
export type StoryIssue = { readonly path: string; readonly expected: string };

/** Notes an issue: `say('facts.3.about.0', 'the id of an entity')`; "expected" is put before it. */
export type Say = (path: string, expected: string) => void;
