import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { samples } from '../samples';
import { inBrowsers } from './in-browsers';
import { liveAndFresh } from './live-page';
import { type Step, steps } from './mutation-sequences';

/** SEQUENCES=500 npx vitest run --project e2e-alone test/e2e/mutations.test.ts */
const { numRuns: SEQUENCES, ...FROM } = samples(50, process.env.SEQUENCES);

/**
 * The introduction is read while its last words are moved away, and once more without them: what it introduces stands
 * behind its new end.
 */
const MOVED_INTRODUCTION: readonly Step[] = [
  { do: 'split', node: 6, at: 45 },
  { do: 'move', node: 47, parent: 16, at: 10 },
];

/** How long marks may take to become those of a fresh visit. */
const PATIENCE = 4000; // ms

/** Both have a script, as pages have that attach roots: without one, roots on most elements are looked for much later. */
const LIVE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live</title><script></script>
<article><p>Lee Kai-fu founded <b>01.AI</b>.</p><p>Lee said so to Huang.</p></article>
<div><span>Alibaba</span> <i>Cloud</i></div><ul><li>KPMG</li><li>零一万物</li></ul><p id="end">WeChat</p>`;
/** Has the other's body before its own finder starts. */
const FRESH = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fresh</title><script></script><body><script>parent.give(window)</script>`;

inBrowsers((stage) => {
  it(
    `after ${SEQUENCES} random lives of a page its marks are those of a fresh visit`,
    async () => {
      const html = '<!doctype html><html lang="en"><title>Frames</title><body></body>';
      stage.server.put('/live.html', LIVE);
      stage.server.put('/fresh.html', FRESH);
      let page: Page | undefined;
      let left = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          // A page of its own for each batch: what one does wrong is not for the next to pay.
          if (!page || left-- === 0) {
            await page?.close();
            page = await stage.browser.newPage();
            await page.goto(stage.server.put('/frames.html', html));
            left = 50;
          }
          const { live, fresh, dom } = await page.evaluate(liveAndFresh, sequence, PATIENCE);
          expect(live, dom).toEqual(fresh);
        }),
        {
          examples: FROM.path ? [] : [[MOVED_INTRODUCTION]],
          numRuns: SEQUENCES,
          endOnFailure: process.env.CI === 'true',
          ...FROM,
        },
      );
      expect(page?.problems()).toEqual([]);
      await page?.close();
    },
    (SEQUENCES + 60) * 3000,
  );
});
