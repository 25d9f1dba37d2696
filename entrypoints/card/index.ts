import { cards } from 'virtual:cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '../../components/mount-card';
import { loadTexts } from '../../extension/interface-texts';
import { offerCard } from '../../marking/card-port';

/**
 * Injected by the background into the frame that asks for it, at the first dwell there. The texts are there before the
 * dwell is over; if not, the first card speaks the browser's language.
 */
export default defineUnlistedScript(() => {
  offerCard(createCardView(cards));
  void loadTexts();
});
