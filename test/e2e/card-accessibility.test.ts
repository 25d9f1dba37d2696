import { beforeEach, expect, it } from 'vitest';
import { type Page, type Preferences, VIEWPORT } from '../browsers/driver';
import { violationsIn, violationsOfLook } from './axe';
import { openCardPage, pinCards, showCard, turnCards, unfoldCards } from './card-fixture/serve-cards';
import { inBrowsers } from './in-browsers';
import { story } from './story';

/** Two dozen cards with about two hundred elements each, on a busy machine. */
const TWO_MINUTES = 120_000; // ms
const CARD = '[popover]';
const LOOKS: Readonly<Record<string, Partial<Preferences>>> = {
  light: {},
  dark: { colourScheme: 'dark' },
  'forced colours': { forcedColours: true },
};
const ONCE = 'once is enough to tell browsers apart';
/** Every look with every zoom, and the direction in which every rule is asked; of the other, those that looks change. */
const STATES = Object.entries(LOOKS).flatMap(([look, preferences], i) =>
  [1, 2, 4].map((zoom, k) => {
    const dirs = (i + k) % 2 === 0 ? (['ltr', 'rtl'] as const) : (['rtl', 'ltr'] as const);
    return { look, preferences, zoom, dirs };
  }),
);

type State = (typeof STATES)[number];

/** How many connections each of the open cards shows. */
const tiesOn = (page: Page) =>
  page.evaluate(
    (selector: string) =>
      [...document.querySelectorAll(selector)].map(
        ({ shadowRoot }) => shadowRoot?.querySelectorAll('.tie').length,
      ),
    CARD,
  );

/** What is wrong with any entity's card, unfolded. */
async function violationsOfCards(page: Page, dirs: State['dirs']): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id } of story.entities) {
    await showCard(page, story, id);
    await unfoldCards(page);
    found.push(...(await violationsBothWays(page, dirs)).map((violation) => `${id}: ${violation}`));
  }
  return found;
}

/** What is wrong with the cards that are open, from left to right and from right to left. */
async function violationsBothWays(page: Page, [first, then]: State['dirs']): Promise<readonly string[]> {
  await turnCards(page, first);
  const found = (await violationsIn(page, CARD)).map((violation) => `${first}: ${violation}`);
  await turnCards(page, then);
  return [...found, ...(await violationsOfLook(page, CARD)).map((violation) => `${then}: ${violation}`)];
}

inBrowsers(
  (stage) => {
    let page: Page;
    beforeEach(async () => {
      page = await openCardPage(stage);
    });

    /** Without motion: while a card fades in, its text is faint. */
    const look = (preferences: Partial<Preferences>) =>
      stage.browser.setPreferences({ ...preferences, reducedMotion: true });

    const isElsewhere = (state: State) => stage.browser.name === 'firefox' && state !== STATES[0];
    const enter = async ({ preferences, zoom }: State) => {
      await look(preferences);
      // A zoomed page is one with as much less room (WCAG 2.2, 1.4.10): 300 pixels are left at 400 %.
      await page.resize({ width: VIEWPORT.width / zoom, height: VIEWPORT.height / zoom });
    };

    it.for(STATES)(
      'axe-core finds nothing wrong with any card in $look, zoomed by $zoom, in both directions',
      { timeout: TWO_MINUTES },
      async (state, { skip }) => {
        skip(isElsewhere(state), ONCE);
        await enter(state);
        expect(await violationsOfCards(page, state.dirs)).toEqual([]);
      },
    );

    it.for(STATES)(
      'nor with pinned cards that say how they are connected, in $look, zoomed by $zoom, in both directions',
      { timeout: TWO_MINUTES },
      async (state, { skip }) => {
        skip(isElsewhere(state), ONCE);
        await enter(state);
        await pinCards(page, story, 'lee-kai-fu', 'bytedance', 'kpmg');
        await unfoldCards(page);
        expect(await tiesOn(page)).toEqual([2, 2, 2]);
        expect(await violationsBothWays(page, state.dirs)).toEqual([]);
      },
    );

    it('what is planted in the last of three pinned cards is reported', async () => {
      await look({});
      await pinCards(page, story, 'lee-kai-fu', 'bytedance', 'kpmg');
      await page.evaluate((selector: string) => {
        const last = [...document.querySelectorAll(selector)].at(-1);
        last?.shadowRoot?.querySelector('.scroll')?.append(document.createElement('img'));
      }, CARD);
      expect((await violationsIn(page, CARD)).map((one) => one.split(':')[0])).toContain('image-alt');
    });

    it.each(Object.entries(LOOKS))('what is planted in a card is reported in %s', async (_, preferences) => {
      await look(preferences);
      await showCard(page, story, 'lee-kai-fu');
      await page.evaluate((selector: string) => {
        const faint = document.createElement('p');
        faint.textContent = 'Hardly to be seen';
        faint.style.cssText = 'color: #8888; forced-color-adjust: none';
        const scroll = document.querySelector(selector)?.shadowRoot?.querySelector('.scroll');
        scroll?.prepend(document.createElement('img'), faint);
      }, CARD);
      // It pushes other text under the card's fade, which may be reported with it.
      const rules = new Set((await violationsIn(page, CARD)).map((violation) => violation.split(':')[0]));
      expect([...rules].sort()).toEqual(['color-contrast', 'image-alt']);
    });
  },
  { extension: () => null },
);
