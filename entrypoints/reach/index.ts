import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground, isExtensionAlive } from '../../extension/finder-link';
import { inTime } from '../../extension/in-time';
import { offerKeys } from '../../extension/keys-port';
import { isSelective, type MarkStyle } from '../../extension/settings';
import { readSettingsNow, watchSettings } from '../../extension/watch-settings';
import { type CardView, offeredCard } from '../../marking/card-port';
import { type CurrentHighlight, createCurrentHighlight } from '../../marking/current-highlight';
import { startHover } from '../../marking/hover-controller';
import { HOVER_TIMINGS } from '../../marking/hover-timing';
import { createMentionSteps } from '../../marking/mention-steps';
import { onActivity } from '../../marking/on-activity';
import { createPainter, type Painting } from '../../marking/painting';
import { offerReach } from '../../marking/reach-port';
import { watchVisits } from '../../marking/watch-visits';

/**
 * Injected by the background into the frame that asks for it, when the reader first moves where there are marks; where
 * not all marks are painted, before there are any. It knows how they are painted before it is offered, unless the storage
 * is silent for long, so that none is seen that should not be.
 */
export default defineUnlistedScript(async () => {
  let settings = await readSettingsNow();
  offerReach(({ document, marks, signal, end, visit, pointer }) => {
    endWithExtension(signal, end);
    watchVisits(document, signal, pointer, visit);
    const painter = createPainter(document, marks, signal);
    const follow = () => painter.use(paintingOf(settings.markStyle));
    follow();
    watchSettings(signal, (next) => {
      settings = next;
      follow();
    });
    const timing = () => HOVER_TIMINGS[settings.timing];
    const hover = startHover({ document, marks, signal, pointer, loadCard, openStory, onOpen, timing });
    const steps = createMentionSteps({ document, marks, signal, hover, current: createStyledHighlight() });
    offerKeys(steps, signal);
    return {
      check() {
        painter.check();
        hover.check();
        steps.check();
      },
    };
  });
});

/** Its style is asked for when it is first shown: most readers never do. */
function createStyledHighlight(): CurrentHighlight {
  const current = createCurrentHighlight();
  let isStyled = false;
  return {
    ...current,
    show(range) {
      current.show(range);
      if (range && !isStyled) void askBackground({ type: 'show-current', highlight: current.highlight });
      isStyled ||= range !== null;
    },
  };
}

/** Marks go at the reader's next move once the extension is gone. */
function endWithExtension(signal: AbortSignal, end: () => void): void {
  onActivity(signal, () => {
    if (!isExtensionAlive()) end();
  });
}

const paintingOf = (style: MarkStyle): Painting => (isSelective(style) ? style : 'all');

/** Longest wait for what the card reads once it is there: one in another language is better than none. */
const PATIENCE = 3000; // ms

async function loadCard(): Promise<CardView | null> {
  if (offeredCard()) return offeredCard();
  const loaded = askBackground({ type: 'load-card' });
  await inTime(loaded, PATIENCE);
  if (!offeredCard()) await loaded;
  return offeredCard();
}

/** Other frames may have a card open: one that was asked for by key or finger waits for nothing. */
function onOpen(): void {
  if (window.length > 0 || window.parent !== window) void askBackground({ type: 'card-opened' });
}

function openStory(entity: string): void {
  void askBackground({ type: 'open-story', entity });
}
