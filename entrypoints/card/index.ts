import { cards } from 'virtual:cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLibrary } from '../../components/library';
import { createCardView } from '../../components/mount-card';
import type { CardParts } from '../../data/card-parts';
import { loadTexts, onTexts } from '../../extension/interface-texts';
import { followPackCards } from '../../extension/pack-cards';
import { offerCard } from '../../marking/card-port';

/**
 * Injected by the background into the frame that asks for it, at the first dwell there. Texts and packs are there before
 * the dwell is over; if not, the first card speaks the browser's language, and doesn't know who is of a pack.
 */
export default defineUnlistedScript(() => {
  let library = createLibrary<CardParts>(cards);
  offerCard(createCardView(() => library));
  void loadTexts();
  onTexts(() => {});
  followPackCards((packs) => {
    library = createLibrary(cards, packs);
  });
});
