import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBench } from './chromium';
import { describeMachine } from './machine';
import { readOptions, USAGE } from './options';
import { updateReadme } from './readme';
import { SECTIONS } from './sections/all';
import type { Report, Section, Setting } from './sections/section';

/** Charts, and each section as Markdown. */
const OUTPUT = fileURLToPath(new URL('../../.output/bench/', import.meta.url));

const options = readOptions(process.argv.slice(2));
const unknown = options.only?.filter((name) => !SECTIONS.some((section) => section.name === name)) ?? [];
if (unknown.length > 0)
  throw new Error(
    `--only ${unknown.join(',')}: expected some of ${SECTIONS.map(({ name }) => name).join(', ')}.\n${USAGE}`,
  );

mkdirSync(OUTPUT, { recursive: true });
const bench = await launchBench();
try {
  for (const section of SECTIONS.filter(isWanted)) await runSection(section, { ...options, bench });
} finally {
  await bench.close();
}

/** Pages of one's own are measured only if there are any; all else unless only some of it is asked for. */
function isWanted({ name }: Section): boolean {
  if (options.only) return options.only.includes(name);
  return name !== 'pages' || options.pages !== undefined;
}

async function runSection({ name, run }: Section, setting: Setting): Promise<void> {
  process.stderr.write(`${name}\n`);
  const report = await run(setting);
  const markdown = `${describeMachine(setting)}\n\n${report.markdown}`;
  console.log(`\n## ${name}\n\n${markdown}`);
  writeFileSync(path.join(OUTPUT, `${name}.md`), `${markdown}\n`);
  writeCharts(report);
  if (!setting.isQuick) updateReadme(name, markdown);
}

function writeCharts({ charts = {} }: Report): void {
  for (const [file, svg] of Object.entries(charts)) {
    writeFileSync(path.join(OUTPUT, file), svg);
    console.log(`\nChart: ${path.relative(process.cwd(), path.join(OUTPUT, file))}`);
  }
}
