import { afterEach, describe, expect, it } from 'vitest';
import { hoverMark, settledCard } from '../browsers/card';
import type { Page } from '../browsers/driver';
import { readMarks, takeMarksOff, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const page = (style: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<style>${style} p { all: revert !important; position: absolute !important; left: 60px !important; top: 40px !important;
  font: 16px/20px serif !important; visibility: visible !important; direction: ltr !important;
  writing-mode: horizontal-tb !important }
  p::before, p::after { content: none !important }</style><p>01.AI</p></html>`;

/** What a page may do to everything on it, our host included. */
const HOSTILE = `* { color: red !important; font: italic 40px/2 cursive !important; display: inline !important;
  position: static !important; inset: auto !important; margin: 50px !important; padding: 9px !important;
  border: 3px solid lime !important; background: yellow !important; opacity: 0.3 !important; filter: blur(2px) !important;
  transform: rotate(9deg) !important; zoom: 2 !important; visibility: hidden !important; letter-spacing: 1em !important;
  text-transform: uppercase !important; direction: rtl !important; width: 1px !important; height: 1px !important;
  clip-path: circle(1px) !important; content-visibility: hidden !important; pointer-events: none !important;
  transition: all 9s !important; text-align: right !important; white-space: pre !important; cursor: wait !important;
  color-scheme: dark !important; writing-mode: vertical-rl !important;
  --ink: red !important; --paper: red !important; --gutter: 90px !important; --statements: 9 !important;
  --s5: 1px !important; --card-width: 100px !important; --room: 9px !important; --room-width: 9px !important;
  --x: 300px !important; --y: 300px !important; --unzoom: 3 !important }
html, body { zoom: 1 !important; display: block !important; content-visibility: visible !important; transform: none !important; filter: none !important;
  pointer-events: auto !important; opacity: 1 !important; clip-path: none !important; writing-mode: horizontal-tb !important;
  width: auto !important; height: 700px !important } p { pointer-events: auto !important; opacity: 1 !important }
div::before, div::after { content: "page" !important; display: block !important }`;

/** Where everything on the open card is, seen from the card's corner, and how it is painted. */
async function readCardLook(opened: Page) {
  await settledCard(opened);
  return opened.evaluateInCard((root) => {
    const card = root.querySelector('.card')?.getBoundingClientRect();
    return [...root.querySelectorAll<HTMLElement>('.card, .card *')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const { color, backgroundColor, fontFamily, fontSize, visibility, letterSpacing } =
        getComputedStyle(one);
      const place = [x - (card?.x ?? 0), y - (card?.y ?? 0), width, height].map(
        (n) => Math.round(n * 10) / 10,
      );
      return [
        one.localName,
        ...place,
        color,
        backgroundColor,
        fontFamily,
        fontSize,
        visibility,
        letterSpacing,
      ].join(' ');
    });
  });
}

inBrowsers((stage) => {
  afterEach(() => stage.browser.setPreferences({}));

  const openCard = async (style = '') => {
    const opened = await stage.open({ html: page(style) });
    await waitForMarks(opened, ['01.AI']);
    await hoverMark(opened, '01.AI');
    return opened;
  };

  it.each([
    ['rules against everything on it', HOSTILE],
    ['a root of 8 pixels', 'html { font-size: 8px }'],
    ['a root of 40 pixels', 'html { font-size: 40px; line-height: 3; word-spacing: 9px }'],
  ])('the card looks as on any page on one with %s', async (_, style) => {
    const plain = await readCardLook(await openCard());
    expect(plain?.length).toBeGreaterThan(20);
    expect(await readCardLook(await openCard(style))).toEqual(plain);
  });

  it.each([
    'margin: 40px 60px',
    'margin: 0 auto; max-inline-size: 700px',
    'padding: 40px; border: 20px solid',
    'position: relative; left: 50px; top: 30px',
    'transform: translate(80px, 20px)',
    'transform: scale(1.2); transform-origin: 0 0; margin: 30px',
    'zoom: 1.5; margin: 20px',
    'direction: rtl; margin-inline-end: 50px; overflow-y: scroll',
    'writing-mode: vertical-rl; margin: 30px',
    'overflow: auto; block-size: 300px; margin: 30px; contain: paint',
  ])('the card stands at its mention on a page with a root of { %s }', async (style) => {
    const opened = await openCard(`html { ${style} } body { margin: 0 }`);
    const { box } = await settledCard(opened);
    const [line] = (await readMarks(opened)).flatMap(({ boxes }) => boxes);
    expect(box.x).toBeCloseTo(line?.x ?? 0, -0.3);
    expect(box.y).toBeCloseTo((line?.y ?? 0) + (line?.height ?? 0) + 8, -0.3);
  });

  it('the card moves only for readers who put up with motion', async () => {
    const durations = (opened: Page) =>
      opened.evaluateInCard((root) => {
        const all = [...root.querySelectorAll('.card, .card *')];
        return [...new Set(all.map((one) => getComputedStyle(one).transitionDuration))];
      });
    const opened = await openCard();
    expect(await durations(opened)).not.toEqual(['0s']);
    await stage.browser.setPreferences({ reducedMotion: true });
    await until(
      'no motion',
      () => durations(opened),
      (found) => found?.every((one) => /^(0s(, )?)+$/.test(one)) === true,
    );
  });

  describe('in forced colours', () => {
    it('the card takes the palette of the reader', async () => {
      await stage.browser.setPreferences({ forcedColours: true });
      const opened = await openCard();
      const palette = await opened.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.cssText = 'color: CanvasText; background: Canvas';
        const { color, backgroundColor } = getComputedStyle(probe);
        probe.remove();
        return [color, backgroundColor];
      });
      const used = await opened.evaluateInCard((root) => {
        const all = [...root.querySelectorAll('.card, .card *')].map((one) => getComputedStyle(one));
        const isSolid = (colour: string) => !/^rgba\(.*, 0\)$/.test(colour);
        const colours = all.flatMap(({ color, backgroundColor }) => [color, backgroundColor]).filter(isSolid);
        return [...new Set(colours)];
      });
      const others = used?.filter((colour) => !palette.includes(colour)) ?? [];
      // Links and buttons have colours of their own there.
      expect(others.length).toBeLessThanOrEqual(2);
      expect(used).toEqual(expect.arrayContaining(palette));
    });

    it('marks are seen', async () => {
      await stage.browser.setPreferences({ forcedColours: true });
      const { withMarks, without } = await compareMarks(await stage.open({ html: page('') }));
      expect(withMarks).not.toBe(without);
    });
  });

  it('paper shows neither marks nor card', async () => {
    const opened = await openCard();
    await stage.browser.setPreferences({ printing: true });
    await until('the card to be gone', () =>
      opened.evaluateInCard((root) => root.querySelector('.card')?.checkVisibility() === false),
    );
    await opened.press('Escape');
    const onPaper = await compareMarks(opened);
    expect(onPaper.withMarks).toBe(onPaper.without);
    await stage.browser.setPreferences({});
    const onScreen = await compareMarks(await stage.open({ html: page('') }));
    expect(onScreen.withMarks).not.toBe(onScreen.without);
  });
});

/** What a page looks like with its marks, and when they have been taken off it. */
async function compareMarks(opened: Page) {
  const look = async () => Buffer.from(await opened.screenshot()).toString('base64');
  await opened.movePointer({ x: 600, y: 600 });
  await waitForMarks(opened, ['01.AI']);
  await until(
    'the style of the marks',
    () =>
      opened.evaluate(() => {
        const [name] = CSS.highlights.keys();
        const { textDecorationLine } = getComputedStyle(document.body, `::highlight(${name})`);
        return matchMedia('print').matches || textDecorationLine === 'underline';
      }),
    (isThere) => isThere,
  );
  const withMarks = await look();
  await takeMarksOff(opened);
  return { withMarks, without: await look() };
}
