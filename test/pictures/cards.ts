// Every state of the card, in both browsers, made with the built extension: what test/e2e/card-pictures.test.ts compares.
import { mkdirSync, writeFileSync } from 'node:fs';
import { type BrowserName, BUILT, launch } from '../browsers/launch';
import { serve } from '../browsers/serve';
import { alterExtension } from '../e2e/altered-extension';
import { FROZEN_CLOCK, pictureCards, readFonts } from './card-states';
import { save } from './save';

const HERE = new URL('./cards/', import.meta.url);

mkdirSync(HERE, { recursive: true });
const altered = alterExtension('card.js', FROZEN_CLOCK);
const fonts: Record<string, string> = {};
for (const name of Object.keys(BUILT) as BrowserName[]) {
  const server = await serve();
  const browser = await launch(name, { extension: altered.folder(name) });
  try {
    for await (const [state, png] of pictureCards(browser, server)) await save(`cards/${name}-${state}`, png);
    const page = await browser.newPage();
    await page.goto(server.put('/fonts.html', '<!doctype html><title>Fonts</title>'));
    fonts[name] = await readFonts(page);
  } finally {
    await browser.close();
    await server.close();
  }
}
writeFileSync(new URL('fonts.json', HERE), `${JSON.stringify(fonts, null, 2)}\n`);
altered.remove();
