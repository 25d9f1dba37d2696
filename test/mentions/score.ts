// Scores the matcher on labelled passages, without a browser.
//
//   npm run score                     the project's own passages; exit code 1 below the thresholds
//   npm run score -- --show           … and what was missed or marked wrongly
//   npm run score -- --cases FILE.jsonl   other passages, each of them one line of text
import { parseArgs } from 'node:util';
import { createStoryFinder, findInPassage } from './find-in-passage';
import { readJsonLines, readOwnPassages } from './read-passages';
import { type Outcome, precisionOf, recallOf, scorePassage, type Tally, tally } from './score-passages';
import { MAX_TRAPPED, MIN_PRECISION, MIN_RECALL } from './thresholds';

const { values: options } = parseArgs({
  options: { cases: { type: 'string' }, show: { type: 'boolean', default: false } },
});

const find = createStoryFinder();
const outcomes = options.cases
  ? readJsonLines(options.cases).map((passage) => scorePassage(passage, find(passage.text).mentions))
  : readOwnPassages().map((passage) => scorePassage(passage, findInPassage(passage.text, find)));

const total = tally(outcomes);
if (options.show) for (const outcome of outcomes) showSlips(outcome);
showTable('entity', entitiesOf(outcomes), (entity) => tally(outcomes, (other) => other === entity));
showTable('phenomenon', tagsOf(outcomes), (tag) =>
  tally(outcomes.filter(({ passage }) => passage.tags.includes(tag))),
);
showTable('language', unique(outcomes.map(({ passage }) => passage.lang)), (lang) =>
  tally(outcomes.filter(({ passage }) => passage.lang === lang)),
);
console.log(
  `\n${outcomes.length} passages · recall ${percent(recallOf(total))} (${total.hit}/${total.required}) · ` +
    `precision ${percent(precisionOf(total))} (${total.marks - total.wrong}/${total.marks}) · ` +
    `traps hit ${total.trapped}/${total.traps}`,
);
if (recallOf(total) < MIN_RECALL || precisionOf(total) < MIN_PRECISION || total.trapped > MAX_TRAPPED) {
  console.log(
    `Below what is asked: recall ${percent(MIN_RECALL)}, precision ${percent(MIN_PRECISION)}, at most ${MAX_TRAPPED} trap hit.`,
  );
  process.exitCode = 1;
}

function showTable(title: string, keys: readonly string[], tallyOf: (key: string) => Tally): void {
  console.log(`\n${title.padEnd(22)}  recall            precision         traps hit`);
  for (const key of keys) {
    const row = tallyOf(key);
    const recall = `${percent(recallOf(row)).padStart(6)} ${`${row.hit}/${row.required}`.padEnd(9)}`;
    const precision = `${percent(precisionOf(row)).padStart(6)} ${`${row.marks - row.wrong}/${row.marks}`.padEnd(9)}`;
    const traps = title === 'entity' ? '' : `${row.trapped}/${row.traps}`;
    console.log(`${key.padEnd(22)}  ${recall}  ${precision}  ${traps}`.trimEnd());
  }
}

function showSlips({ passage, missed, wrong, trapped }: Outcome): void {
  if (missed.length + wrong.length + trapped.length === 0) return;
  const list = (name: string, spans: readonly { surface: string; entity?: string }[]) =>
    spans.length > 0
      ? [
          `${name} ${spans.map(({ surface, entity }) => JSON.stringify(surface) + (entity ? ` (${entity})` : '')).join(', ')}`,
        ]
      : [];
  const slips = [...list('missed', missed), ...list('wrong', wrong), ...list('trap', trapped)];
  console.log(`${passage.id} ${passage.lang} [${passage.tags}] ${slips.join(' · ')}`);
  console.log(`    ${passage.text.replaceAll('\n', '⏎')}`);
}

function entitiesOf(all: readonly Outcome[]): string[] {
  return unique(
    all.flatMap(({ required, right, wrong }) => [...required, ...right, ...wrong].map((m) => m.entity)),
  );
}

function tagsOf(all: readonly Outcome[]): string[] {
  return unique(all.flatMap(({ passage }) => passage.tags));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
