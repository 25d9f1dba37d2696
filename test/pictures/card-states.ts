import texts from '../../locales/en.json';
import { hoverMark, settledCard, waitForCard } from '../browsers/card';
import { pressInCard } from '../browsers/controls';
import type { Driver, Page, Preferences } from '../browsers/driver';
import { showMark, waitForMarks } from '../browsers/marks';
import { painted } from '../browsers/scheme';
import type { PageServer } from '../browsers/serve';
import { until } from '../browsers/until';

/** What begins the card's script in these pictures: the day on which they are made stands still. */
export const FROZEN_CLOCK = `{
  const Clock = Date;
  globalThis.Date = class extends Clock {
    constructor(...parts) { parts.length ? super(...parts) : super(2026, 10, 24); }
  };
}`;

/** What is pictured of the page. */
const PART = { x: 0, height: 640 };
const SIZE = { width: 480, height: 800 }; // seven tenths of it: a card with its foot is in the picture
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width"><style>html { color-scheme: light dark } p { font: 17px/28px serif; width: 400px }</style>
<p>Lee Kai-fu founded 01.AI; Alibaba Cloud is named beside it.</html>`;
const NEWER = PAGE.replace('<title>', '<meta property="article:published_time" content="2025-03-01"><title>');

type CardState = {
  readonly preferences?: Partial<Preferences>;
  readonly html?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly reach: (page: Page, browser: Driver) => Promise<unknown>;
};

/** The states of a card, and how a reader gets there. */
const STATES: Readonly<Record<string, CardState>> = {
  compact: { reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  dark: { preferences: { colourScheme: 'dark' }, reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  forced: { preferences: { forcedColours: true }, reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  newer: { html: NEWER, reach: (page) => hoverMark(page, '01.AI') },
  dispute: {
    async reach(page) {
      await goInto(page, 'Alibaba Cloud');
      await pressInCard(page, /^Talk of selling/);
      await unfolded(page);
    },
  },
  cited: {
    async reach(page) {
      await goInto(page, 'Lee Kai-fu');
      await pressInCard(page, texts.cite.open);
      await unfolded(page);
    },
  },
  followed: {
    async reach(page) {
      await goInto(page, 'Lee Kai-fu');
      await pressInCard(page, 'Sinovation Ventures');
      await waitForCard(page, 'Sinovation Ventures');
    },
  },
  keyboard: {
    async reach(page, browser) {
      await browser.command('next', page);
      await browser.command('open', page);
      await shows(page, 'the focus', (root) => root.activeElement !== null);
    },
  },
  pinned: {
    size: { ...SIZE, width: 920 },
    async reach(page, browser) {
      for (const isFirst of [true, false]) {
        await browser.command('next', page);
        await browser.command('open', page);
        await until('the card', async () => (await countCards(page)) === (isFirst ? 1 : 2));
        for (const key of ['Tab', 'Enter']) await page.press(key);
        if (!isFirst) continue;
        await shows(page, 'the handle', (root) => root.activeElement?.matches('.handle') === true);
        await page.press('Enter'); // to the corner at the top right
      }
      await shows(page, 'the connection', (root) => root.querySelector('.tie') !== null);
    },
  },
  sheet: {
    async reach(page) {
      await hoverMark(page, 'Lee Kai-fu'); // what leads to cards is loaded
      await page.press('Escape');
      await page.tap(await showMark(page, 'Lee Kai-fu'));
      await shows(page, 'the sheet', (root) => root.querySelector('.sheet')?.checkVisibility() === true);
    },
  },
};

/** Waits until something is true of the card that was opened first. */
const shows = (page: Page, what: string, test: (root: ShadowRoot) => boolean) =>
  until(what, () => page.evaluateInCard(test));

const unfolded = (page: Page) =>
  shows(page, 'the fold to be open', (root) => root.querySelector('details[open]') !== null);

const countCards = (page: Page) => page.evaluate(() => document.querySelectorAll('html > [popover]').length);

/** Cards wait longer for the pointer: on a busy machine that takes its time from the mention to a control. */
const setTiming = (browser: Driver, timing: 'relaxed' | 'normal') =>
  browser.evaluateInBackground(async (timing: string) => {
    type Chrome = { storage: { local: { set(values: object): Promise<void> } } };
    await (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set({ settings: { timing } });
  }, timing);

/** Opens a mention's card and takes the pointer into it by the shortest way, where it may take its time. */
async function goInto(page: Page, text: string): Promise<void> {
  const { box } = await hoverMark(page, text);
  const { x } = await showMark(page, text);
  await page.movePointer({ x: Math.min(x, box.x + box.width - 20), y: box.y + 12 });
}

/** Pictures every state of the card, one after the other: its name and a PNG. */
export async function* pictureCards(
  browser: Driver,
  server: PageServer,
): AsyncGenerator<readonly [name: string, png: Uint8Array]> {
  await setTiming(browser, 'relaxed');
  for (const [name, { preferences, html = PAGE, size = SIZE, reach }] of Object.entries(STATES)) {
    const page = await browser.newPage();
    await page.resize(size);
    await browser.setPreferences({ ...preferences, reducedMotion: true });
    await page.goto(server.put('/pictured.html', html));
    await waitForMarks(page, ['Lee Kai-fu', '01.AI', 'Alibaba Cloud']);
    await reach(page, browser);
    await settledCard(page);
    await painted(page);
    const part = { ...PART, width: size.width, y: name === 'sheet' ? size.height - PART.height : 0 };
    const picture = await page.screenshot(part);
    await waitForCard(page); // it was there until then
    yield [name, picture];
    await page.close();
  }
  await browser.setPreferences({});
  await setTiming(browser, 'normal');
}

/** Widths of a few words in the typefaces of the card: pictures are alike only where these are. */
export function readFonts(page: Page): Promise<string> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return '';
    const FACES = [
      'serif',
      'sans-serif',
      'ui-serif',
      'Noto Serif',
      'Noto Sans',
      'Noto Serif CJK SC',
      'Noto Sans CJK SC',
    ];
    return FACES.map((face) => {
      canvas.font = `40px "${face}", ${face}, monospace`;
      return Math.round(canvas.measureText('Lee Kai-fu’s 李开复').width);
    }).join(' ');
  });
}
