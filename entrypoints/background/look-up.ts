import { entities } from 'virtual:story';
import { searchNames } from '../../data/search-names';
import type { Entity } from '../../data/types';
import { loadPacks } from '../../extension/packs';
import { withPackIn } from './derive-marking';

/** The entity that a text names best, if any; ids of packs' entities are keys. */
export async function bestMatch(text: string): Promise<Entity | undefined> {
  return (await matches(text))[0];
}

/** The entities of all stories that a text may be the beginning of a name of, the best first. */
export async function matches(text: string): Promise<readonly Entity[]> {
  const packs = (await loadPacks()).filter(({ isOn }) => isOn);
  return searchNames([...entities, ...packs.flatMap(({ story }) => withPackIn(story))], text);
}
