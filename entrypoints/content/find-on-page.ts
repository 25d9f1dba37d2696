import { isExtensionAlive } from '../../extension/finder-link';
import type { FinderPort } from '../../extension/finder-port';
import { BEGIN_ANEW } from '../../extension/messages';
import { startFinder } from '../../marking/finder';
import { offeredMarker, type PageMarker, type PageMarkerOptions } from '../../marking/marker-port';
import { offeredPrefixTable } from '../../marking/prefix-table-port';
import { createPrefilter, hasTable } from '../../matching/prefilter';
import type { CompiledPrefilters } from '../../matching/types';
import { askFirst } from './ask-first';

/** What the finder is doing in this document, between one change of the settings and the next. */
export type Run = Pick<FinderPort, 'state' | 'count' | 'gap' | 'prepare' | 'restyle'>;

type Options = Omit<PageMarkerOptions, 'source' | 'first'> & { readonly prefilters: CompiledPrefilters };

/**
 * So long the extension is taken to be there still, unless it is needed: a page without a name that has asked for
 * `chrome.runtime` has paid 0.3 ms for it (Chromium 156).
 */
const YOUTH = 60_000; // ms

/** Looks for names on the page that this script runs in; what marks them is loaded when there may be one. */
export function findOnPage({ prefilters, ...options }: Options): Run {
  const { hasReadFacts, beginAnew, signal, end } = options;
  let page: PageMarker | null = null;
  let isStyleOld = false;
  const startedAt = performance.now();
  const isBlind = hasTable(prefilters) && !offeredPrefixTable();
  const finder = startFinder(document, {
    fullNames: createPrefilter(prefilters.full, offeredPrefixTable()),
    shortNames: createPrefilter(prefilters.short, offeredPrefixTable()),
    signal,
    async loadMarker(source, line) {
      isStyleOld = false;
      const first = offeredMarker() ? null : await askFirst(line, hasReadFacts, signal);
      if (!offeredMarker() && !isExtensionAlive()) end();
      if (first === BEGIN_ANEW) beginAnew();
      if (first === BEGIN_ANEW || signal.aborted) return null;
      page = offeredMarker()?.({ ...options, source, first }) ?? null;
      if (isStyleOld) void page?.restyle();
      return page?.marker ?? null;
    },
    onChange() {
      // Nothing tells a script in Chromium that its extension is gone; where there are marks, more is watched for it.
      if ((page || performance.now() - startedAt > YOUTH) && !isExtensionAlive()) return end();
      page?.check();
    },
  });

  return {
    state: 'on',
    count: () => page?.marker.marks.size ?? 0,
    prepare: async () => page?.prepare(),
    async restyle() {
      // It may be on its way, with marks in the style of before.
      isStyleOld = !page;
      await page?.restyle();
    },
    gap: () => (page?.marker.marks.isGivenUp ? 'unpainted' : isBlind || finder.isBehind() ? 'unread' : null),
  };
}
