import { readNames } from 'virtual:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchSettings } from '../../extension/watch-settings';
import { startHover } from '../../marking/hover-controller';
import { HOVER_TIMINGS, type HoverTiming } from '../../marking/hover-timing';
import { offerMarker } from '../../marking/marker-port';
import { listMentions, scrollToMention } from '../../marking/mention-list';
import { createReader } from '../../marking/reader';

/** Injected by the background into the frame that asks for it, at the first text that may hold a name. */
export default defineUnlistedScript(() =>
  offerMarker({
    createReader: (marks, mayHoldFullName) => createReader(readNames(), marks, mayHoldFullName),
    startHover(options) {
      let timing: HoverTiming = HOVER_TIMINGS.normal;
      watchSettings(options.signal, (settings) => {
        timing = HOVER_TIMINGS[settings.timing];
      });
      return startHover({ ...options, timing: () => timing });
    },
    listMentions,
    scrollToMention,
  }),
);
