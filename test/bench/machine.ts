import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Setting } from './sections/section';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One line that says where, when and of what figures were taken. */
export function describeMachine({ bench, rounds }: Pick<Setting, 'bench' | 'rounds'>): string {
  const processors = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const parts = [
    new Date().toISOString().slice(0, 10),
    `commit ${readCommit()}`,
    bench.browserVersion,
    `Node ${process.version}`,
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory}`,
    `load ${loadavg()[0]?.toFixed(1)}`,
    `${rounds} rounds`,
  ];
  return `*${parts.join(' · ')}*`;
}

/** The commit that is checked out, "+" if the product's sources differ from it; "unknown" outside of a repository. */
function readCommit(): string {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git(
      'status',
      '--porcelain',
      '--',
      'matching',
      'marking',
      'data',
      'entrypoints',
      'components',
    );
    return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '');
  } catch {
    return 'unknown';
  }
}
