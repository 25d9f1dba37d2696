import { expect, it } from 'vitest';
import { hoverMark, readCard, settledCard, waitForNoCard } from '../browsers/card';
import { pressInCard } from '../browsers/controls';
import { type Page, VIEWPORT } from '../browsers/driver';
import { readMarks, waitForMarks } from '../browsers/marks';
import { until, untilStill } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;
/** Between a line and its card. */
const GAP = 8; // px

inBrowsers((stage) => {
  const openWith = async (body: string, mark: string) => {
    const opened = await stage.open({ html: page(body) });
    await waitForMarks(opened, [mark]);
    return opened;
  };
  /** How far below the mark the card begins. */
  const distance = async (opened: Page) => {
    const card = await readCard(opened);
    const line = (await readMarks(opened))[0]?.boxes[0];
    return card && line ? Math.round(card.box.y - line.y - line.height) : null;
  };
  const atItsLine = (opened: Page) =>
    until(
      'the card to be at its line',
      () => distance(opened),
      (found) => found !== null && Math.abs(found - GAP) <= 1,
    );

  it('is 360 pixels wide, and 440 with a claim and its denial', async () => {
    const opened = await openWith('<p>Alibaba Cloud', 'Alibaba Cloud');
    await hoverMark(opened, 'Alibaba Cloud');
    expect((await settledCard(opened)).box.width).toBe(360);
    await pressInCard(opened, /^Talk of selling/);
    await until('the wide card', async () => (await readCard(opened))?.box.width === 440);
  });

  it('is at most seven tenths as high as the window, and scrolls by itself', async () => {
    const opened = await openWith('<p>Alibaba Cloud<p style="block-size: 3000px">', 'Alibaba Cloud');
    const { box } = await hoverMark(opened, 'Alibaba Cloud');
    await pressInCard(opened, /^Talk of selling/);
    const readHeight = async () => (await settledCard(opened)).box.height;
    const height = await untilStill('the high card', readHeight, (found) => found > VIEWPORT.height * 0.69);
    expect(height).toBeLessThanOrEqual(VIEWPORT.height * 0.7);
    await opened.movePointer({ x: box.x + 100, y: box.y + 200 });
    const scrolled = () => opened.evaluateInCard((root) => root.querySelector('.scroll')?.scrollTop ?? 0);
    await opened.turnWheel(-2000);
    await until('the beginning', async () => (await scrolled()) === 0);
    await opened.turnWheel(120);
    await until('the card to scroll', async () => ((await scrolled()) ?? 0) > 0);
    if (stage.browser.name === 'firefox') return; // its WebDriver's wheel goes past what heeds `overscroll-behavior`
    for (let k = 0; k < 2; k++) await opened.turnWheel(5000);
    await new Promise((done) => setTimeout(done, 300));
    expect(await opened.evaluate(() => scrollY)).toBe(0);
  });

  it.each([
    [420, 300],
    [320, 240],
  ])('says who this is at once in a window of %d by %d pixels', async (width, height) => {
    const opened = await openWith('<p>Alibaba Cloud', 'Alibaba Cloud');
    await opened.resize({ width, height });
    await hoverMark(opened, 'Alibaba Cloud');
    const { box } = await settledCard(opened);
    const ends = await opened.evaluateInCard((root) =>
      ['h2', '.role', '.label', '.close'].map(
        (part) => root.querySelector(part)?.getBoundingClientRect().bottom,
      ),
    );
    for (const end of ends ?? []) expect(end).toBeLessThanOrEqual(box.y + box.height);
    expect(ends?.length).toBe(4);
  });

  it('follows its name as the page and the boxes around it scroll, and closes when it leaves', async () => {
    const boxes = ['300px', '200px'].map((size) => `<div style="block-size: ${size}; overflow: auto">`);
    const room = '<p style="block-size: 2000px">';
    const opened = await openWith(
      `${boxes.join('<p>A line</p>')}<p>A line<p>01.AI${room}</div>${room}</div>${room}`,
      '01.AI',
    );
    await hoverMark(opened, '01.AI');
    await atItsLine(opened);
    for (const nth of [1, 0, -1]) {
      const before = (await readMarks(opened))[0]?.boxes[0]?.y ?? 0;
      await opened.evaluate((nth: number) => {
        const scroller = document.querySelectorAll('div')[nth] ?? document.scrollingElement;
        scroller?.scrollBy({ top: 10, behavior: 'instant' });
      }, nth);
      await atItsLine(opened);
      expect((await readMarks(opened))[0]?.boxes[0]?.y).toBeLessThan(before);
    }
    await opened.evaluate(() => document.querySelectorAll('div')[1]?.scrollBy(0, 500));
    await waitForNoCard(opened);
  });

  it('stands inside an element that is shown alone on the screen', async () => {
    const body = '<main style="background: #cde"><p>01.AI</main><button>Alone</button>';
    const opened = await openWith(body, '01.AI');
    await opened.evaluate(() => {
      const go = () => void document.querySelector('main')?.requestFullscreen();
      document.querySelector('button')?.addEventListener('click', go);
    });
    const middle = await opened.evaluate(() => {
      const { x, y, width, height } = (document.querySelector('button') as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await opened.click(middle);
    await until('the element to be alone', () => opened.evaluate(() => document.fullscreenElement !== null));
    const { box } = await hoverMark(opened, '01.AI');
    const found = await opened.evaluate(
      (x: number, y: number) => {
        const host = document.elementFromPoint(x, y);
        return [host?.matches(':popover-open'), host?.parentElement?.localName];
      },
      box.x + 20,
      box.y + 20,
    );
    expect(found).toEqual([true, 'main']);
    await opened.press('Escape');
    await opened.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  });
});
