import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { controlsOf, press } from '../browsers/controls';
import type { Page, Popup } from '../browsers/driver';
import { readMarks, waitForMarks } from '../browsers/marks';
import { waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';
import { story } from './story';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

/** A text that counts, as the interface puts it. */
const times = (count: number, text: { 1: string; n: string }) =>
  count === 1 ? text[1] : text.n.replace('$1', String(count));

inBrowsers((stage) => {
  async function withPopup(over: Page, use: (popup: Popup) => Promise<void>): Promise<void> {
    const popup = await stage.browser.openPopup(over);
    try {
      await use(popup);
    } finally {
      await popup.close();
    }
  }

  it('lists what was found on this page, in the order of the page, with counts', async () => {
    const opened = await stage.open({ html: page('<p>ByteDance and 01.AI.<p>01.AI, 01.AI and KPMG.') });
    await waitForMarks(opened, ['ByteDance', '01.AI', '01.AI', '01.AI', 'KPMG']);
    await withPopup(opened, async (popup) => {
      await waitForText(popup, times(3, texts.page.found));
      const names = (await controlsOf(popup)).map(({ name }) => name);
      const rows = ['ByteDance', '01.AI', 'KPMG'].map((name) =>
        names.findIndex((one) => one.startsWith(name)),
      );
      expect(rows.every((row) => row >= 0)).toBe(true);
      expect(rows).toEqual([...rows].sort((a, b) => a - b));
      expect(names.find((name) => name.startsWith('01.AI'))).toContain(times(3, texts.page.times));
      expect(names.find((name) => name.startsWith('KPMG'))).toContain(times(1, texts.page.times));
    });
  });

  it('scrolls the page to each mention in turn', async () => {
    const gap = '<div style="height: 3000px"></div>';
    const opened = await stage.open({ html: page(`<p>Top.</p>${gap}<p>01.AI</p>${gap}<p>01.AI</p>${gap}`) });
    await waitForMarks(opened, ['01.AI', '01.AI']);
    await withPopup(opened, async (popup) => {
      for (const nth of [0, 1, 0]) {
        await press(popup, /^01\.AI/);
        await until(`mention ${nth + 1} to be in view`, async () => {
          const box = (await readMarks(opened))[nth]?.boxes[0];
          return box !== undefined && box.y > 0 && box.y < 800;
        });
      }
    });
  });

  it('tells which key names of the story the page does not mention, and leads to their cards', async () => {
    const opened = await stage.open({ html: page('<p>01.AI and KPMG.') });
    await waitForMarks(opened, ['01.AI', 'KPMG']);
    await withPopup(opened, async (popup) => {
      const fold = new RegExp(texts.page.unmentioned.n.replace('$1', '\\d+'));
      await press(popup, fold);
      await waitForText(popup, 'Lee Kai-fu · Alibaba Cloud');
      await press(popup, 'Lee Kai-fu');
      await waitForText(popup, 'Google China');
      await popup.press('Escape');
      await until('the focus to be on the name again', () =>
        popup.evaluate(() => document.activeElement?.textContent === 'Lee Kai-fu'),
      );
    });
  });

  it('shows the story: headline, publisher, date, disclosure, sections, timeline, people and figures', async () => {
    const opened = await stage.open({ html: page('<p>Nothing to see.') });
    await withPopup(opened, async (popup) => {
      for (const part of [
        story.title,
        'South China Morning Post',
        'January 2025',
        'Alibaba owns',
        ...story.sections.map(({ title }) => title),
      ])
        await waitForText(popup, part);
      for (const [tab, part] of [
        [texts.tab.timeline, '2023'],
        [texts.tab.who, 'Huang Wenhao'],
        [texts.tab.figures, '230'],
      ] as const) {
        await press(popup, tab);
        await waitForText(popup, part);
      }
    });
  });

  it('says so where none of the names is on the page', async () => {
    const opened = await stage.open({ html: page('<p>Nothing to see.') });
    await withPopup(opened, async (popup) => {
      await press(popup, texts.tab.page);
      await waitForText(popup, texts.page.on.title);
    });
  });

  it('says so where the browser lets no extension in', async () => {
    const opened = await stage.open({ url: 'about:blank' });
    const restricted = stage.browser.name === 'chromium' ? 'chrome://version' : 'about:support';
    await opened.goto(restricted);
    await withPopup(opened, async (popup) => {
      await waitForText(popup, story.sections[0]?.title ?? '');
      await press(popup, texts.tab.page);
      await waitForText(popup, texts.page.restricted.reason);
    });
  });

  it('opens the wide page', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    const popup = await stage.browser.openPopup(opened);
    await press(popup, texts.story.widePage);
    const wide = await stage.browser.tab(`${stage.browser.extensionOrigin}/story.html`);
    await waitForText(wide, story.title);
    await wide.close();
  });

  it('counts the mentions on the toolbar button', async () => {
    const opened = await stage.open({ html: page('<p>01.AI, KPMG and 01.AI') });
    await waitForMarks(opened, ['01.AI', 'KPMG', '01.AI']);
    const badge = () =>
      stage.browser.evaluateInBackground(async () => {
        type Api = {
          tabs: { query(what: object): Promise<{ id: number }[]> };
          action: { getBadgeText(of: object): Promise<string> };
        };
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        const api = browser ?? chrome;
        const [tab] = await api.tabs.query({ active: true, currentWindow: true });
        return tab ? api.action.getBadgeText({ tabId: tab.id }) : '';
      });
    await until('the count', badge, (text) => text === '3');
    await opened.evaluate(() => document.querySelector('p')?.remove());
    await until('no count', badge, (text) => text === '');
  });
});
