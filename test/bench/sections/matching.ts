import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatNumber } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

type Timing = { readonly name: string; readonly median: number; readonly rme: number };
type Output = {
  readonly files: readonly { readonly groups: readonly { readonly benchmarks: readonly Timing[] }[] }[];
};

/** Matching alone, in Node: `vitest bench` with a canary. */
export const matching: Section = {
  name: 'matching',
  async run() {
    const timings = runVitest().files.flatMap(({ groups }) => groups.flatMap(({ benchmarks }) => benchmarks));
    const canary = timings.find(({ name }) => name === 'canary');
    if (!canary) throw new Error('Expected the benchmarks to have a canary.');
    return {
      markdown: [
        `The text of a generated page of 200 kB, in Node, code warmed up; ÷ the canary, a loop that adds up its code units (${formatNumber(canary.median)} ms here).`,
        writeTable(
          ['', '÷ canary', '±'],
          timings.map(({ name, median, rme }) => [
            name,
            formatNumber(median / canary.median),
            `${rme.toFixed(1)} %`,
          ]),
        ),
      ].join('\n\n'),
    };
  },
};

function runVitest(): Output {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-bench-'));
  const file = path.join(folder, 'matching.json');
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const config = path.join(ROOT, 'test/bench/vitest.config.ts');
  try {
    const args = [vitest, 'bench', '--run', '--config', config, '--outputJson', file];
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    return JSON.parse(readFileSync(file, 'utf8')) as Output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
