import type { CompiledPrefilters, MatcherNames } from '../matching/types';
import { partsOf, textsOf } from './pauses';

/**
 * What follows from settings and story packs for marking, besides pauses. The background writes it anew whenever one of
 * them changes, so that nobody else has to work it out.
 */
export type MarkingFacts = {
  /** Other names are looked for than the bundled ones: what every page has to know of them. */
  readonly prefilters: CompiledPrefilters | undefined;
  readonly matching: MatchingFacts;
};

/** What is asked for once a text may hold a name. */
export type MatchingFacts = {
  /** Names that take the place of the bundled ones. */
  readonly names: MatcherNames | undefined;
  /** Ids of entities that are found, for they tell others apart, but not marked. */
  readonly unmarked: readonly string[];
};

/** What a version with other code in `matching/` has compiled is never read: it lies under other keys. */
const FORM = import.meta.env.NAMES_FORM;

/** Where the facts lie in `storage.local`. */
export const PREFILTERS_KEY = `prefilters-${FORM}`;
export const MATCHING_KEY = `matching-${FORM}`;

/** True for the keys of any version. */
export const isMarkingKey = (key: string): boolean => /^(marking|names|prefilters|matching)-/.test(key);

/** What lies under the first key: written by the code that reads it, or nothing. */
export const readPrefilters = (data: unknown): CompiledPrefilters | undefined =>
  (data ?? undefined) as CompiledPrefilters | undefined;

/** What lies under the second; where nothing does, all bundled names are marked. */
export function readMatchingFacts(data: unknown): MatchingFacts {
  const { names, unmarked } = partsOf<MatchingFacts>(data);
  return { names: names as MatcherNames | undefined, unmarked: textsOf(unmarked) };
}
