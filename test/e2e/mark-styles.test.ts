import { afterEach, describe, expect, it } from 'vitest';
import { waitForBadge } from '../browsers/badge';
import type { Page } from '../browsers/driver';
import { readMarks, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Styles</title>
<p>01.AI, and 01.AI.</p><h2>Then</h2><p>Lee Kai-fu, Lee Kai-fu.</p><section><p>01.AI</p></section></html>`;
const ALL = ['01.AI', '01.AI', 'Lee Kai-fu', 'Lee Kai-fu', '01.AI'];

/** Counts the marks that are painted, frame by frame. */
const WATCH = `<script>
  window.mostPainted = 0;
  (function look() {
    for (const highlight of CSS.highlights.values()) mostPainted = Math.max(mostPainted, highlight.size);
    requestAnimationFrame(look);
  })();
</script>`;

/** How the browser paints the page's marks. */
function readLook(page: Page) {
  return page.evaluate(() => {
    const [name] = CSS.highlights.keys();
    const paragraph = document.querySelector('p');
    if (name === undefined || !paragraph) return null;
    const { textDecorationStyle, textDecorationColor, backgroundColor } = getComputedStyle(
      paragraph,
      `::highlight(${name})`,
    );
    return { style: textDecorationStyle, colour: textDecorationColor, ground: backgroundColor };
  });
}

inBrowsers((stage) => {
  const choose = (markStyle: string) =>
    stage.browser.evaluateInBackground(async (markStyle: string) => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(data: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ settings: { markStyle } });
    }, markStyle);

  afterEach(() => choose('dotted'));

  describe('marks', () => {
    it('are underlined in the colour of their text', async () => {
      const page = await stage.open({ html: PAGE.replace('<p>', '<p style="color: rgb(0, 0, 200)">') });
      await waitForMarks(page, ALL);
      const look = await until(
        'the style',
        () => readLook(page),
        (found) => found?.style === 'dotted',
      );
      expect(look?.colour).toBe('rgb(0, 0, 200)');
    });

    it('are tinted if the reader has set so, at once in open tabs', async () => {
      const page = await stage.open({ html: PAGE });
      await waitForMarks(page, ALL);
      await choose('tint');
      await until(
        'the tint',
        () => readLook(page),
        (found) => found?.style === 'solid' && found.ground !== 'rgba(0, 0, 0, 0)',
      );
      await choose('dotted');
      await until(
        'the dots',
        () => readLook(page),
        (found) => found?.style === 'dotted',
      );
    });

    it('are painted once in each section if the reader has set so, also as text comes and goes', async () => {
      await choose('first');
      const page = await stage.open({ html: PAGE });
      await waitForMarks(page, ['01.AI', 'Lee Kai-fu', '01.AI']);
      await page.evaluate(() => document.querySelector('h2')?.remove());
      await page.evaluate(() => document.querySelector('p')?.replaceChildren('Nobody.'));
      await page.evaluate(() => document.body.append('At the end OpenAI, OpenAI.'));
      await waitForMarks(page, ['Lee Kai-fu', '01.AI', 'OpenAI']);
    });

    it('are not painted until Alt is held if the reader has set so', async () => {
      await choose('alt');
      const page = await stage.open({ html: PAGE + WATCH });
      await waitForBadge(stage.browser, `${ALL.length}`);
      expect(await readMarks(page)).toEqual([]);
      expect(await page.evaluate(() => Reflect.get(window, 'mostPainted'))).toBe(0);
      await page.hold('Alt', true);
      await waitForMarks(page, ALL);
      await page.hold('Alt', false);
      await waitForMarks(page, []);
    });
  });
});
