import texts from '../../locales/en.json';
import { hoverMark, settledCard } from '../browsers/card';
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
const PART = { x: 0, y: 0, width: 480, height: 640 };
const SIZE = { width: 480, height: 900 };
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width"><style>html { color-scheme: light dark } p { font: 17px/28px serif; width: 400px }</style>
<p>Lee Kai-fu founded 01.AI; Alibaba Cloud is named beside it.</html>`;
const NEWER = PAGE.replace('<title>', '<meta property="article:published_time" content="2025-03-01"><title>');

type CardState = {
  readonly preferences?: Partial<Preferences>;
  readonly html?: string;
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
    },
  },
  cited: {
    async reach(page) {
      await goInto(page, 'Lee Kai-fu');
      await pressInCard(page, texts.cite.open);
    },
  },
  followed: {
    async reach(page) {
      await goInto(page, 'Lee Kai-fu');
      await pressInCard(page, 'Sinovation Ventures');
    },
  },
  keyboard: {
    async reach(page, browser) {
      await browser.command('next', page);
      await browser.command('open', page);
    },
  },
  sheet: {
    async reach(page) {
      await hoverMark(page, 'Lee Kai-fu'); // what leads to cards is loaded
      await page.press('Escape');
      await page.tap(await showMark(page, 'Lee Kai-fu'));
      await until('the sheet', () =>
        page.evaluateInCard((root) => root.querySelector('.sheet')?.checkVisibility() === true),
      );
    },
  },
};

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
  for (const [name, { preferences, html = PAGE, reach }] of Object.entries(STATES)) {
    const page = await browser.newPage();
    await page.resize(SIZE);
    await browser.setPreferences({ ...preferences, reducedMotion: true });
    await page.goto(server.put('/pictured.html', html));
    await waitForMarks(page, ['Lee Kai-fu', '01.AI', 'Alibaba Cloud']);
    await reach(page, browser);
    await settledCard(page);
    await painted(page);
    const part = name === 'sheet' ? { ...PART, y: SIZE.height - PART.height } : PART;
    yield [name, await page.screenshot(part)];
    await page.close();
  }
  await browser.setPreferences({});
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
