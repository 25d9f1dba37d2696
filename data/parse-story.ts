import { type StoryIssue, sayIssue } from './issue';
import { findReferenceIssues } from './references';
import { type Story, storySchema } from './schema/story';
import { schemaIssue } from './schema-issue';

/** A story that is safe to use, or all that is wrong with it. */
export type ParsedStory =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly issues: readonly StoryIssue[] };

/** Reads foreign data as a story: the schema first, then what only shows across the whole of it. */
export function parseStory(data: unknown): ParsedStory {
  const parsed = storySchema.safeParse(data);
  if (!parsed.success)
    return { ok: false, issues: parsed.error.issues.map((issue) => schemaIssue(issue, data)) };
  const issues = findReferenceIssues(parsed.data);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, story: parsed.data };
}

/** One line an issue, for a build log: `data/story.json: facts.3.status: expected …`. */
export function formatStoryIssues(file: string, issues: readonly StoryIssue[]): string {
  return issues.map((issue) => `${file}: ${issue.path || '(top)'}: ${sayIssue(issue)}`).join('\n');
}
