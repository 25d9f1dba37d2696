import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { CORNER, dismissCard, hoverMark, readCard, waitForCard, waitForNoCard } from '../browsers/card';
import { pressInCard } from '../browsers/controls';
import { VIEWPORT } from '../browsers/driver';
import { showMark, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title><br>${body}</html>`;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
const NO_PEN = 'Firefox 153 has no pen among the pointers that its WebDriver can move';

inBrowsers((stage) => {
  const openWith = async (body: string, ...marks: string[]) => {
    const opened = await stage.open({ html: page(body) });
    await waitForMarks(opened, marks);
    return opened;
  };
  const pathOf = async (url: string) => new URL(url).pathname;

  it('opens a card as a sheet along the lower edge, which stays, and closes at a tap elsewhere', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await opened.tap(await showMark(opened, '01.AI'));
    await waitForCard(opened, '01.AI');
    const bottom = async () => {
      const { y, height } = (await readCard(opened))?.box ?? { y: 0, height: 0 };
      return Math.round(y + height);
    };
    await until('the sheet to lie at the edge', async () => (await bottom()) === VIEWPORT.height);
    await sleep(1000);
    expect(await bottom()).toBe(VIEWPORT.height);
    await opened.tap({ x: 600, y: 60 });
    await waitForNoCard(opened);
  });

  it('closes by its button, and leaves a tap inside to the card', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await opened.tap(await showMark(opened, '01.AI'));
    const { box } = await waitForCard(opened, '01.AI');
    await opened.tap({ x: box.x + 40, y: box.y + 40 });
    await sleep(300);
    expect((await readCard(opened))?.name).toBe('01.AI');
    await pressInCard(opened, texts.card.close);
    await waitForNoCard(opened);
  });

  it('opens at the first tap on a link, which the second follows', async () => {
    const target = stage.server.put('/target.html', page('<p>Arrived.'));
    const body = `<p>KPMG<p><a href="${target}">What 01.AI said</a>`;
    const opened = await openWith(body, 'KPMG', '01.AI');
    const from = await opened.url();
    // A touch screen is known beforehand (`ontouchstart`), but these browsers have none: a mouse has the way to cards loaded.
    await hoverMark(opened, 'KPMG');
    await dismissCard(opened);
    await opened.tap(await showMark(opened, '01.AI'));
    await waitForCard(opened, '01.AI');
    await sleep(300);
    expect(await opened.url()).toBe(from);
    await opened.tap(await showMark(opened, '01.AI'));
    await until(
      'the page that the link leads to',
      async () => (await pathOf(await opened.url())) === '/target.html',
    );
  });

  it('leaves every other tap to the page', async () => {
    const body =
      '<p><button id="press">Ask 01.AI now</button> <a id="link" href="#there">a link</a> <span id="text">text</span>';
    const opened = await openWith(body, '01.AI');
    await opened.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      addEventListener('click', (event) => seen.push((event.target as HTMLElement).id));
    });
    const middleOf = (id: string) =>
      opened.evaluate((id: string) => {
        const { x, y, width, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, id);
    await opened.tap(await showMark(opened, '01.AI'));
    for (const id of ['link', 'text']) await opened.tap(await middleOf(id));
    const seen = () => opened.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    await until('three clicks', seen, (ids) => ids.length === 3);
    expect(await seen()).toEqual(['press', 'link', 'text']);
    expect(await opened.evaluate(() => location.hash)).toBe('#there');
    expect(await readCard(opened)).toBeUndefined();
  });

  it('still hovers for a mouse afterwards', async () => {
    const opened = await openWith('<p>01.AI<p>KPMG', '01.AI', 'KPMG');
    await opened.tap(await showMark(opened, '01.AI'));
    await waitForCard(opened, '01.AI');
    await opened.tap({ x: 600, y: 60 });
    await waitForNoCard(opened);
    await opened.movePointer(CORNER);
    await opened.movePointer(await showMark(opened, 'KPMG'));
    const { box } = await waitForCard(opened, 'KPMG');
    expect(Math.round(box.y + box.height)).toBeLessThan(VIEWPORT.height);
  });

  it('hovers for a pen that is held over the screen', async ({ skip }) => {
    skip(stage.browser.name === 'firefox', NO_PEN);
    const opened = await openWith('<p>01.AI', '01.AI');
    const at = await showMark(opened, '01.AI');
    await opened.pen({ x: at.x + 60, y: at.y + 60 }, 'over');
    await opened.pen(at, 'over');
    const { box } = await waitForCard(opened, '01.AI');
    expect(Math.round(box.y + box.height)).toBeLessThan(VIEWPORT.height);
  });

  it('opens a sheet for a pen that only touches', async ({ skip }) => {
    skip(stage.browser.name === 'firefox', NO_PEN);
    const opened = await openWith('<p>01.AI', '01.AI');
    await opened.pen(await showMark(opened, '01.AI'), 'touch');
    await until(
      'the sheet to lie at the edge',
      () => readCard(opened),
      (card) => card !== undefined && Math.round(card.box.y + card.box.height) === VIEWPORT.height,
    );
  });
});
