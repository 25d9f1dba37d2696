import { expect, it } from 'vitest';
import { dismissCard, hoverMark, readCard, settledCard, waitForNoCard } from '../browsers/card';
import { type Box, type Page, VIEWPORT } from '../browsers/driver';
import { waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';
import { bringToPlace, randomPlaces, readView, writePlace } from './random-places';

const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Places</title><p>OpenAI</html>';
const PLACES = 100;
/** Longer than a card takes to open. */
const LONG = 1000; // ms
const MINUTE = 60_000; // ms
/** Boxes are fractions of pixels where a page is zoomed or turned. */
const SLACK = 0.5; // px

const isInside = (box: Box, view: Box) =>
  box.x >= view.x - SLACK &&
  box.y >= view.y - SLACK &&
  box.x + box.width <= view.x + view.width + SLACK &&
  box.y + box.height <= view.y + view.height + SLACK;

const isOver = (one: Box, other: Box) =>
  one.x < other.x + other.width - SLACK &&
  other.x < one.x + one.width - SLACK &&
  one.y < other.y + other.height - SLACK &&
  other.y < one.y + one.height - SLACK;

/** Whether anything can be read on any side of a line: beside it 160 by 40 pixels, and a gap of 2 on either side. */
const hasRoom = (line: Box, view: Box) => {
  const across = Math.max(line.x - view.x, view.x + view.width - line.x - line.width);
  const down = Math.max(line.y - view.y, view.y + view.height - line.y - line.height);
  return (across >= 164 && view.height >= 44) || (down >= 44 && view.width >= 164);
};

/**
 * Waits until a page has been zoomed and has the size that comes with it, which may be less than asked for: a window of
 * Firefox without a display has its limits. Zoom is rounded so that a CSS pixel is a whole number of 60ths.
 */
async function waitForZoom(page: Page, zoom: number): Promise<void> {
  let before = '';
  await until(
    `the page to be zoomed by ${zoom}`,
    () => page.evaluate(() => ({ ratio: devicePixelRatio, size: `${innerWidth} × ${innerHeight}` })),
    ({ ratio, size }) => {
      const isSettled = size === before;
      before = size;
      return isSettled && Math.abs(ratio / zoom - 1) < 0.05;
    },
  );
}

inBrowsers((stage) => {
  it(
    'stands inside the viewport and leaves the line of the mention uncovered, in a hundred random places',
    async () => {
      const page = await stage.open({ html: EMPTY });
      await waitForMarks(page, ['OpenAI']);
      await hoverMark(page, 'OpenAI'); // all scripts are there from now on
      await dismissCard(page);
      await page.movePointer({ x: 1, y: 1 });
      const wrong: unknown[] = [];
      let cramped = 0;
      for (const place of randomPlaces(PLACES)) {
        await stage.browser.setZoom(1); // Firefox waits in vain for a zoomed page to have its size
        await page.resize({ width: place.width, height: place.height });
        await stage.browser.setZoom(place.zoom);
        await waitForZoom(page, place.zoom);
        await page.evaluate(writePlace, place);
        await waitForMarks(page, [place.name]);
        const point = await page.evaluate(bringToPlace, place);
        if (!point) throw new Error(`The mention is not in sight: ${JSON.stringify(place)}`);
        await page.movePointer(point);
        const { lines, view } = await page.evaluate(readView);
        const line = lines.find((one) => isInside({ ...point, width: 0, height: 0 }, one));
        if (!line) throw new Error(`The pointer is on no line: ${JSON.stringify(place)}`);
        if (!hasRoom(line, view)) {
          cramped++;
          await new Promise((resolve) => setTimeout(resolve, LONG));
          if (await readCard(page)) wrong.push({ place, line, view });
          continue;
        }
        const { box } = await settledCard(page);
        if (!isInside(box, view) || isOver(box, line)) wrong.push({ place, point, box, line, view });
        await page.press('Escape');
        await waitForNoCard(page);
        await page.movePointer({ x: 1, y: 1 }); // inside the next viewport too
      }
      await stage.browser.setZoom(1);
      await page.resize(VIEWPORT);
      expect(wrong).toEqual([]);
      expect(cramped, 'places without room for any card').toBeLessThan(PLACES / 10);
    },
    5 * MINUTE,
  );
});
