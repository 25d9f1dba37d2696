import { entityKey, readEntityKey } from '../data/entity-key';
import { type CardEntity, entityOf, type StoryParts } from './story-lookup';

/** The stories that cards are shown from: the bundled one (`undefined`) and those of the reader's packs, by their ids. */
export type Library<Parts extends StoryParts = StoryParts> = ReadonlyMap<string | undefined, Parts>;

/** The bundled story and, by their ids, those of packs. */
export function createLibrary<Parts extends StoryParts>(
  bundled: Parts,
  packs: readonly (Parts & { readonly id: string })[] = [],
): Library<Parts> {
  return new Map<string | undefined, Parts>([
    [undefined, bundled],
    ...packs.map((pack) => [pack.id, pack] as const),
  ]);
}

/**
 * The story that an entity's key belongs to, and the id that it has there. For a pack that has gone: the bundled one, and
 * an id that it can't have, so that nobody else of that name is shown.
 */
export function storyOfKey<Parts extends StoryParts>(library: Library<Parts>, key: string) {
  const { pack, entity } = readEntityKey(key);
  const [own, bundled] = [library.get(pack), library.get(undefined)];
  if (!bundled) throw new Error('Expected a library with the bundled story in it.');
  /** The key of another entity of the same story. */
  const keyOf = (id: string) => (own ? entityKey(pack, id) : id);
  return { story: own ?? bundled, entity: own ? entity : key, keyOf };
}

/** The entity of a key, or undefined where no story knows it. */
export function entityOfKey(library: Library, key: string): CardEntity | undefined {
  const { story, entity } = storyOfKey(library, key);
  return entityOf(story, entity);
}
