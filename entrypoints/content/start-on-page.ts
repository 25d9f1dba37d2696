import { offerFinder } from '../../extension/finder-port';
import { insistOn } from '../../extension/insist';
import { rootElementOf } from '../../marking/dom';
import { canMark } from '../../marking/marks';
import { onActivity } from '../../marking/on-activity';
import { offeredPrefixTable } from '../../marking/prefix-table-port';
import { NO_FACTS, offeredStartFacts, type StartFacts } from '../../marking/start-facts-port';
import { hasTable } from '../../matching/prefilter';
import type { CompiledPrefilters } from '../../matching/types';
import { findOnPage, type Run } from './find-on-page';

type Start = {
  /** The bundled names'. */
  readonly bundled: CompiledPrefilters;
  readonly context: { readonly signal: AbortSignal; abort(): void };
};

/**
 * Marks names on this page, or leaves it alone, as the settings say; and does so anew when the background says that
 * they have changed. Nothing on the page listens to the storage for that.
 */
export async function startOnPage({ bundled, context }: Start): Promise<void> {
  const { signal: whole } = context;
  /** Also where the document has gone, as a frame's that is taken away: Firefox would give it no timer. */
  const isOver = () => whole.aborted || !document.defaultView;
  const first = offeredStartFacts() ? await readFacts(whole) : NO_FACTS;
  if (isOver()) return;
  let life: AbortController | undefined;
  const end = () => {
    context.abort();
    life?.abort();
  };

  function begin(facts: StartFacts): Run {
    life?.abort();
    life = new AbortController();
    const { signal } = life;
    const { isPaused, pausedUntil, prefilters } = facts;
    if (isPaused) {
      // The hour's end is noticed at the reader's next move: no timer runs for it.
      if (pausedUntil > Date.now())
        onActivity(signal, () => {
          if (Date.now() >= pausedUntil) void restart();
        });
      return doNothing('paused');
    }
    if (!canMark() || !(rootElementOf(document) instanceof HTMLElement)) return doNothing('unsupported');
    return findOnPage({
      prefilters: prefilters ?? bundled,
      hasReadFacts: facts !== NO_FACTS,
      beginAnew: () => void restart(),
      signal,
      end,
    });
  }

  let latest = 0;
  async function restart(): Promise<void> {
    const own = ++latest;
    if (!offeredStartFacts()) await insistOn({ type: 'load-start-facts' }, whole);
    // Where it can't be had, the page stays as it is.
    if (!offeredStartFacts()) return;
    const facts = await readFacts(whole);
    if (!isOver() && own === latest) Object.assign(port, begin(facts));
  }
  const port = { ...begin(first), restart, stop: end };
  offerFinder(port);
  // A page that comes back from the cache of the browser's history has missed what changed meanwhile.
  addEventListener(
    'pageshow',
    (event) => {
      if (event.isTrusted && event.persisted) void restart();
    },
    context,
  );
}

/** What has to be known to begin; where many names are looked for, with the code that can. */
async function readFacts(signal: AbortSignal): Promise<StartFacts> {
  const read = async () => (await offeredStartFacts()?.()) ?? NO_FACTS;
  const facts = await read();
  if (!facts.prefilters || !hasTable(facts.prefilters) || offeredPrefixTable()) return facts;
  await insistOn({ type: 'load-prefix-table' }, signal);
  // They may have changed while it was fetched, and this page would not have been told.
  return read();
}

const doNothing = (state: Run['state']): Run => ({
  state,
  count: () => 0,
  gap: () => null,
  prepare: async () => {},
  restyle: async () => {},
});
