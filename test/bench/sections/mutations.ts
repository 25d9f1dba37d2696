import { bundleEngine } from '../engines';
import type { Insertions, Marking } from '../in-page/marked-page';
import { storyNames } from '../names';
import { generatePage } from '../page-text';
import { formatNumber, formatSpread, medianOf, spreadOf } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

const INSERTIONS = 2000;
const PAGE_SIZE = 1.25e6; // bytes of HTML: 5,000 mentions
const QUICK_PAGE_SIZE = 100e3;
const MARKINGS: readonly Marking[] = ['nothing', 'ours', 'live ranges'];

/** What marks cost a page that changes itself. */
export const mutations: Section = {
  name: 'mutations',
  async run({ bench, isQuick, rounds }) {
    const source = await bundleEngine('marked-page', storyNames());
    const page = generatePage(isQuick ? QUICK_PAGE_SIZE : PAGE_SIZE, 'many');
    const results: Record<Marking, Insertions[]> = { nothing: [], ours: [], 'live ranges': [] };
    for (let round = 0; round < rounds; round++)
      for (const marking of round % 2 === 0 ? MARKINGS : [...MARKINGS].reverse())
        results[marking].push(
          await bench.runOn<Insertions>(
            page.html,
            `(() => { ${source}; return engine.insertParagraphs(${INSERTIONS}, '${marking}'); })()`,
          ),
        );
    const ratio = (marking: Marking, key: 'alone' | 'settled') =>
      formatSpread(
        spreadOf(results[marking].map((one, i) => one[key] / (results.nothing[i]?.[key] ?? Number.NaN))),
      );
    return {
      markdown: [
        `${INSERTIONS.toLocaleString('en')} paragraphs inserted all over a page, ÷ the same on a page that nobody has marked (${formatNumber(medianOf(results.nothing.map(({ alone }) => alone)))} ms).`,
        writeTable(
          ['marked by', 'marks', 'the insertions alone', 'with all that follows before idle'],
          MARKINGS.map((marking) => [
            marking,
            String(results[marking][0]?.marks ?? 0),
            ratio(marking, 'alone'),
            ratio(marking, 'settled'),
          ]),
        ),
      ].join('\n\n'),
    };
  },
};
