import { allEngines } from '../engines';
import { measure, type PageSamples } from '../measure';
import { foundOn, ratioByPage, ratioOf } from '../ratios';
import { readPages } from '../real-pages';
import { formatSpread } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

const LONG = 1e6; // bytes of HTML
const QUICK_PAGES = 4;

/** The same on a folder of saved pages; skipped unless one is given. */
export const realPages: Section = {
  name: 'pages',
  async run({ bench, isQuick, rounds, pages: folder }) {
    if (folder === undefined) return { markdown: 'No folder was given (`--pages`).' };
    const pages = readPages(folder).slice(0, isQuick ? QUICK_PAGES : undefined);
    if (pages.length === 0) throw new Error(`--pages ${folder}: expected a folder with .html files in it.`);
    const engines = await allEngines();
    const results = await measure(bench, { pages, engines, rounds, isWarmWanted: () => false });
    const groups = Object.entries(groupsOf(results)).filter(([, group]) => group.length > 0);
    const others = Object.entries(engines).filter(([key]) => key !== 'floor');
    const head = groups.map(([title, group]) => `${title} (${group.length})`);
    const table = (cell: (group: readonly PageSamples[], key: string) => string) =>
      others.map(([key, { title }]) => [title, ...groups.map(([, group]) => cell(group, key))]);
    return {
      markdown: [
        'Cold, all pages together: the sum of times ÷ the sum of floors.',
        writeTable(
          ['÷ floor', ...head],
          table((group, key) => formatSpread(ratioOf(group, key, 'floor'))),
        ),
        'Cold, page by page: the median page, with the best and the worst.',
        writeTable(
          ['÷ floor', ...head],
          table((group, key) => formatSpread(ratioByPage(group, key, 'floor'))),
        ),
        'How many times as long as ours, on the pages that both were given.',
        writeTable(
          ['÷ ours', ...head],
          table((group, key) => formatSpread(ratioOf(group, key, 'light'))),
        ),
        'Page by page: text and marks, and ours and one `textContent` ÷ floor.',
        writeTable(
          ['page', 'bytes', 'code units', 'marks', 'textContent ÷ floor', 'ours ÷ floor'],
          results.map(rowOf),
        ),
      ].join('\n\n'),
    };
  },
};

function groupsOf(results: readonly PageSamples[]) {
  const isWithout = (page: PageSamples) => foundOn(page, 'light') === 0;
  return {
    'all pages': results,
    'without a name': results.filter(isWithout),
    'with a name': results.filter((page) => !isWithout(page)),
    '≥ 1 MB without a name': results.filter((page) => isWithout(page) && page.bytes >= LONG),
  };
}

function rowOf(page: PageSamples): string[] {
  return [
    page.page.title,
    page.bytes.toLocaleString('en'),
    foundOn(page, 'floor').toLocaleString('en'),
    String(foundOn(page, 'light')),
    formatSpread(ratioOf([page], 'text', 'floor')),
    formatSpread(ratioOf([page], 'light', 'floor')),
  ];
}
