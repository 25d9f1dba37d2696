import { expect, it } from 'vitest';
import type { Page, Preferences } from '../browsers/driver';
import { waitForIdle } from '../browsers/marks';
import { until } from '../browsers/until';
import { inksOfDrawings, violationsIn } from './axe';
import { inBrowsers } from './in-browsers';
import { openTab, TABS } from './popup-tabs';
import { SMALL_PACK } from './small-pack';

/** A page in nine states, on a busy machine. */
const TWO_MINUTES = 120_000; // ms
const PAGES = ['welcome', 'options', 'popup'] as const;
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
const LOOKS: readonly Partial<Preferences>[] = [{}, { colourScheme: 'dark' }, { forcedColours: true }];
/** Widths in pixels: a laptop's; that at 200 %; the narrowest that WCAG 2.2 asks for (1.4.10). */
const WIDTHS = [1200, 600, 320] as const;

/** Something in every list, so that every part of the options is there. */
const FULL = {
  packs: [{ story: { ...SMALL_PACK, entities: [] }, isOn: true }],
  keptAside: { kept: [{ what: 'settings', reason: 'newer', parts: ['mood'], data: {} }], isTold: false },
};

/** Unfolds everything. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

inBrowsers((stage) => {
  /** Opens a page of the extension with much to show, in a language. */
  async function openIn(name: string, language: string): Promise<Page> {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.browser.extensionOrigin}/${name}.html`);
    await page.evaluate(
      async (values: string) => {
        type Api = { storage: { local: { set(values: object): Promise<void> } } };
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        await (browser ?? chrome).storage.local.set(JSON.parse(values));
      },
      JSON.stringify({
        ...FULL,
        settings: { language, pausedHosts: ['a-long-name.of-a-site.example.org'], mutedEntities: ['kpmg'] },
      }),
    );
    await until(`${language}`, () =>
      page.evaluate((language: string) => document.documentElement.lang === language, language),
    );
    await waitForIdle(page);
    return page;
  }

  it.each(PAGES)(
    'axe-core finds nothing wrong with the %s page, and nothing is cut off',
    { timeout: TWO_MINUTES },
    async (name) => {
      const isChromium = stage.browser.name === 'chromium';
      for (const language of LANGUAGES) {
        const page = await openIn(name, language);
        // Once is enough to tell browsers apart; Firefox has no window as narrow as this.
        for (const [k, look] of (isChromium ? LOOKS : LOOKS.slice(0, 1)).entries()) {
          const width = isChromium ? (WIDTHS[k] ?? 1200) : 1200;
          const state = `${name}, ${language}, ${JSON.stringify(look)}, ${width} px`;
          await stage.browser.setPreferences({ ...look, reducedMotion: true });
          await page.resize({ width, height: 800 });
          await unfold(page);
          for (const view of name === 'popup' ? TABS : ['']) {
            if (view) await openTab(page, view);
            expect(await violationsIn(page), `${state}, ${view}`).toEqual([]);
            expect(await inksOfDrawings(page), state).toEqual([]);
            const { shown, whole } = await page.evaluate(() => ({
              shown: innerWidth,
              whole: document.documentElement.scrollWidth,
            }));
            expect(whole, `${state}, ${view}`).toBeLessThanOrEqual(shown);
          }
        }
        await page.close();
      }
      await stage.browser.setPreferences({});
    },
  );
});
