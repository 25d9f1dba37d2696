import { expect, it } from 'vitest';
import { CORNER } from '../browsers/card';
import type { Page, Point } from '../browsers/driver';
import { showMark, waitForIdle, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const MINUTES = 180_000; // ms
const STEPS = 80;
const HANDOVER = 500; // ms, on a busy machine
const NAMES = ['01.AI', 'Lee Kai-fu', 'ByteDance'];
const page = (names: readonly string[], more = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${names.map((name) => `<p style="margin: 50px">${name}</p>`).join('')}${more}</html>`;
/** Where the frame lies in the page, and the one name in it there: in the first line, at its beginning. */
const FRAME = { x: 600, y: 300 };
const IN_FRAME: Point = { x: FRAME.x + 80, y: FRAME.y + 60 };

/** Numbers below a bound, the same for the same seed (Lehmer, MINSTD). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
}

/** How many cards are open on the page and in its frame, which is of the same origin. */
const countCards = (opened: Page) =>
  opened.evaluate(() =>
    [document, document.querySelector('iframe')?.contentDocument]
      .map((one) => one?.querySelectorAll('[popover]').length ?? 0)
      .reduce((sum, count) => sum + count, 0),
  );

inBrowsers((stage) => {
  it(
    'one card at most is open, and none without cause, whatever a reader does with pointer, wheel, button, keys and finger',
    async () => {
      const frame = stage.server.put('/inner.html', page(['OpenAI']));
      const style = `position: fixed; left: ${FRAME.x}px; top: ${FRAME.y}px; border: 0`;
      const opened = await stage.open({
        html: page(NAMES, `<iframe src="${frame}" width="500" height="400" style="${style}"></iframe>`),
      });
      await waitForMarks(opened, NAMES);
      await waitForIdle(opened);
      const places: Point[] = [CORNER, { x: 400, y: 700 }, IN_FRAME];
      for (const name of NAMES) places.push(await showMark(opened, name));
      const random = randomFrom(11);
      const anyPlace = () => places[random(places.length)] ?? CORNER;
      const command = (name: string) => stage.browser.command(name, opened);
      const acts: readonly (() => Promise<unknown>)[] = [
        ...Array.from({ length: 6 }, () => () => opened.movePointer(anyPlace())),
        () => opened.press('Escape'),
        () => opened.press('a'),
        () => opened.press('Tab'),
        () => opened.turnWheel(1),
        () => opened.click(anyPlace()),
        () => opened.tap(anyPlace()),
        () => command('open'),
        () => command('next'),
      ];
      let cards = 0;
      for (let step = 0; step < STEPS; step++) {
        await acts[random(acts.length)]?.();
        await new Promise((done) => setTimeout(done, [10, 140, 320, 700][random(4)]));
        let open = await countCards(opened);
        // The background takes a moment to tell one frame of another's card.
        if (open > 1) await new Promise((done) => setTimeout(done, HANDOVER));
        if (open > 1) open = await countCards(opened);
        expect(open, `cards after step ${step}`).toBeLessThanOrEqual(1);
        cards += open;
      }
      expect(cards, 'cards have been open on the way').toBeGreaterThan(STEPS / 10);
      await opened.click({ x: 400, y: 700 });
      await opened.movePointer(CORNER);
      await until(
        'all cards to close',
        () => countCards(opened),
        (count) => count === 0,
      );
    },
    MINUTES,
  );
});
