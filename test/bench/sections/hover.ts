import { bundleEngine } from '../engines';
import type { Moves } from '../in-page/marked-page';
import { storyNames } from '../names';
import { generatePage } from '../page-text';
import { formatSpread, spreadOf } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

const MOVES = 2000;
const PAGE_SIZE = 1.25e6; // bytes of HTML: 5,000 mentions
const QUICK_PAGE_SIZE = 100e3;

/** What a move of the pointer costs where there are many marks. */
export const hover: Section = {
  name: 'hover',
  async run({ bench, isQuick, rounds }) {
    const source = await bundleEngine('marked-page', storyNames());
    const page = generatePage(isQuick ? QUICK_PAGE_SIZE : PAGE_SIZE, 'many');
    const results: Moves[] = [];
    for (let round = 0; round < rounds; round++)
      results.push(
        await bench.runOn<Moves>(page.html, `(() => { ${source}; return engine.movePointer(${MOVES}); })()`),
      );
    const row = (title: string, key: 'first' | 'offMark' | 'onMark') => [
      title,
      formatSpread(spreadOf(results.map((one) => one[key]))),
    ];
    return {
      markdown: [
        `With ${results[0]?.marks.toLocaleString('en')} marks; mean of ${MOVES.toLocaleString('en')} moves. The limit is 100 µs.`,
        writeTable(
          ['a move of the pointer', 'µs'],
          [row('off the marks', 'offMark'), row('on a mark', 'onMark'), row('the very first', 'first')],
        ),
      ].join('\n\n'),
    };
  },
};
