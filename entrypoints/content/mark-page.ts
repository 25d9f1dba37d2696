import { isExtensionAlive, readStoredNames, type StartFacts } from '../../extension/finder-link';
import type { FinderPort } from '../../extension/finder-port';
import { highlightName, onTakeOver } from '../../extension/handover';
import { rootElementOf } from '../../marking/dom';
import { startFinder } from '../../marking/finder';
import { offeredMarker } from '../../marking/marker-port';
import { createMarks, type Marks } from '../../marking/marks';
import { offeredReach, type Reach } from '../../marking/reach-port';
import type { CompiledPrefilter } from '../../matching/types';
import { insistOn } from './insist';
import { createCountReport } from './report-count';

/** What the finder is doing in this document, between one change of the settings and the next. */
export type Run = Pick<FinderPort, 'state' | 'count' | 'list' | 'goTo' | 'gap'>;

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
  const marks = createMarks(highlightName(secret));
  signal.addEventListener('abort', () => marks.clear(), { once: true });
  const checkReach = reachFrom(marks, { secret, signal, end });
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
      checkReach();
      report();
    },
  });
  return {
    state: 'on',
    count: () => marks.size,
    list: () => offeredMarker()?.listMentions(document, marks) ?? [],
    goTo: (entity, nth) => offeredMarker()?.scrollToMention(document, marks, entity, nth) ?? false,
    gap: () => (marks.isGivenUp ? 'unpainted' : finder.isBehind() ? 'unread' : null),
  };
}

/**
 * Starts what leads from marks to cards at the first mark, and anew where the page has opened its document anew:
 * `document.open()` takes every listener off it. Answers what is to be called whenever marks may have changed.
 */
function reachFrom(
  marks: Marks,
  { secret, signal, end }: Pick<Options, 'secret' | 'signal' | 'end'>,
): () => void {
  let root: Element | null = null;
  let life = new AbortController();
  let reach: Reach | undefined;
  let style: Promise<void> | undefined;

  async function start(): Promise<void> {
    life.abort();
    life = new AbortController();
    reach = undefined;
    const both = AbortSignal.any([signal, life.signal]);
    onTakeOver(document, secret, both, end);
    style ??= insistOn({ type: 'show-marks', highlight: marks.highlight }, signal);
    await style;
    if (!both.aborted) reach = offeredReach()?.({ document, marks, signal: both, end });
  }
  return () => {
    const is = marks.size > 0 ? rootElementOf(document) : root;
    if (is !== root) {
      root = is;
      void start();
    }
    reach?.check();
  };
}
