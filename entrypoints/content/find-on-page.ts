import { isExtensionAlive } from '../../extension/finder-link';
import type { FinderPort } from '../../extension/finder-port';
import { insistOn } from '../../extension/insist';
import { startFinder } from '../../marking/finder';
import { offeredMarker, type PageMarker, type PageMarkerOptions } from '../../marking/marker-port';
import { offeredPrefixTable } from '../../marking/prefix-table-port';
import { createPrefilter, hasTable } from '../../matching/prefilter';
import type { CompiledPrefilters } from '../../matching/types';

/** What the finder is doing in this document, between one change of the settings and the next. */
export type Run = Pick<FinderPort, 'state' | 'count' | 'gap' | 'prepare' | 'restyle'>;

type Options = Omit<PageMarkerOptions, 'source'> & { readonly prefilters: CompiledPrefilters };

/** Looks for names on the page that this script runs in; what marks them is loaded when there may be one. */
export function findOnPage({ prefilters, ...options }: Options): Run {
  const { signal, end } = options;
  let page: PageMarker | undefined;
  let hasChanged = false;
  const isBlind = hasTable(prefilters) && !offeredPrefixTable();
  const finder = startFinder(document, {
    fullNames: createPrefilter(prefilters.full, offeredPrefixTable()),
    shortNames: createPrefilter(prefilters.short, offeredPrefixTable()),
    signal,
    async loadMarker(source) {
      if (!offeredMarker()) await insistOn({ type: 'load-marker' }, signal);
      page = signal.aborted ? undefined : offeredMarker()?.({ ...options, source });
      return page?.marker ?? null;
    },
    onChange() {
      // Nothing tells a script in Chromium that its extension is gone; where there are marks, more is watched for it.
      // At first it is there, and a page without a name need not ask.
      if (hasChanged && !isExtensionAlive()) return end();
      hasChanged = true;
      page?.check();
    },
  });
  return {
    state: 'on',
    count: () => page?.marker.marks.size ?? 0,
    prepare: async () => page?.prepare(),
    restyle: async () => page?.restyle(),
    gap: () => (page?.marker.marks.isGivenUp ? 'unpainted' : isBlind || finder.isBehind() ? 'unread' : null),
  };
}
