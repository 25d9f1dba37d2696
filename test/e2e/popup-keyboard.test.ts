import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import type { Page, Popup } from '../browsers/driver';
import { waitForMarks } from '../browsers/marks';
import { waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { focusedName, tabTo } from '../browsers/walk-by-key';
import { inBrowsers } from './in-browsers';
import { TABS } from './popup-tabs';

const HTML = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><p>01.AI and KPMG';
const TAB_NAMES = TABS.map((tab) => texts.tab[tab]);

inBrowsers((stage) => {
  /** Opens the popup over a page with two names, its first view open, and closes it without a trace. */
  async function withPopup(use: (popup: Popup, page: Page) => Promise<void>): Promise<void> {
    const page = await stage.open({ html: HTML });
    await waitForMarks(page, ['01.AI', 'KPMG']);
    const popup = await stage.browser.openPopup(page);
    try {
      await until('the tabs', () => popup.evaluate(() => document.querySelector('[role="tab"]') !== null));
      await tabTo(popup, new RegExp(`^(${TAB_NAMES.join('|')})$`));
      await popup.press('Home');
      await waitForText(popup, texts.page.found.n.replace('$1', '2'));
      await use(popup, page);
    } finally {
      await popup.evaluate(() => localStorage.clear());
      await popup.close();
    }
  }

  it('goes from tab to tab by arrow keys, round the ends, and by Home and End', () =>
    withPopup(async (popup) => {
      const opened = () =>
        popup.evaluate(() => ({
          panels: [...document.querySelectorAll('[role="tabpanel"]')]
            .filter((panel) => panel.checkVisibility())
            .map(
              (panel) => document.getElementById(panel.getAttribute('aria-labelledby') ?? '')?.textContent,
            ),
          selected: document.querySelector('[role="tab"][aria-selected="true"]')?.textContent,
          stops: [...document.querySelectorAll<HTMLElement>('[role="tab"]')].filter(
            (tab) => tab.tabIndex === 0,
          ).length,
        }));
      for (const [key, tab] of [
        ...[1, 2, 3, 4, 0].map((n) => ['ArrowRight', n] as const),
        ['ArrowLeft', 4],
        ['ArrowLeft', 3],
        ['Home', 0],
        ['End', 4],
      ] as const) {
        await popup.press(key);
        const name = TAB_NAMES[tab];
        expect(await focusedName(popup)).toBe(name);
        expect(await opened()).toEqual({ panels: [name], selected: name, stops: 1 });
      }
      await popup.press('Tab');
      expect(await popup.evaluate(() => document.activeElement?.id)).toBe('panel-figures');
      await popup.press('Tab', true);
      expect(await focusedName(popup)).toBe(texts.tab.figures);
    }));

  it.each([
    [texts.pause.here, 'Enter'],
    [texts.pause.all, 'Space'],
    [texts.pause.hour, 'Enter'],
  ])('switches “pause %s” on and off by %s', (label, key) =>
    withPopup(async (popup, page) => {
      await tabTo(popup, label);
      await popup.press(key);
      await waitForMarks(page, []);
      await until('the switch to say so', () =>
        popup.evaluate(() => document.activeElement?.getAttribute('aria-pressed') === 'true'),
      );
      await popup.press(key);
      await waitForMarks(page, ['01.AI', 'KPMG']);
      await popup.press(key);
      await waitForMarks(page, []);
      await tabTo(popup, texts.settings.undo);
      await popup.press('Enter');
      await waitForMarks(page, ['01.AI', 'KPMG']);
    }),
  );

  it('leads to a mention, to its card and back, mutes a name and takes that back', () =>
    withPopup(async (popup, page) => {
      await tabTo(popup, /^KPMG/);
      await popup.press('Enter');
      await waitForText(popup, texts.page.back);
      await tabTo(popup, texts.page.card.replace('{name}', 'KPMG'));
      await popup.press('Enter');
      await until(
        'the card',
        () => focusedName(popup),
        (name) => name === 'KPMG',
      );
      await popup.press('Escape');
      const card = texts.page.card.replace('{name}', 'KPMG');
      await until(
        'the way to it',
        () => focusedName(popup),
        (name) => name === card,
      );
      await popup.press('Tab', true);
      expect(await focusedName(popup)).toBe(texts.mute.onName.replace('{name}', 'KPMG'));
      await popup.press('Space');
      await waitForMarks(page, ['01.AI']);
      await tabTo(popup, texts.settings.undo);
      await popup.press('Enter');
      await waitForMarks(page, ['01.AI', 'KPMG']);
    }));
});
