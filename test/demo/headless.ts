// What the extension does on a page, told and pictured, where there is no screen to show it on.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dismissCard, hoverMark, settledCard } from '../browsers/card';
import type { ColourScheme, Driver, Page } from '../browsers/driver';
import { type BrowserName, BUILT, launch } from '../browsers/launch';
import { readMarks } from '../browsers/marks';
import { inScheme, painted } from '../browsers/scheme';
import { serve } from '../browsers/serve';
import { until } from '../browsers/until';
import { firstFacts } from './first-facts';

const PICTURES = fileURLToPath(new URL('../../.output/demo', import.meta.url));
const PAGE = readFileSync(new URL('./page.html', import.meta.url), 'utf8');
/** The name whose card is in the pictures. */
const PICTURED = 'Alibaba Cloud';
const SCHEMES: readonly ColourScheme[] = ['light', 'dark'];

/** Names whose cards have been told of. */
const told = new Set<string>();

const name = process.argv[2] as BrowserName;
const server = await serve();
const browser = await launch(name, { extension: BUILT[name] });
try {
  console.log(`${browser.version}, without a window.`);
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const page = await browser.newPage();
  await page.goto(server.put('/practice.html', PAGE));
  const names = await namesOn(page);
  console.log(`The practice page has ${names.length} names that are marked. What their cards say first:\n`);
  for (const text of names) await tell(page, text);
  for (const scheme of SCHEMES) await picture(page, scheme);
  console.log(`\nPictures: ${path.relative(process.cwd(), PICTURES)}/`);
} finally {
  await browser.close();
  await server.close();
}

/** Each name that is marked, as it is first written, once the page has been read to its end. */
async function namesOn(page: Page): Promise<readonly string[]> {
  const last = 'Great Wall Enterprise Institute';
  const marks = await until(
    'the names to be marked',
    () => readMarks(page),
    (found) => found.some(({ text }) => text === last),
  );
  return [...new Set(marks.map(({ text }) => text))];
}

/** Rests the pointer on a name and prints what its card says first, unless that has been said. */
async function tell(page: Page, text: string): Promise<void> {
  const { name } = await hoverMark(page, text);
  console.log(text === name ? name : `${name}, written “${text}”`);
  const facts = told.has(name) ? [] : await page.evaluateInCard(firstFacts);
  for (const line of facts ?? []) console.log(`    ${line}`);
  told.add(name);
  await dismissCard(page);
}

/** The page, a card and the popup, as a reader sees them. */
async function picture(page: Page, scheme: ColourScheme): Promise<void> {
  await browser.setColourScheme(scheme);
  await inScheme(page, scheme);
  await page.evaluate(() => scrollTo(0, 0));
  save(`page-${scheme}`, await page.screenshot());
  await hoverMark(page, PICTURED);
  await settledCard(page);
  await painted(page);
  save(`card-${scheme}`, await page.screenshot());
  await dismissCard(page);
  await picturePopup(browser, page, scheme);
}

async function picturePopup(browser: Driver, page: Page, scheme: ColourScheme): Promise<void> {
  const popup = await browser.openPopup(page);
  await inScheme(popup, scheme);
  await until('the popup to list the names', () =>
    popup.evaluate(() => (document.body.textContent ?? '').includes('Great Wall Enterprise Institute')),
  );
  save(`popup-${scheme}`, await popup.screenshot());
  await popup.close();
}

function save(picture: string, png: Uint8Array): void {
  writeFileSync(path.join(PICTURES, `${picture}.png`), png);
}
