import { entities } from 'virtual:story';
import { searchNames } from '../../data/search-names';

/** The entity that a text names best, if any. */
export const bestMatch = (text: string) => searchNames(entities, text)[0];

/** The entities that a text may be the beginning of a name of, the best first. */
export const matches = (text: string) => searchNames(entities, text);
