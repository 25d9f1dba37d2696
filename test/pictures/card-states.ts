import texts from '../../locales/en.json';
import { hoverMark, settledCard, waitForCard } from '../browsers/card';
import { pressInCard } from '../browsers/controls';
import type { Driver, Json, Page, Preferences } from '../browsers/driver';
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
const PART = 640; // px, from the top; of a sheet, to the bottom
const SIZE = { width: 480, height: 800 }; // seven tenths of it: a card with its foot is in the picture
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width"><style>html { color-scheme: light dark } p { font: 17px/28px serif; width: 400px }</style>
<p>Lee Kai-fu founded 01.AI; Alibaba Cloud is named beside it.</html>`;
const ABOVE = PAGE.replace('<p>', '<p style="margin-block-start: 580px">');
const BESIDE = PAGE.replace(
  '<p>',
  '<p style="writing-mode: vertical-rl; block-size: 90px; inline-size: 600px">',
);
const CHINESE = PAGE.replace(/<p>.*(?=<)/, '<p lang="zh-Hans">李开复创办了零一万物，文中也提到阿里云。');
const NEWER = PAGE.replace('<title>', '<meta property="article:published_time" content="2025-03-01"><title>');

type CardState = {
  readonly preferences?: Partial<Preferences>;
  readonly settings?: { readonly language?: 'zh-Hans'; readonly markStyle?: 'tint' };
  readonly html?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly reach: (page: Page, browser: Driver) => Promise<unknown>;
};

/** The states of a card, and how a reader gets there. */
const STATES: Readonly<Record<string, CardState>> = {
  compact: { reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  dark: { preferences: { colourScheme: 'dark' }, reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  forced: { preferences: { forcedColours: true }, reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  tint: { settings: { markStyle: 'tint' }, reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  chinese: {
    settings: { language: 'zh-Hans' },
    html: CHINESE,
    reach: (page) => hoverMark(page, '李开复'),
  },
  above: { html: ABOVE, reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  beside: { html: BESIDE, size: { ...SIZE, width: 720 }, reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  small: { size: { width: 420, height: 300 }, reach: (page) => hoverMark(page, 'Lee Kai-fu') },
  newer: { html: NEWER, reach: (page) => hoverMark(page, '01.AI') },
  dispute: {
    async reach(page) {
      await goInto(page, 'Alibaba Cloud');
      await pressInCard(page, /^Talk of selling/);
      await unfolded(page);
    },
  },
  later: {
    preferences: { colourScheme: 'dark' },
    async reach(page) {
      await goInto(page, 'Alibaba Cloud');
      await pressInCard(page, /^Talk of selling/);
      await unfolded(page);
      await scrollTo(page, '.later');
    },
  },
  why: {
    async reach(page) {
      await goInto(page, 'Lee Kai-fu');
      await pressInCard(page, texts.card.why.title);
      await unfolded(page);
      await scrollTo(page, '.why');
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
  keyboard: { reach: openByKey },
  'keyboard-forced': { preferences: { forcedColours: true }, reach: openByKey },
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

async function openByKey(page: Page, browser: Driver): Promise<void> {
  await browser.command('next', page);
  await browser.command('open', page);
  await shows(page, 'the focus', (root) => root.activeElement !== null);
}

/** Waits until something is true of the card that was opened first. */
const shows = (page: Page, what: string, test: (root: ShadowRoot) => boolean) =>
  until(what, () => page.evaluateInCard(test));

const unfolded = (page: Page) =>
  shows(page, 'the fold to be open', (root) => root.querySelector('details[open]') !== null);

/** Scrolls the card to the end of a part of it, once it has the size that it will keep. */
async function scrollTo(page: Page, part: string): Promise<void> {
  await settledCard(page);
  await painted(page);
  await page.evaluateInCard(
    (part: string, root) => root.querySelector(part)?.scrollIntoView({ block: 'end', behavior: 'instant' }),
    part,
  );
}

const countCards = (page: Page) => page.evaluate(() => document.querySelectorAll('html > [popover]').length);

/** Cards wait longer for the pointer: on a busy machine that takes its time from the mention to a control. */
const set = (browser: Driver, settings: CardState['settings'], timing: 'relaxed' | 'normal' = 'relaxed') =>
  browser.evaluateInBackground(
    async (settings: Json) => {
      type Chrome = { storage: { local: { set(values: object): Promise<void> } } };
      await (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set({ settings });
    },
    { ...settings, timing },
  );

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
  for (const [name, { preferences, settings, html = PAGE, size = SIZE, reach }] of Object.entries(STATES)) {
    const page = await browser.newPage();
    await page.resize(size);
    await set(browser, settings);
    await browser.setPreferences({ ...preferences, reducedMotion: true });
    await page.goto(server.put('/pictured.html', html));
    await waitForMarks(
      page,
      html === CHINESE ? ['李开复', '零一万物', '阿里云'] : ['Lee Kai-fu', '01.AI', 'Alibaba Cloud'],
    );
    await reach(page, browser);
    await settledCard(page);
    await painted(page);
    const height = Math.min(PART, size.height);
    const part = { x: 0, y: name === 'sheet' ? size.height - height : 0, width: size.width, height };
    const picture = await page.screenshot(part);
    await waitForCard(page); // it was there until then
    yield [name, picture];
    await page.close();
  }
  await browser.setPreferences({});
  await set(browser, {}, 'normal');
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
