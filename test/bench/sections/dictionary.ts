import { writeChart } from '../chart';
import { allEngines, type EngineScript, oursWith } from '../engines';
import { measure, type PageSamples } from '../measure';
import { generatePage, type MentionLevel } from '../page-text';
import { type Heat, ratioOf, timeOf } from '../ratios';
import { formatNumber, formatSpread } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

const SIZES = [80, 320, 1280, 5120, 10_000]; // names
const QUICK_SIZES = [80, 10_000];
const PAGE_SIZE = 1e6; // bytes of HTML
const QUICK_PAGE_SIZE = 100e3;
const LEVELS: readonly MentionLevel[] = ['none', 'many'];

/** How our time grows with the number of names. */
export const dictionary: Section = {
  name: 'dictionary',
  async run({ bench, isQuick, rounds }) {
    const sizes = isQuick ? QUICK_SIZES : SIZES;
    const { floor } = await allEngines();
    if (!floor) throw new Error('Expected the floor.');
    const engines: Record<string, EngineScript> = { floor };
    for (const size of sizes) engines[keyOf(size)] = await oursWith(size);
    const pages = LEVELS.map((level) => generatePage(isQuick ? QUICK_PAGE_SIZE : PAGE_SIZE, level));
    const results = await measure(bench, { pages, engines, rounds, isWarmWanted: () => true });
    return {
      markdown: writeDictionary(sizes, results),
      charts: { 'growth-names.svg': drawDictionary(sizes, results) },
    };
  },
};

const keyOf = (size: number) => `ours-${size}`;
const HEATS: readonly Heat[] = ['cold', 'warm'];

function writeDictionary(sizes: readonly number[], results: readonly PageSamples[]): string {
  const smallest = keyOf(sizes[0] ?? 80);
  const columns = results.flatMap((page) => HEATS.map((heat) => ({ page, heat })));
  return [
    `Generated pages; ÷ the time with ${sizes[0]} names.`,
    writeTable(
      ['names', ...columns.map(({ page, heat }) => `${page.page.title}, ${heat}`)],
      sizes.map((size) => [
        size.toLocaleString('en'),
        ...columns.map(({ page, heat }) => formatSpread(ratioOf([page], keyOf(size), smallest, heat))),
      ]),
    ),
  ].join('\n\n');
}

function drawDictionary(sizes: readonly number[], results: readonly PageSamples[]): string {
  return writeChart({
    title: 'Time by number of names',
    x: { title: 'names', format: (value) => value.toLocaleString('en') },
    y: { title: 'ms', format: formatNumber },
    lines: results.flatMap((page) =>
      HEATS.map((heat) => ({
        title: `${page.page.title}, ${heat}`,
        points: sizes.map((size) => [size, timeOf(page, keyOf(size), heat)] as const),
      })),
    ),
  });
}
