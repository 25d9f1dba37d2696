import { readNames } from 'virtual:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMarker } from '../../marking/marker-port';
import { listMentions, scrollToMention } from '../../marking/mention-list';
import { createReader } from '../../marking/reader';
import type { ReaderNames } from '../../matching/types';

/** Injected by the background into the frame that asks for it, at the first text that may hold a name. */
export default defineUnlistedScript(() =>
  offerMarker({
    createReader: ({ names, ...options }) =>
      createReader({ ...options, names: (names as ReaderNames | undefined) ?? readNames() }),
    listMentions,
    scrollToMention,
  }),
);
