import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { FROZEN_CLOCK, pictureCards, readFonts } from '../pictures/card-states';
import { alterExtension } from './altered-extension';
import { inBrowsers } from './in-browsers';

const KEPT = new URL('../pictures/cards/', import.meta.url);
/** Edges of letters are not painted quite alike each time; a word that is missing is more than this. */
const TOLERANCE = 0.002; // of all pixels
const MINUTES = 120_000; // ms

const frozen = alterExtension('card.js', FROZEN_CLOCK);
afterAll(frozen.remove);

inBrowsers(
  (stage) => {
    it('the card looks as in the pictures that are kept of each of its states', { timeout: MINUTES }, async ({
      skip,
    }) => {
      const { name } = stage.browser;
      const judge = await stage.open({ html: '<!doctype html><title>Pictures</title>' });
      const fonts: Record<string, string> = JSON.parse(readFileSync(new URL('fonts.json', KEPT), 'utf8'));
      skip((await readFonts(judge)) !== fonts[name], 'other fonts here than where the pictures were made');
      const unlike: Record<string, number> = {};
      for await (const [state, png] of pictureCards(stage.browser, stage.server)) {
        const kept = readFileSync(new URL(`${name}-${state}.png`, KEPT));
        await judge.front();
        const share = await judge.evaluate(compare, toAddress(kept), toAddress(png));
        if (share > TOLERANCE) unlike[state] = share;
      }
      expect(unlike, 'if this is how it is meant to be: npm run pictures').toEqual({});
    });

    it('pictures that differ in a word are not taken for alike', async () => {
      const page = await stage.open({ html: '<!doctype html><title>A</title><p>Claimed' });
      const one = toAddress(await page.screenshot({ x: 0, y: 0, width: 480, height: 640 }));
      await page.evaluate(() => document.querySelector('p')?.replaceChildren('Denied'));
      const other = toAddress(await page.screenshot({ x: 0, y: 0, width: 480, height: 640 }));
      expect(await page.evaluate(compare, one, one)).toBe(0);
      expect(await page.evaluate(compare, one, other)).toBeGreaterThan(0);
    });
  },
  { extension: frozen.folder },
);

const toAddress = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** Sent to a page: the share of pixels in which two pictures differ to the eye; 1 for pictures of different size. */
async function compare(one: string, other: string): Promise<number> {
  const TO_THE_EYE = 40; // of 255, in any colour
  const read = async (address: string) => {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    canvas?.drawImage(picture, 0, 0);
    return canvas?.getImageData(0, 0, picture.width, picture.height);
  };
  const [a, b] = [await read(one), await read(other)];
  if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const far = [0, 1, 2].some((k) => Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0)) > TO_THE_EYE);
    if (far) differing++;
  }
  return differing / (a.data.length / 4);
}
