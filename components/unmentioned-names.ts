import { parseRichText } from '../data/rich-text';
import type { EntityKind, Story } from '../data/types';
import type { CardEntity, StoryParts } from './story-lookup';

/** What is looked for on pages: what is not may be there all the same. */
export type LookedFor = {
  readonly markedKinds: readonly EntityKind[];
  readonly mutedEntities: readonly string[];
};

/** The names that the story in a minute can't do without, as far as they are looked for and were not found. */
export function unmentionedNames(
  story: StoryParts & Pick<Story, 'brief'>,
  { markedKinds, mutedEntities }: LookedFor,
  found: readonly string[],
): readonly CardEntity[] {
  const key = new Set(
    story.brief.flatMap((text) => parseRichText(text).flatMap(({ entity }) => entity ?? [])),
  );
  return story.entities.filter(
    ({ id, kind }) =>
      key.has(id) && markedKinds.includes(kind) && !mutedEntities.includes(id) && !found.includes(id),
  );
}
