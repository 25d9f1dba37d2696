import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { press } from '../browsers/controls';
import type { Page } from '../browsers/driver';
import { shownText, waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';
import { chooseFile, SMALL_PACK } from './small-pack';
import { story } from './story';

/** What belongs together, and stays on one page. */
const WHOLE = [
  '.fact',
  '.facts > li',
  '.pair',
  '.timeline > li',
  '.who > li',
  '.figures tr',
  '.ties tr',
  '.map',
];
/** Height of what an A4 or letter page has room for, less its margins. */
const ROOM = 900; // px

inBrowsers((stage) => {
  /** The story page of a reader who prefers dark colours, as it is printed. */
  async function onPaper(use: (page: Page) => Promise<void>, hash = ''): Promise<void> {
    const page = await stage.open({ url: `${stage.browser.extensionOrigin}/story.html${hash}` });
    await waitForText(page, texts.map.title);
    await page.resize({ width: 660, height: 940 });
    await stage.browser.setPreferences({ printing: true, colourScheme: 'dark' });
    try {
      await until('paper', () => page.evaluate(() => matchMedia('print').matches));
      await use(page);
    } finally {
      await stage.browser.setPreferences({});
    }
  }

  it('shows nothing to press, and dark on white', () =>
    onPaper(async (page) => {
      const { controls, paper, ink } = await page.evaluate(() => ({
        controls: [
          ...document.querySelectorAll('button, select, textarea, input, summary > .icon, .cite > summary'),
        ]
          .filter((one) => one.checkVisibility())
          .map((one) => one.outerHTML),
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.body).color,
      }));
      expect(controls).toEqual([]);
      expect(paper).toBe('rgb(255, 255, 255)');
      expect(ink).toBe('rgb(25, 26, 28)');
    }));

  it('has everything unfolded: who says so in full, and all ties', () =>
    onPaper(async (page) => {
      const shown = await shownText(page);
      const disputed = story.matters.flatMap(({ claims, denials }) => [...claims, ...denials]);
      for (const id of disputed) {
        const fact = story.facts.find((one) => one.id === id);
        expect(shown).toContain(fact?.saysWho.long);
      }
      expect(shown).toContain(texts.map.tie);
      const folded = await page.evaluate(() =>
        [...document.querySelectorAll('details > :not(summary)')]
          .filter((one) => !one.matches('.copies') && !one.checkVisibility())
          .map((one) => one.outerHTML),
      );
      expect(folded).toEqual([]);
    }));

  it('writes the addresses of sources out', async () => {
    const options = await stage.open({ url: `${stage.browser.extensionOrigin}/options.html` });
    await waitForText(options, texts.packs.none);
    const url = 'https://gazette.example/no-more-lamps';
    const sources = SMALL_PACK.sources.map((source) => ({ ...source, url }));
    await chooseFile(options, 0, 'lamps.json', JSON.stringify({ ...SMALL_PACK, sources }));
    await waitForText(options, SMALL_PACK.title);
    await onPaper(async (page) => {
      const written = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.sources a')].map((link) => {
          const name = document.createRange();
          name.selectNodeContents(link);
          const widthOf = (part: Element | Range) =>
            [...part.getClientRects()].reduce((sum, { width }) => sum + width, 0);
          const { content } = getComputedStyle(link, '::after');
          return { href: link.href, content, more: widthOf(link) - widthOf(name) };
        }),
      );
      expect(written).toHaveLength(1);
      expect(written[0]?.href).toBe(url);
      // Firefox tells the rule, Chromium what comes of it.
      expect(['attr(href)', url].some((part) => written[0]?.content.includes(part))).toBe(true);
      expect(written[0]?.more).toBeGreaterThan(url.length * 3);
    }, '#lamps--');
    await options.front(); // behind another, Chromium holds the press back
    await press(options, texts.options.removeName.replace('{name}', SMALL_PACK.title));
    await waitForText(options, texts.packs.none);
  });

  it('keeps each fact, and each claim with its denial, on one page, and all within its width', () =>
    onPaper(async (page) => {
      for (const part of WHOLE) {
        const boxes = await page.evaluate(
          (part: string) =>
            [...document.querySelectorAll(part)].map((one) => ({
              breaks: getComputedStyle(one).breakInside,
              height: one.getBoundingClientRect().height,
            })),
          part,
        );
        expect(boxes.length, part).toBeGreaterThan(0);
        for (const { breaks, height } of boxes) {
          expect(breaks, part).toBe('avoid');
          expect(height, part).toBeLessThan(ROOM);
        }
      }
      const { shown, whole } = await page.evaluate(() => ({
        shown: innerWidth,
        whole: document.documentElement.scrollWidth,
      }));
      expect(whole).toBeLessThanOrEqual(shown);
    }));
});
