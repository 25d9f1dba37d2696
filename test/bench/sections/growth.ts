import { writeChart } from '../chart';
import { allEngines } from '../engines';
import { measure, type PageSamples } from '../measure';
import { formatBytes, generatePage, type MentionLevel } from '../page-text';
import { ratioOf, timeOf } from '../ratios';
import { formatNumber, formatSpread, medianOf } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

/** From 10 kB, each twice as long as the one before, up to 10 MB. */
const SIZES = Array.from({ length: 11 }, (_, i) => 10e3 * 2 ** i); // bytes of HTML
const QUICK_SIZES = SIZES.slice(0, 4);
const LEVELS: readonly MentionLevel[] = ['none', 'near', 'few', 'many'];

/** How our time grows with the page. */
export const growth: Section = {
  name: 'growth',
  async run({ bench, isQuick, rounds }) {
    const sizes = isQuick ? QUICK_SIZES : SIZES;
    const { floor, text, light } = await allEngines();
    if (!floor || !text || !light) throw new Error('Expected the floor, textContent and our finder.');
    const levels = new Map<MentionLevel, readonly PageSamples[]>();
    for (const level of LEVELS) {
      const pages = sizes.map((size) => generatePage(size, level));
      const engines = level === 'none' ? { floor, text, light } : { floor, light };
      levels.set(level, await measure(bench, { pages, engines, rounds, isWarmWanted: () => false }));
    }
    const of = (level: MentionLevel) => levels.get(level) ?? [];
    return { markdown: writeGrowth(sizes, of), charts: { 'growth-page.svg': drawGrowth(sizes, of) } };
  },
};

type ByLevel = (level: MentionLevel) => readonly PageSamples[];

function writeGrowth(sizes: readonly number[], of: ByLevel): string {
  const head = ['page', ...LEVELS.flatMap((level) => [`${level}: ÷ floor`, `${level}: ÷ half the page`])];
  const rows = sizes.map((size, i) => [
    formatBytes(size),
    ...LEVELS.flatMap((level) => {
      const [page, half] = [of(level)[i], of(level)[i - 1]];
      return [
        page ? formatSpread(ratioOf([page], 'light', 'floor')) : '–',
        page && half ? formatNumber(timeOf(page, 'light') / timeOf(half, 'light')) : '–',
      ];
    }),
  ]);
  const doublings = LEVELS.flatMap((level) =>
    of(level).flatMap((page, i, all) => {
      const half = all[i - 1];
      return half ? [timeOf(page, 'light') / timeOf(half, 'light')] : [];
    }),
  );
  return [
    'Cold. “÷ half the page”: how many times as long as on the page half as long; the floor of small pages is fixed cost.',
    writeTable(head, rows),
    `A page twice as long takes ${formatNumber(medianOf(doublings))} times as long (median of all rows).`,
  ].join('\n\n');
}

function drawGrowth(sizes: readonly number[], of: ByLevel): string {
  const line = (title: string, level: MentionLevel, engine: string) => ({
    title,
    points: sizes.map((size, i) => {
      const page = of(level)[i];
      return [size, page ? timeOf(page, engine) : Number.NaN] as const;
    }),
  });
  return writeChart({
    title: 'Cold time by length of the page',
    x: { title: 'HTML', format: formatBytes },
    y: { title: 'ms', format: formatNumber },
    lines: [
      line('floor', 'none', 'floor'),
      line('textContent once', 'none', 'text'),
      line('ours, no mention', 'none', 'light'),
      line('ours, near misses', 'near', 'light'),
      line('ours, ten mentions', 'few', 'light'),
      line('ours, one in 250 bytes', 'many', 'light'),
    ],
  });
}
