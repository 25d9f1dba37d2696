import './without-eval';

import { type ParsedStory, parseStory } from './parse-story';

/** The text of a file as a story, or all that is wrong with it. For extension pages. */
export function parsePack(text: string): ParsedStory {
  try {
    return parseStory(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Browsers say in which line and column.
    return { ok: false, issues: [{ path: '', kind: 'json', values: { message: error.message } }] };
  }
}
