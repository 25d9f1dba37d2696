import { isExtensionAlive, type StartFacts, tellBackground } from '../../extension/finder-link';
import { offerFinder } from '../../extension/finder-port';
import { highlightName, onTakeOver, takeOver } from '../../extension/handover';
import type { FinderMessage } from '../../extension/messages';
import { isPausedOn } from '../../extension/pauses';
import { startFinder } from '../../marking/finder';
import { offeredMarker } from '../../marking/marker-port';
import { canMark, createMarks } from '../../marking/marks';
import { offeredReach, type Reach } from '../../marking/reach-port';
import type { CompiledPrefilter } from '../../matching/types';

/** The number on the toolbar button follows a page that never rests no faster than it can be read. */
const REPORT_PAUSE = 250; // ms

/** How often, and how long after each other, the background is asked: it may die on the way. */
const TRIES = 3;
const PAUSE = 1000; // ms

type Start = StartFacts & {
  readonly prefilter: CompiledPrefilter;
  readonly context: { readonly signal: AbortSignal; abort(): void };
};

/** Wires finding, marking and what leads from marks to cards on the page that this script runs in. */
export function startOnPage({ prefilter, context, pauses, secret }: Start): void {
  if (secret !== undefined) takeOver(document, secret);
  const idle = { count: () => 0, list: () => [], goTo: () => false, stop: () => context.abort() };
  if (isPausedOn(location.host, pauses, Date.now())) offerFinder({ ...idle, state: 'paused' });
  else if (!canMark() || !(document.documentElement instanceof HTMLElement))
    offerFinder({ ...idle, state: 'unsupported' });
  else startMarking(prefilter, context, secret);
}

function startMarking(
  prefilter: CompiledPrefilter,
  context: Start['context'],
  secret: Start['secret'],
): void {
  const { signal } = context;
  const marks = createMarks(secret === undefined ? undefined : highlightName(secret));
  let reach: Reach | undefined;
  offerFinder({
    state: 'on',
    count: () => marks.size,
    list: () => offeredMarker()?.listMentions(document, marks) ?? [],
    goTo: (entity, nth) => offeredMarker()?.scrollToMention(document, marks, entity, nth) ?? false,
    stop: () => context.abort(),
  });
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
    endWithExtension(context, secret);
    await insistOn({ type: 'show-marks', highlight: marks.highlight }, signal);
    if (!signal.aborted) reach = offeredReach()?.({ document, marks, signal });
  };
  const tellCount = () => {
    report = undefined;
    if (signal.aborted || marks.size === reported) return;
    reported = marks.size;
    void tellBackground({ type: 'marks-changed' });
  };
  startFinder(document, {
    prefilter,
    async loadReader(mayHoldFullName) {
      if (!offeredMarker()) await insistOn({ type: 'load-marker' }, signal);
      return offeredMarker()?.createReader(marks, mayHoldFullName) ?? null;
    },
    marks,
    signal,
    onChange,
  });
}

async function insistOn(message: FinderMessage, signal: AbortSignal): Promise<void> {
  for (let k = 0; k < TRIES && !signal.aborted; k++) {
    if (await tellBackground(message)) return;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

/** Marks go when a newer instance comes, and at the reader's next move once the extension is gone. */
function endWithExtension(context: Start['context'], secret: Start['secret']): void {
  const { signal } = context;
  const end = () => context.abort();
  const check = () => {
    if (!isExtensionAlive()) end();
  };
  if (secret !== undefined) onTakeOver(document, secret, signal, end);
  for (const type of ['pointermove', 'visibilitychange', 'keydown'])
    document.addEventListener(type, check, { capture: true, passive: true, signal });
}
