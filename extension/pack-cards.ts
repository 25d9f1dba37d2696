import { browser } from 'wxt/browser';
import { type CardParts, cardPartsOf } from '../data/card-parts';
import type { Story } from '../data/types';
import { partsOf } from './pauses';

/** What cards show of one pack. */
export type PackCards = CardParts & { readonly id: string };

/** Where the background puts them, so that pages read no more of a pack than cards show. */
export const PACK_CARDS_KEY = 'packCards';

/** What cards show of these stories; null for none, which is what most readers have. */
export const packCardsOf = (stories: readonly Story[]): readonly PackCards[] | null =>
  stories.length === 0 ? null : stories.map((story) => ({ id: story.id, ...cardPartsOf(story) }));

/** Reads them from the storage. What can't be read is no card: names of packs are unknown then. */
export async function loadPackCards(): Promise<readonly PackCards[]> {
  try {
    const data = (await browser.storage.local.get(PACK_CARDS_KEY))[PACK_CARDS_KEY];
    return Array.isArray(data) ? data.filter(isPackCards) : [];
  } catch {
    return [];
  }
}

/** What a pack holds was checked when it was imported. */
const isPackCards = (data: unknown): data is PackCards =>
  typeof partsOf<PackCards>(data).id === 'string' && Array.isArray(partsOf<PackCards>(data).entities);
