import { partsOf, textsOf } from './pauses';

/**
 * What the finder has to know of settings and story packs besides pauses. The background writes it anew whenever one
 * of them changes, so that no page has to work it out.
 */
export type MarkingFacts = {
  /** Ids of the entities that are not to be marked. */
  readonly unmarked: readonly string[];
  /** A compiled prefilter, where other names are looked for than the bundled ones; not checked. */
  readonly prefilter: unknown;
};

/** Names that a version with other code in `matching/` has compiled are never read: they lie under other keys. */
const FORM = import.meta.env.NAMES_FORM;

/** Where the facts lie in `storage.local`. */
export const MARKING_KEY = `marking-${FORM}`;

/** Where the compiled names lie that belong to the prefilter: read once a text may hold one of them. */
export const NAMES_KEY = `names-${FORM}`;

/** True for the keys of any version. */
export const isMarkingKey = (key: string): boolean => /^(marking|names)-/.test(key);

/** Reads foreign data; what is missing or damaged means that all bundled names are marked. */
export function readMarkingFacts(data: unknown): MarkingFacts {
  const { unmarked, prefilter } = partsOf<MarkingFacts>(data);
  return { unmarked: textsOf(unmarked), prefilter };
}
