import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT } from '../browsers/launch';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** What the built extension is made from. */
const SOURCES = [
  'components',
  'data',
  'entrypoints',
  'extension',
  'locales',
  'marking',
  'matching',
  'public',
];
const FILES = ['package-lock.json', 'wxt.config.ts'];

/** Builds the extension for both browsers, unless what is there is newer than everything that it is made from. */
export default function setup(): void {
  const newest = Math.max(...[...SOURCES.flatMap(filesIn), ...FILES].map(changedAt));
  if (Object.values(BUILT).every((folder) => changedAt(path.join(folder, 'manifest.json')) > newest)) return;
  for (const browser of ['chrome', 'firefox'])
    execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mv3'], {
      cwd: PROJECT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(path.join(PROJECT, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** When a file was last written, in ms; 0 where there is none. */
function changedAt(file: string): number {
  return statSync(path.resolve(PROJECT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
