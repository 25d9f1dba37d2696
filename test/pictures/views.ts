// What the README shows, in both themes, made with the built extension: what the demonstration has pictured, every view
// of the popup, and the extension's pages.
import { readFileSync } from 'node:fs';
import texts from '../../locales/en.json';
import { press } from '../browsers/controls';
import type { Box, ColourScheme, Page } from '../browsers/driver';
import { BUILT, launch } from '../browsers/launch';
import { waitForIdle } from '../browsers/marks';
import { inScheme, painted } from '../browsers/scheme';
import { serve } from '../browsers/serve';
import { waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { save, saveAll } from './save';

const DEMO = new URL('../../.output/demo/', import.meta.url);
const PAGE = readFileSync(new URL('../demo/page.html', import.meta.url), 'utf8');
/** The first, this page, is in the demonstration. */
const VIEWS = ['story', 'timeline', 'who', 'figures'] as const;
/** Each page, how much of it, and which of its sections also have a picture of their own. */
const PAGES = [
  {
    name: 'story',
    height: 980,
    parts: { map: 'section:has(> .map)', timeline: 'section:has(> .time-axis)' },
  },
  { name: 'welcome', height: 1150, parts: {} },
  { name: 'options', height: 1020, parts: {} },
] as const;
const SCHEMES: readonly ColourScheme[] = ['light', 'dark'];
/** Wide enough for the story page and its margins. */
const WIDTH = 1096; // px
/** Paper around a part of a page. */
const MARGIN = 24; // px
/** As much of a part as is worth its bytes. */
const MOST = 1100; // px

await saveAll(DEMO);
const server = await serve();
const browser = await launch('chromium', { extension: BUILT.chromium });
try {
  const page = await browser.newPage();
  await page.goto(server.put('/practice.html', PAGE));
  await waitForIdle(page);
  for (const scheme of SCHEMES) {
    await browser.setColourScheme(scheme);
    await picturePopup(page, scheme);
    for (const one of PAGES) await picturePage(one, scheme);
  }
} finally {
  await browser.close();
  await server.close();
}

/** The popup over the practice page, at each of its tabs. */
async function picturePopup(page: Page, scheme: ColourScheme): Promise<void> {
  const popup = await browser.openPopup(page);
  await inScheme(popup, scheme);
  for (const view of VIEWS) {
    await press(popup, texts.tab[view]);
    await popup.movePointer({ x: 390, y: 10 });
    await painted(popup);
    await save(`popup-${view}-${scheme}`, await popup.screenshot());
  }
  await popup.close();
}

/** A page of the extension from its beginning, and parts of it. */
async function picturePage(
  { name, height, parts }: (typeof PAGES)[number],
  scheme: ColourScheme,
): Promise<void> {
  const page = await browser.newPage();
  await page.resize({ width: WIDTH, height });
  await page.goto(`${browser.extensionOrigin}/${name}.html`);
  await inScheme(page, scheme);
  if (name === 'welcome') await waitForIdle(page);
  await waitForText(page, name === 'options' ? texts.options.marking : '01.AI');
  await save(`${name}-${scheme}`, await page.screenshot());
  const whole = await until('the height', () => page.evaluate(() => document.documentElement.scrollHeight));
  if (Object.keys(parts).length > 0) await page.resize({ width: WIDTH, height: whole });
  await painted(page);
  for (const [part, selector] of Object.entries(parts))
    await save(`${part}-${scheme}`, await page.screenshot(await placeOf(page, selector)));
  await page.close();
}

/** A part of a page, and some paper around it. */
function placeOf(page: Page, selector: string): Promise<Box> {
  return page.evaluate(
    (selector: string, margin: number, most: number) => {
      const { x, y, width, height } =
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return {
        x: x - margin,
        y,
        width: width + 2 * margin,
        height: Math.min(height + margin / 2, most),
      };
    },
    selector,
    MARGIN,
    MOST,
  );
}
