import { setTimeout as sleep } from 'node:timers/promises';
import { HOVER_TIMINGS } from '../../../marking/hover-timing';
import { CORNER, dismissCard, hoverMark } from '../../browsers/card';
import type { Driver, Page } from '../../browsers/driver';
import { BUILT, launch } from '../../browsers/launch';
import { waitForMarks } from '../../browsers/marks';
import { type PageServer, serve } from '../../browsers/serve';
import buildIfStale from '../../e2e/build';
import { formatSpread, spreadOf } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

const LATER = 3;
/** Until then the next card would come sooner than after a full dwell. */
const AFTERWARDS = 2 * HOVER_TIMINGS.normal.recent; // ms
const HTML = '<!doctype html><title>Page</title><p>Lee Kai-fu has founded 01.AI.</p>';

/** How long a card takes to be on the screen, in the installed extension. */
export const card: Section = {
  name: 'card',
  async run({ rounds }) {
    buildIfStale();
    const server = await serve();
    const driver = await launch('chromium', { extension: BUILT.chromium });
    try {
      const waits: number[][] = [];
      for (let round = 0; round < rounds; round++) waits.push(await waitsOnFreshPage(driver, server));
      const first = waits.map(([wait = Number.NaN]) => wait);
      const later = waits.flatMap(([, ...rest]) => rest);
      return {
        markdown: [
          `From the last move of the pointer to the second frame after the card was attached, without the dwell of ${HOVER_TIMINGS.normal.dwell} ms, during which its code is loaded.`,
          writeTable(
            ['card', 'ms'],
            [
              ['the first in a document', formatSpread(spreadOf(first))],
              ['later ones', formatSpread(spreadOf(later))],
            ],
          ),
        ].join('\n\n'),
      };
    } finally {
      await driver.close();
      await server.close();
    }
  },
};

async function waitsOnFreshPage(driver: Driver, server: PageServer): Promise<number[]> {
  const page = await driver.newPage();
  await page.goto(server.put('/page.html', HTML));
  await waitForMarks(page, ['Lee Kai-fu', '01.AI']);
  await watchCards(page);
  await page.movePointer(CORNER);
  const waits: number[] = [];
  for (let i = 0; i <= LATER; i++) {
    await hoverMark(page, i % 2 === 0 ? 'Lee Kai-fu' : '01.AI');
    waits.push(
      (await page.evaluate(() => (window as unknown as Watched).cardWait)) - HOVER_TIMINGS.normal.dwell,
    );
    await dismissCard(page);
    await sleep(AFTERWARDS);
  }
  await page.close();
  return waits;
}

type Watched = { cardWait: number };

/** Notes in the page how long after the pointer's last move an element was attached to the root and painted. */
function watchCards(page: Page): Promise<void> {
  return page.evaluate(() => {
    let moved = 0;
    document.addEventListener('pointermove', () => {
      moved = performance.now();
    });
    new MutationObserver((records) => {
      if (!records.some(({ addedNodes }) => addedNodes.length > 0)) return;
      const from = moved;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          (window as unknown as { cardWait: number }).cardWait = performance.now() - from;
        }),
      );
    }).observe(document.documentElement, { childList: true });
  });
}
