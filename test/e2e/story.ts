import { readFileSync } from 'node:fs';
import type { Story } from '../../data/types';

/** The bundled story, as it stands in the repository. */
export const story = JSON.parse(
  readFileSync(new URL('../../data/story.json', import.meta.url), 'utf8'),
) as Story;

/** Kinds that are not marked on pages by default. */
const UNMARKED = ['place', 'term'];

/** The entities that pages show marks for, and those that they show none for. */
export const markedEntities = story.entities.filter(({ kind }) => !UNMARKED.includes(kind));
export const unmarkedEntities = story.entities.filter(({ kind }) => UNMARKED.includes(kind));

/** Id of the entity that is written so; undefined where nobody is. */
export function entityWritten(text: string): string | undefined {
  return story.entities.find(({ aliases }) => aliases.some((alias) => alias.text === text))?.id;
}
