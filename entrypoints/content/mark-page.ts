import { isExtensionAlive } from '../../extension/finder-link';
import type { FinderPort } from '../../extension/finder-port';
import { startFinder } from '../../marking/finder';
import { createMarks } from '../../marking/marks';
import { offerMarks } from '../../marking/marks-port';
import { offeredPrefixTable } from '../../marking/prefix-table-port';
import { createPrefilter, hasTable } from '../../matching/prefilter';
import type { CompiledPrefilters } from '../../matching/types';
import { createAsker } from './ask-for-mentions';
import { leadToCards } from './lead-to-cards';
import { createCountReport } from './report-count';

/** What the finder is doing in this document, between one change of the settings and the next. */
export type Run = Pick<FinderPort, 'state' | 'count' | 'gap' | 'prepare' | 'restyle'>;

type Options = Parameters<typeof createAsker>[0] & {
  readonly prefilters: CompiledPrefilters;
  /** Ends this instance. */
  readonly end: () => void;
};

/** Wires finding, marking and what leads from marks to cards on the page that this script runs in. */
export function markPage({ prefilters, end, ...asking }: Options): Run {
  const { signal } = asking;
  const { ask, highlight, secret, restyle } = createAsker(asking);
  const marks = createMarks(highlight);
  offerMarks(marks);
  signal.addEventListener('abort', () => marks.clear(), { once: true });
  const leading = leadToCards(marks, {
    secret,
    visit: (elements) => finder.visit(elements),
    restyle,
    signal,
    end,
  });
  const report = createCountReport(() => marks.size, signal);
  let hasChanged = false;
  const isBlind = hasTable(prefilters) && !offeredPrefixTable();
  const finder = startFinder(document, {
    fullNames: createPrefilter(prefilters.full, offeredPrefixTable()),
    shortNames: createPrefilter(prefilters.short, offeredPrefixTable()),
    ask,
    marks,
    signal,
    onChange() {
      // Nothing tells a script in Chromium that its extension is gone; where there are marks, more is watched for it.
      // At first it is there, and a page without a name need not ask.
      if (hasChanged && !isExtensionAlive()) return end();
      hasChanged = true;
      leading.check();
      report();
    },
  });
  return {
    state: 'on',
    count: () => marks.size,
    prepare: leading.prepare,
    restyle: leading.restyle,
    gap: () => (marks.isGivenUp ? 'unpainted' : isBlind || finder.isBehind() ? 'unread' : null),
  };
}
