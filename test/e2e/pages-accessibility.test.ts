import { expect, it } from 'vitest';
import type { Page, Preferences, View } from '../browsers/driver';
import { waitForIdle } from '../browsers/marks';
import { until } from '../browsers/until';
import { faintInks, violationsIn, violationsOfLook } from './axe';
import { inBrowsers } from './in-browsers';
import { openTab, TABS } from './popup-tabs';
import { SMALL_PACK } from './small-pack';

/** A page in nine states, on a busy machine. */
const TWO_MINUTES = 120_000; // ms
const PAGES = ['welcome', 'options', 'story'] as const;
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
const LOOKS: readonly Partial<Preferences>[] = [{}, { colourScheme: 'dark' }, { forcedColours: true }];
/** Widths in pixels: a laptop's; that at 200 %; the narrowest that WCAG 2.2 asks for (1.4.10). */
const WIDTHS = [1200, 600, 320] as const;

/** Something in every list, so that every part of the options is there. */
const FULL = {
  packs: [{ story: { ...SMALL_PACK, entities: [] }, isOn: true }],
  keptAside: { kept: [{ what: 'settings', reason: 'newer', parts: ['mood'], data: {} }], isTold: false },
};

/** Puts something in every list, and speaks a language. */
async function speak(view: View, language: string): Promise<void> {
  await view.evaluate(
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
  await until(language, () =>
    view.evaluate((language: string) => document.documentElement.lang === language, language),
  );
}

/** By how many pixels it is wider than its window. */
const overflow = (view: View) => view.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Everything unfolded, whatever it says is looked at: by every rule, or by those that looks change. */
async function expectNothingWrong(view: View, state: string, isWhole: boolean): Promise<void> {
  await view.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await (isWhole ? violationsIn : violationsOfLook)(view), state).toEqual([]);
  expect(await faintInks(view), state).toEqual([]);
  expect(await overflow(view), state).toBeLessThanOrEqual(0);
}

inBrowsers((stage) => {
  const isChromium = () => stage.browser.name === 'chromium';
  /** Once is enough to tell browsers apart; Firefox has no window as narrow as this. */
  const looks = () => (isChromium() ? LOOKS : LOOKS.slice(0, 1));

  /** Lays it out at a width, with the reader's colours. */
  async function show(page: Page, look: Partial<Preferences>, k: number): Promise<string> {
    const width = isChromium() ? (WIDTHS[k] ?? 1200) : 1200;
    await stage.browser.setPreferences({ ...look, reducedMotion: true });
    await page.resize({ width, height: 800 });
    return `${JSON.stringify(look)}, ${width} px`;
  }

  it.each(PAGES)(
    'axe-core finds nothing wrong with the %s page, and nothing is cut off',
    { timeout: TWO_MINUTES },
    async (name) => {
      const page = await stage.browser.newPage();
      await page.goto(`${stage.browser.extensionOrigin}/${name}.html`);
      for (const [n, language] of LANGUAGES.entries()) {
        await speak(page, language);
        await waitForIdle(page);
        for (const [k, look] of looks().entries()) {
          const state = `${name}, ${language}, ${await show(page, look, k)}`;
          const isWhole = !isChromium() || k === n;
          // The story is long: axe-core sees it in each language, look and width once.
          if (isWhole || name !== 'story') await expectNothingWrong(page, state, isWhole);
          expect(await overflow(page), state).toBeLessThanOrEqual(0);
        }
      }
      await page.close();
      await stage.browser.setPreferences({});
    },
  );

  it('nothing is cut off in the popup where it has a narrow tab, as on a phone', async ({ skip }) => {
    skip(stage.browser.name === 'firefox', 'it has no window as narrow as this');
    const page = await stage.browser.newPage();
    await page.goto(`${stage.browser.extensionOrigin}/popup.html`);
    await page.resize({ width: 320, height: 800 });
    for (const language of LANGUAGES) {
      await speak(page, language);
      for (const view of TABS) {
        await openTab(page, view);
        await expectNothingWrong(page, `${language}, ${view}`, false);
      }
    }
    await page.close();
  });

  it('axe-core finds nothing wrong with any view of the popup over a page, nor with a card in it', {
    timeout: TWO_MINUTES,
  }, async () => {
    const page = await stage.open({
      html: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><p>01.AI, 01.AI and KPMG',
    });
    const popup = await stage.browser.openPopup(page);
    try {
      for (const [k, look] of looks().entries()) {
        await speak(popup, LANGUAGES[k] ?? 'en');
        await stage.browser.setPreferences({ ...look, reducedMotion: true });
        await openTab(popup, 'page');
        await until('the names', () => popup.evaluate(() => document.querySelector('.found .go') !== null));
        await popup.evaluate(() => document.querySelector<HTMLElement>('.found .go')?.click()); // with its steps, and the way back
        for (const view of TABS) {
          await openTab(popup, view);
          await expectNothingWrong(popup, `${JSON.stringify(look)}, ${view}`, true);
        }
        await openTab(popup, 'who');
        await popup.evaluate(() => document.querySelector<HTMLElement>('.panel.who .name')?.click());
        await until('the card', () => popup.evaluate(() => document.querySelector('.pane') !== null));
        await expectNothingWrong(popup, `${JSON.stringify(look)}, a card`, true);
      }
      await popup.evaluate(() => {
        const faint = document.createElement('p');
        faint.textContent = 'Hardly to be seen';
        faint.style.cssText = 'color: #888; background: #999';
        document.querySelector('.pane')?.prepend(document.createElement('img'), faint);
      });
      const rules = (await violationsIn(popup)).map((violation) => violation.split(':')[0]);
      expect(rules.sort(), 'what is planted').toEqual(['color-contrast', 'image-alt']);
    } finally {
      await popup.evaluate(() => localStorage.clear());
      await popup.close();
      await stage.browser.setPreferences({});
    }
  });
});
