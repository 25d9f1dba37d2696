import { isExtensionAlive } from '../../extension/finder-link';
import { insistOn } from '../../extension/insist';
import { rootElementOf } from '../../marking/dom';
import type { Marks } from '../../marking/marks';
import { listenTo } from '../../marking/on-activity';
import { offeredReach, type Reach, type ReachOptions } from '../../marking/reach-port';
import { watchReader } from './watch-reader';

/** What leads from a document's marks to cards. */
export type Leading = {
  /** To be called whenever marks may have changed. */
  readonly check: () => void;
  /** Has it ready, if there are marks, though the reader may not have moved yet. */
  readonly prepare: () => Promise<void>;
  /** Gives the marks, if there have been any, the style that the reader has set by now. */
  readonly restyle: () => Promise<void>;
};

type Options = Pick<ReachOptions, 'visit'> & {
  readonly secret: () => string;
  readonly restyle: () => Promise<void>;
  /** Ends this run. */
  readonly signal: AbortSignal;
  /** Ends this instance. */
  readonly end: () => void;
};

/**
 * Loads what leads to cards when the reader first moves where there are marks: many a page with a mark is never touched.
 * All anew where the page has opened its document anew: `document.open()` takes every listener off it.
 */
export function leadToCards(marks: Marks, { secret, visit, restyle, signal, end }: Options): Leading {
  let root: Element | null = null;
  let stop = () => {};
  let reach: Reach | undefined;
  let prepare = async (): Promise<void> => {};

  function start(): void {
    stop();
    const forget = listenTo([secret()], document, end); // a newer instance takes over: see hand-over.ts
    const reader = watchReader(document, () => (isExtensionAlive() ? void prepare() : end()));
    let life: AbortController | undefined;
    let isOver = signal.aborted;
    stop = () => {
      isOver = true;
      forget();
      reader.stop();
      life?.abort();
      reach = undefined;
    };
    let loading: Promise<void> | undefined;
    prepare = () => {
      loading ??= load();
      return loading;
    };
    async function load(): Promise<void> {
      if (!offeredReach() && !isOver) await insistOn({ type: 'load-reach' }, signal);
      reader.stop();
      const startReach = isOver ? null : offeredReach();
      if (!startReach) return;
      life = new AbortController();
      reach = startReach({ document, marks, signal: life.signal, end, visit, pointer: reader.last() });
    }
    // A finger gives no notice: its first tap is to open a card. And the background has loaded it already where it decides
    // which marks are painted.
    if (hasTouch() || offeredReach()) void prepare();
  }

  signal.addEventListener('abort', () => stop(), { once: true });
  return {
    check() {
      const is = marks.size > 0 ? rootElementOf(document) : root;
      if (is !== root) {
        root = is;
        start();
      }
      reach?.check();
    },
    prepare: () => prepare(),
    async restyle() {
      await restyle();
      if (offeredReach()) await prepare();
    },
  };
}

/** Told by the window alone: a page that has asked for its `navigator` has paid 0.5 ms for it (Chromium 156). */
const hasTouch = () => 'ontouchstart' in window;
