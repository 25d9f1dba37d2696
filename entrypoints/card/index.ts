import { cards } from 'virtual:cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '../../components/mount-card';
import { offerCard } from '../../marking/card-port';

/** Injected by the background into the frame that asks for it, at the first dwell there. */
export default defineUnlistedScript(() => offerCard(createCardView(cards)));
