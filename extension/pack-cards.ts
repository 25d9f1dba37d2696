import { type CardParts, cardPartsOf } from '../data/card-parts';
import type { Story } from '../data/types';
import { followStored } from './follow-stored';
import { partsOf } from './pauses';

/** What cards show of one pack. */
export type PackCards = CardParts & { readonly id: string };

/** Where the background puts them, so that pages read no more of a pack than cards show. */
export const PACK_CARDS_KEY = 'packCards';

/** What cards show of these stories; null for none, which is what most readers have. */
export const packCardsOf = (stories: readonly Story[]): readonly PackCards[] | null =>
  stories.length === 0 ? null : stories.map((story) => ({ id: story.id, ...cardPartsOf(story) }));

/**
 * Calls back with them, soon and whenever they have changed; resolves once they have been read. What can't be read is no
 * card: its names are unknown then.
 */
export function followPackCards(tell: (packs: readonly PackCards[]) => void): Promise<void> {
  return followStored(PACK_CARDS_KEY, (data) => tell(readPackCards(data)));
}

const readPackCards = (data: unknown): readonly PackCards[] =>
  Array.isArray(data) ? data.filter(isPackCards) : [];

/** What a pack holds was checked when it was imported. */
const isPackCards = (data: unknown): data is PackCards =>
  typeof partsOf<PackCards>(data).id === 'string' && Array.isArray(partsOf<PackCards>(data).entities);
