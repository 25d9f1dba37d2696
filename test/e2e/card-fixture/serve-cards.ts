import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import type { StoryParts } from '../../../components/story-lookup';
import type { Json, Page } from '../../browsers/driver';
import type { Stage } from '../in-browsers';

const inProject = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title>
<meta name="viewport" content="width=device-width">
<main><h1>Cards</h1><p><mark>A name</mark> on a page.</p></main><script src="/cards.js"></script></html>`;

let script: Promise<string> | undefined;

/** Opens a page that shows cards in open shadow roots, see `in-page.ts`. */
export async function openCardPage(stage: Stage): Promise<Page> {
  script ??= bundle();
  stage.server.put('/cards.js', await script, { 'content-type': 'text/javascript' });
  return stage.open({ html: PAGE });
}

/** Opens an entity's card there. */
export async function showCard(page: Page, story: StoryParts, entity: string): Promise<void> {
  await page.evaluate(
    (parts: Json, id: string) => (globalThis as unknown as InPage).showCard(parts as never, id),
    story as unknown as Json,
    entity,
  );
}

/** Opens these entities' cards there, pins each, and lays them out one below the other. */
export async function pinCards(page: Page, story: StoryParts, ...entities: readonly string[]): Promise<void> {
  for (const entity of entities) {
    await showCard(page, story, entity);
    await page.evaluate(() => (globalThis as unknown as InPage).pinCard());
  }
  await page.evaluate(() => (globalThis as unknown as InPage).partCards());
}

/** Unfolds everything on the open cards, and lifts their limits. */
export async function unfoldCards(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as InPage).unfoldCards());
}

/** Turns them, and the page, to another direction. */
export async function turnCards(page: Page, dir: 'ltr' | 'rtl'): Promise<void> {
  await page.evaluate((to: 'ltr' | 'rtl') => (globalThis as unknown as InPage).turnCards(to), dir);
}

type InPage = typeof import('./in-page');

/** As the product is built, but for the interface texts: they come from the English file, not from the browser. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    resolve: { alias: { '#i18n': inProject('test/unit/components/english.ts') } },
    build: {
      write: false,
      cssMinify: 'esbuild',
      lib: { entry: inProject('test/e2e/card-fixture/in-page.ts'), formats: ['iife'], name: 'cards' },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result))
    throw new Error('Vite was expected to answer with what it has built.');
  return result.output[0].code;
}
