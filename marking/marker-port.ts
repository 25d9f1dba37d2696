import type { Marks } from './marks';
import type { MentionCount } from './mention-list';
import type { Reader, ReaderOptions } from './reader';

/**
 * How the two scripts that mark a page reach each other, in one isolated world. The first, on every page, only tells
 * whether a text may hold a name; the other, loaded when one may, knows the names and can list what it has marked.
 */
export type Marker = {
  readonly createReader: (options: MarkerOptions) => Reader;
  readonly listMentions: (document: Document, marks: Marks) => readonly MentionCount[];
  readonly scrollToMention: (document: Document, marks: Marks, entity: string, nth: number) => boolean;
};

export type MarkerOptions = Pick<ReaderOptions, 'marks' | 'fullNames' | 'unmarked'> & {
  /** Compiled names that take the place of the bundled ones, not checked. */
  readonly names: unknown;
};

/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
const world = globalThis as { sidelightMarker?: Marker };

/** Called by the second script when it has been injected. */
export function offerMarker(marker: Marker): void {
  world.sidelightMarker = marker;
}

/** The second script's part, if it is here already. */
export function offeredMarker(): Marker | null {
  return (Object.hasOwn(world, 'sidelightMarker') && world.sidelightMarker) || null; // not an element with that id
}
