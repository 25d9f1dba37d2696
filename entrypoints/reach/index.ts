import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellBackground } from '../../extension/finder-link';
import { watchSettings } from '../../extension/watch-settings';
import { type CardView, offeredCard } from '../../marking/card-port';
import { startHover } from '../../marking/hover-controller';
import { HOVER_TIMINGS, type HoverTiming } from '../../marking/hover-timing';
import { offerReach } from '../../marking/reach-port';

/** Injected by the background into the frame that asks for it, at the first mark there. */
export default defineUnlistedScript(() =>
  offerReach(({ document, marks, signal }) => {
    let timing: HoverTiming = HOVER_TIMINGS.normal;
    watchSettings(signal, (settings) => {
      timing = HOVER_TIMINGS[settings.timing];
    });
    return startHover({ document, marks, signal, loadCard, openStory, timing: () => timing });
  }),
);

async function loadCard(): Promise<CardView | null> {
  if (!offeredCard()) await tellBackground({ type: 'load-card' });
  return offeredCard();
}

function openStory(entity: string): void {
  void tellBackground({ type: 'open-story', entity });
}
