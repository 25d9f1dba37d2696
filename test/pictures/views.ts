// Every view of the popup, and the extension's pages, in both themes, made with the built extension.
import { readFileSync, writeFileSync } from 'node:fs';
import texts from '../../locales/en.json';
import { press } from '../browsers/controls';
import type { ColourScheme, Page } from '../browsers/driver';
import { BUILT, launch } from '../browsers/launch';
import { waitForIdle } from '../browsers/marks';
import { inScheme, painted } from '../browsers/scheme';
import { serve } from '../browsers/serve';
import { waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';

const HERE = new URL('./', import.meta.url);
const PAGE = readFileSync(new URL('../demo/page.html', HERE), 'utf8');
const VIEWS = ['page', 'story', 'timeline', 'who', 'figures'] as const;
const PAGES = ['story', 'welcome', 'options'] as const;
const SCHEMES: readonly ColourScheme[] = ['light', 'dark'];
/** Wide enough for the story page and its margins. */
const WIDTH = 1096; // px

const server = await serve();
const browser = await launch('chromium', { extension: BUILT.chromium });
try {
  const page = await browser.newPage();
  await page.goto(server.put('/practice.html', PAGE));
  await waitForIdle(page);
  for (const scheme of SCHEMES) {
    await browser.setColourScheme(scheme);
    await picturePopup(page, scheme);
    for (const name of PAGES) await picturePage(name, scheme);
  }
} finally {
  await browser.close();
  await server.close();
}

/** The popup over the practice page, at each of its tabs. */
async function picturePopup(page: Page, scheme: ColourScheme): Promise<void> {
  const popup = await browser.openPopup(page);
  await inScheme(popup, scheme);
  await press(popup, texts.tab.page);
  await waitForText(popup, 'Great Wall Enterprise Institute');
  for (const view of VIEWS) {
    await press(popup, texts.tab[view]);
    await popup.movePointer({ x: 390, y: 10 });
    await painted(popup);
    save(`popup-${view}-${scheme}`, await popup.screenshot());
  }
  await popup.close();
}

/** A page of the extension, whole. */
async function picturePage(name: string, scheme: ColourScheme): Promise<void> {
  const page = await browser.newPage();
  await page.resize({ width: WIDTH, height: 800 });
  await page.goto(`${browser.extensionOrigin}/${name}.html`);
  await inScheme(page, scheme);
  const height = await until('the height', () => page.evaluate(() => document.documentElement.scrollHeight));
  await page.resize({ width: WIDTH, height });
  await painted(page);
  save(`${name}-${scheme}`, await page.screenshot());
  await page.close();
}

function save(picture: string, png: Uint8Array): void {
  writeFileSync(new URL(`${picture}.png`, HERE), png);
}
