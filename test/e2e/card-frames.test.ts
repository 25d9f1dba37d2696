import { expect, it } from 'vitest';
import { CORNER, hoverMark, waitForCard } from '../browsers/card';
import type { Page, Point } from '../browsers/driver';
import { waitForIdle, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body style="margin: 8px">${body}</html>`;
const FRAME = 'style="position: fixed; left: 600px; top: 100px; border: 0"';

/** How many cards are open on the page and in its frame. Of the same origin, so that the page can see into it. */
const countCards = (opened: Page) =>
  opened.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentDocument;
    return [document, frame].map((one) => one?.querySelectorAll(':popover-open').length ?? 0);
  });

/** The middle of the name that the page's frame marks, in pixels of the page. */
async function nameInFrame(opened: Page): Promise<Point> {
  const at = await until(
    'the mark in the frame',
    () =>
      opened.evaluate(() => {
        const frame = document.querySelector('iframe');
        const inner = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
        const [range] = [...(inner?.CSS.highlights.values() ?? [])].flatMap((one) => [...one]);
        if (!frame || !inner || !range) return null;
        const live = inner.document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { left, top } = frame.getBoundingClientRect();
        const [line] = live.getClientRects();
        return line ? { x: left + line.x + line.width / 2, y: top + line.y + line.height / 2 } : null;
      }),
    (point) => point !== null,
  );
  await waitForIdle(opened);
  return at as Point;
}

inBrowsers((stage) => {
  const openWith = async (size: string, inner: string, outer = '<p>01.AI') => {
    const frame = stage.server.put('/inner.html', page(inner));
    const opened = await stage.open({
      html: page(`${outer}<iframe src="${frame}" ${size} ${FRAME}></iframe>`),
    });
    if (outer) await waitForMarks(opened, ['01.AI']);
    return { opened, at: await nameInFrame(opened) };
  };
  /** Rests the pointer there until a card opens in the frame: what leads to cards may just be loading. */
  const hoverInFrame = async (opened: Page, { x, y }: Point) => {
    let moves = 0;
    await until('a card in the frame', async () => {
      if (moves++ % 20 === 0) await opened.movePointer({ x: x + (moves % 3), y });
      return (await countCards(opened))[1] === 1;
    });
  };

  it('closes in one frame, though asked for by key, where one opens in another', async () => {
    const { opened, at } = await openWith('width="500" height="400"', '<p>Lee Kai-fu');
    await stage.browser.command('open', opened);
    await waitForCard(opened, '01.AI');
    await hoverInFrame(opened, at);
    await until('the other card to close', async () => `${await countCards(opened)}` === '0,1');
    await opened.movePointer(CORNER);
    await until('this one to close', async () => `${await countCards(opened)}` === '0,0');
    await hoverMark(opened, '01.AI');
    expect(await countCards(opened)).toEqual([1, 0]);
  });

  it('goes when a key leads on to a name in another frame, where the next opens', async () => {
    const { opened } = await openWith('width="500" height="400"', '<p>Lee Kai-fu');
    await stage.browser.command('open', opened);
    await waitForCard(opened, '01.AI');
    await stage.browser.command('next', opened);
    await until('the card to close', async () => `${await countCards(opened)}` === '0,0');
    await stage.browser.command('open', opened);
    await until('the other to open', async () => `${await countCards(opened)}` === '0,1');
  });

  it.each([
    [320, 240],
    [300, 120],
    [728, 90],
    [300, 60],
  ])('stands beside its name in a frame of %d by %d pixels', async (width, height) => {
    const size = `width="${width}" height="${height}"`;
    const { opened, at } = await openWith(size, '<p style="margin: 4px">Lee Kai-fu', '');
    await hoverInFrame(opened, at);
    const { box, name } = await opened.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentDocument;
      const { x, y, width, height } =
        inner?.querySelector(':popover-open')?.getBoundingClientRect() ?? new DOMRect();
      const text = inner?.querySelector('p')?.firstChild as Text;
      const live = inner?.createRange() as Range;
      live.setStart(text, text.data.indexOf('Lee'));
      live.setEnd(text, text.data.length);
      const { left, right, top, bottom } = live.getBoundingClientRect();
      return { box: { x, y, right: x + width, bottom: y + height }, name: { left, right, top, bottom } };
    });
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.bottom).toBeLessThanOrEqual(height);
    const isBeside = box.x >= name.right || box.right <= name.left;
    expect(isBeside || box.y >= name.bottom || box.bottom <= name.top).toBe(true);
  });
});
