import { readStoredNames, type StartFacts, tellBackground } from '../../extension/finder-link';
import type { FinderPort } from '../../extension/finder-port';
import { highlightName, onTakeOver } from '../../extension/handover';
import type { FinderMessage } from '../../extension/messages';
import { startFinder } from '../../marking/finder';
import { offeredMarker } from '../../marking/marker-port';
import { createMarks } from '../../marking/marks';
import { offeredReach, type Reach } from '../../marking/reach-port';
import type { CompiledPrefilter } from '../../matching/types';

/** The number on the toolbar button follows a page that never rests no faster than it can be read. */
const REPORT_PAUSE = 250; // ms

/** How often, and how long after each other, the background is asked: it may die on the way. */
const TRIES = 3;
const PAUSE = 1000; // ms

/** What the finder is doing in this document, between one change of the settings and the next. */
export type Run = Pick<FinderPort, 'state' | 'count' | 'list' | 'goTo'>;

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
  let reach: Reach | undefined;
  signal.addEventListener('abort', () => marks.clear(), { once: true });

  let isShown = false;
  let reported = 0;
  let report: ReturnType<typeof setTimeout> | undefined;
  const onChange = () => {
    if (marks.size > 0 && !isShown) void show();
    reach?.check();
    if (report === undefined && marks.size !== reported) report = setTimeout(tellCount, REPORT_PAUSE);
  };
  const show = async () => {
    isShown = true;
    onTakeOver(document, secret, signal, end);
    await insistOn({ type: 'show-marks', highlight: marks.highlight }, signal);
    if (!signal.aborted) reach = offeredReach()?.({ document, marks, signal, end });
  };
  const tellCount = () => {
    report = undefined;
    if (signal.aborted || marks.size === reported) return;
    reported = marks.size;
    void tellBackground({ type: 'marks-changed' });
  };
  startFinder(document, {
    prefilter: (prefilter as CompiledPrefilter | undefined) ?? bundled,
    async loadReader(mayHoldFullName) {
      if (!offeredMarker()) await insistOn({ type: 'load-marker' }, signal);
      const names = prefilter ? await readStoredNames() : undefined;
      return offeredMarker()?.createReader({ marks, mayHoldFullName, unmarked, names }) ?? null;
    },
    marks,
    signal,
    onChange,
  });
  return {
    state: 'on',
    count: () => marks.size,
    list: () => reach?.list() ?? [],
    goTo: (entity, nth) => reach?.goTo(entity, nth) ?? false,
  };
}

async function insistOn(message: FinderMessage, signal: AbortSignal): Promise<void> {
  for (let k = 0; k < TRIES && !signal.aborted; k++) {
    if (await tellBackground(message)) return;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
