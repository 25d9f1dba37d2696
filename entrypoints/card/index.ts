import { cards } from 'virtual:cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLibrary } from '../../components/library';
import { createCardView } from '../../components/mount-card';
import type { CardParts } from '../../data/card-parts';
import { followTexts } from '../../extension/interface-texts';
import { followPackCards } from '../../extension/pack-cards';
import { offerCard } from '../../marking/card-port';

/**
 * Injected by the background into the frame that asks for it, at the first dwell there. It has run once the reader's
 * language and packs are known: the first card speaks like all others.
 */
export default defineUnlistedScript(async () => {
  let library = createLibrary<CardParts>(cards);
  offerCard(createCardView(() => library));
  const packsRead = followPackCards((packs) => {
    library = createLibrary(cards, packs);
  });
  await Promise.all([followTexts(), packsRead]);
});
