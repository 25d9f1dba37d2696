import type { Bench } from './chromium';
import type { BenchPage } from './page-text';

/** What one engine took on one freshly loaded page, in ms. */
export type Sample = {
  /** The first run in this document, the script's own definitions included. */
  readonly cold: number;
  /** Median of the later runs; undefined where none was asked for. */
  readonly warm: number | undefined;
  /** What the first run found. */
  readonly found: number;
};

/** Warm runs end after this long, but there are at least three. */
const WARM_TIME = 600; // ms
const MAX_WARM_RUNS = 60;

/** Loads a page and runs an engine in it, once and then, if asked, again and again with its code warmed up. */
export function sample(
  bench: Bench,
  { html }: BenchPage,
  source: string,
  isWarmWanted: boolean,
): Promise<Sample> {
  const script = `(async () => {
    const { setTimeout } = globalThis; // engines put a clock of their own in its place
    const start = performance.now();
    ${source}
    const found = await engine.run();
    const cold = performance.now() - start;
    const runs = [];
    const end = performance.now() + ${WARM_TIME};
    while (${isWarmWanted} && runs.length < ${MAX_WARM_RUNS} && (runs.length < 3 || performance.now() < end)) {
      engine.undo();
      await new Promise((done) => setTimeout(done));
      const start = performance.now();
      await engine.run();
      runs.push(performance.now() - start);
    }
    const later = runs.slice(runs.length >> 1).sort((a, b) => a - b);
    return { cold, warm: later[later.length >> 1], found };
  })()`;
  return bench.runOn<Sample>(html, script);
}
