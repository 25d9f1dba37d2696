import { readStartFacts, type StartFacts } from '../../extension/finder-link';
import { offerFinder } from '../../extension/finder-port';
import { takeOver } from '../../extension/handover';
import { isPausedOn } from '../../extension/pauses';
import { rootElementOf } from '../../marking/dom';
import { canMark } from '../../marking/marks';
import { onActivity } from '../../marking/on-activity';
import type { CompiledPrefilter } from '../../matching/types';
import { markPage, type Run } from './mark-page';

type Start = {
  /** The bundled names'. */
  readonly prefilter: CompiledPrefilter;
  readonly context: { readonly signal: AbortSignal; abort(): void };
  readonly facts: StartFacts;
};

/**
 * Marks names on this page, or leaves it alone, as the settings say; and does so anew when the background says that
 * they have changed. Nothing on the page listens to the storage for that.
 */
export function startOnPage({ prefilter, context, facts: first }: Start): void {
  takeOver(document, first.secret);
  const end = () => context.abort();
  let life = new AbortController();

  function begin(facts: StartFacts): Run {
    life.abort();
    life = new AbortController();
    const signal = AbortSignal.any([context.signal, life.signal]);
    const { pausedUntil } = facts.pauses;
    if (isPausedOn(hostsOf(location), facts.pauses, Date.now())) {
      // The hour's end is noticed at the reader's next move: no timer runs for it.
      if (pausedUntil > Date.now())
        onActivity(signal, () => {
          if (Date.now() >= pausedUntil) Object.assign(port, begin(facts));
        });
      return doNothing('paused');
    }
    if (!canMark() || !(rootElementOf(document) instanceof HTMLElement)) return doNothing('unsupported');
    return markPage({ ...facts, bundled: prefilter, signal, end });
  }

  const restart = async () => {
    const facts = await readStartFacts();
    if (!context.signal.aborted) Object.assign(port, begin(facts));
  };
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

const doNothing = (state: Run['state']): Run => ({
  state,
  count: () => 0,
  list: () => [],
  goTo: () => false,
  gap: () => null,
  prepare: async () => {},
  restyle: async () => {},
});

/** This document's host, and those of the pages that it is a frame of. */
const hostsOf = ({ host, ancestorOrigins }: Location): string[] => [
  host,
  ...[...ancestorOrigins].map((origin) => origin.slice(origin.indexOf('//') + 2)),
];
