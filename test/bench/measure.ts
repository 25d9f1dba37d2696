import type { Bench } from './chromium';
import type { EngineScript } from './engines';
import type { BenchPage } from './page-text';
import { type Sample, sample } from './sample';

/** All samples of one page: by engine, one a round. */
export type PageSamples = {
  readonly page: BenchPage;
  readonly bytes: number;
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
};

export type Plan = {
  readonly pages: readonly BenchPage[];
  readonly engines: Readonly<Record<string, EngineScript>>;
  readonly rounds: number;
  readonly isWarmWanted: (engine: string, page: BenchPage) => boolean;
};

/**
 * Runs every engine on every page, each time in a new tab. Interleaved: a page's engines follow each other within a
 * round, and every second round in the opposite order, so that a busy moment of the machine hits all alike.
 */
export async function measure(bench: Bench, { pages, engines, rounds, isWarmWanted }: Plan) {
  const results: PageSamples[] = [];
  for (const page of pages) {
    const bytes = Buffer.byteLength(page.html);
    const samples = new Map<string, Sample[]>();
    const entries = Object.entries(engines).filter(([, { maxPage }]) => bytes <= maxPage);
    for (let round = 0; round < rounds; round++) {
      for (const [key, { source }] of round % 2 === 0 ? entries : [...entries].reverse()) {
        const isWarm = isWarmWanted(key, page);
        const one = await sample(bench, page, source, isWarm);
        samples.set(key, [...(samples.get(key) ?? []), one]);
      }
    }
    process.stderr.write(`  ${page.title}\n`);
    results.push({ page, bytes, samples });
  }
  return results;
}
