import { readFileSync, writeFileSync } from 'node:fs';

const README = new URL('./README.md', import.meta.url);

/**
 * Replaces a section's results between its markers in the README.
 * @throws {Error} if it has no markers of this name.
 */
export function updateReadme(section: string, markdown: string): void {
  const readme = readFileSync(README, 'utf8');
  const [begin, end] = [`<!-- bench:${section} -->`, `<!-- /bench:${section} -->`];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`test/bench/README.md: expected ${begin} and ${end}.`);
  writeFileSync(README, `${readme.slice(0, from)}${begin}\n\n${markdown}\n\n${readme.slice(to)}`);
}
