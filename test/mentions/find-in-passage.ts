import { isMarkedByDefault } from '../../data/kinds';
import { storySchema } from '../../data/schema/story';
import story from '../../data/story.json' with { type: 'json' };
import { compileNames } from '../../matching/compile-names';
import { createFinder, type FindMentions } from '../../matching/find-mentions';
import type { Mention } from '../../matching/types';

/** The story's people, firms and products: what is marked unless the reader asks for more. */
export const storyEntities = storySchema.parse(story).entities.filter(isMarkedByDefault);

/** The finder as pages get it: the bundled story's names, without places and terms. */
export function createStoryFinder(): FindMentions {
  return createFinder(compileNames(storyEntities));
}

/**
 * The mentions in a passage, read as a page would be: every paragraph is a line, and the others are around it.
 * Offsets point into the whole passage.
 */
export function findInPassage(text: string, find: FindMentions): Mention[] {
  const paragraphs = [...text.matchAll(/(?:(?!\n\n).)+/gsu)];
  return paragraphs.flatMap(({ 0: line, index }) => {
    const around = { before: () => text.slice(0, index), after: () => text.slice(index + line.length) };
    return find(line, around).mentions.map((mention) => ({
      ...mention,
      start: mention.start + index,
      end: mention.end + index,
    }));
  });
}
