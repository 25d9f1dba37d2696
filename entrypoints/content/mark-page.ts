import { isExtensionAlive, readStoredNames, type StartFacts } from '../../extension/finder-link';
import type { FinderPort } from '../../extension/finder-port';
import { highlightName } from '../../extension/handover';
import { startFinder } from '../../marking/finder';
import { offeredMarker } from '../../marking/marker-port';
import { createMarks } from '../../marking/marks';
import type { CompiledPrefilter } from '../../matching/types';
import { insistOn } from './insist';
import { leadToCards } from './lead-to-cards';
import { createCountReport } from './report-count';

/** What the finder is doing in this document, between one change of the settings and the next. */
export type Run = Pick<FinderPort, 'state' | 'count' | 'list' | 'goTo' | 'gap' | 'prepare' | 'restyle'>;

type Options = StartFacts & {
  /** The bundled names', for want of a stored one. */
  readonly bundled: CompiledPrefilter;
  /** Ends this run. */
  readonly signal: AbortSignal;
  /** Ends this instance. */
  readonly end: () => void;
};

/** Wires finding, marking and what leads from marks to cards on the page that this script runs in. */
export function markPage({ bundled, prefilter, secret, unmarked, signal, end }: Options): Run {
  const marks = createMarks(() => highlightName(secret));
  signal.addEventListener('abort', () => marks.clear(), { once: true });
  const leading = leadToCards(marks, { secret, signal, end });
  const report = createCountReport(() => marks.size, signal);
  const finder = startFinder(document, {
    prefilter: (prefilter as CompiledPrefilter | undefined) ?? bundled,
    async loadReader(fullNames) {
      if (!offeredMarker()) await insistOn({ type: 'load-marker' }, signal);
      const names = prefilter ? await readStoredNames() : undefined;
      return offeredMarker()?.createReader({ marks, fullNames, unmarked, names }) ?? null;
    },
    marks,
    signal,
    onChange() {
      // Nothing tells a script in Chromium that its extension is gone; where there are marks, more is watched for it.
      if (!isExtensionAlive()) return end();
      leading.check();
      report();
    },
  });
  return {
    state: 'on',
    count: () => marks.size,
    list: () => offeredMarker()?.listMentions(document, marks) ?? [],
    goTo: (entity, nth) => offeredMarker()?.scrollToMention(document, marks, entity, nth) ?? false,
    prepare: leading.prepare,
    restyle: leading.restyle,
    gap: () => (marks.isGivenUp ? 'unpainted' : finder.isBehind() ? 'unread' : null),
  };
}
