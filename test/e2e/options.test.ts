import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import texts from '../../locales/en.json';
import chinese from '../../locales/zh_CN.json';
import { dismissCard, hoverMark } from '../browsers/card';
import { press } from '../browsers/controls';
import { BUILT, launch } from '../browsers/launch';
import { waitForMarks } from '../browsers/marks';
import { waitForText } from '../browsers/shown-text';
import { inBrowsers } from './in-browsers';
import { openOptions, pressChoice } from './options-page';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

inBrowsers((stage) => {
  it('mark other kinds in open tabs at once, and take that back', async () => {
    const opened = await stage.open({ html: page('<p>01.AI is in Beijing') });
    await waitForMarks(opened, ['01.AI']);
    const options = await openOptions(stage.browser);
    await options.front();
    await pressChoice(options, texts.kinds.place);
    await waitForMarks(opened, ['01.AI', 'Beijing']);
    await press(options, texts.settings.undo);
    await waitForMarks(opened, ['01.AI']);
    await options.close();
  });

  it('leave a site alone that is typed, and take it off the list', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    await waitForMarks(opened, ['01.AI']);
    const { host } = new URL(stage.server.origin);
    const options = await openOptions(stage.browser);
    await options.front();
    await pressChoice(options, texts.options.site);
    for (const key of 'no site') await options.press(key);
    await options.press('Enter');
    await waitForText(options, texts.options.siteWrong);
    await options.evaluate(() => {
      document.querySelector<HTMLInputElement>('input[type="text"]')?.select();
    });
    for (const key of host) await options.press(key);
    await options.press('Enter');
    await waitForMarks(opened, []);
    await press(options, texts.options.removeName.replace('{name}', host));
    await waitForMarks(opened, ['01.AI']);
    await options.close();
  });

  it('list muted names, and mark them again', async () => {
    const opened = await stage.open({ html: page('<p>01.AI and KPMG') });
    await waitForMarks(opened, ['01.AI', 'KPMG']);
    const popup = await stage.browser.openPopup(opened);
    await press(popup, texts.mute.onName.replace('{name}', 'KPMG'));
    await waitForMarks(opened, ['01.AI']);
    await popup.close();
    const options = await openOptions(stage.browser);
    await options.front();
    await press(options, texts.mute.offName.replace('{name}', 'KPMG'));
    await waitForMarks(opened, ['01.AI', 'KPMG']);
    await options.close();
  });

  it('are all as at first after a reset, which can be undone', async () => {
    const opened = await stage.open({ html: page('<p>01.AI is in Beijing') });
    await waitForMarks(opened, ['01.AI']);
    const options = await openOptions(stage.browser);
    await options.front();
    await pressChoice(options, texts.kinds.place);
    await waitForMarks(opened, ['01.AI', 'Beijing']);
    await press(options, texts.options.reset);
    await waitForMarks(opened, ['01.AI']);
    await press(options, texts.settings.undo);
    await waitForMarks(opened, ['01.AI', 'Beijing']);
    await press(options, texts.options.reset);
    await waitForMarks(opened, ['01.AI']);
    await options.close();
  });

  it('speak the chosen language at once, and so do popup and cards', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    await waitForMarks(opened, ['01.AI']);
    const options = await openOptions(stage.browser);
    await options.front();
    await pressChoice(options, texts.options.languages.hans);
    await waitForText(options, chinese.options.marking);
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    const popup = await stage.browser.openPopup(opened);
    await waitForText(popup, chinese.page.found.n.replace('$1', '1'));
    await popup.close();
    const card = await hoverMark(opened, '01.AI');
    expect(card.text).toContain(chinese.kind.company);
    await dismissCard(opened);
    await options.front();
    await pressChoice(options, chinese.options.languages.auto);
    await waitForText(options, texts.options.marking);
    await opened.front();
    expect((await hoverMark(opened, '01.AI')).text).toContain(texts.kind.company);
    await options.close();
  });

  it('leave the marks of open tabs as they are where timing, style or language change', async () => {
    const opened = await stage.open({ html: page('<p>01.AI and Lee Kai-fu') });
    await waitForMarks(opened, ['01.AI', 'Lee Kai-fu']);
    /** The very object that holds the marks: a finder that begins anew has another. */
    const keep = () =>
      opened.evaluate(() => Object.assign(window, { kept: [...CSS.highlights.values()][0] }) && true);
    const isKept = () =>
      opened.evaluate(() => [...CSS.highlights.values()][0] === (window as { kept?: Highlight }).kept);
    await keep();
    const options = await openOptions(stage.browser);
    await options.front();
    await pressChoice(options, texts.options.timings.quick);
    await waitForText(options, texts.options.set.replace('{what}', texts.options.timings.quick));
    await pressChoice(options, texts.options.languages.hans);
    await waitForText(options, chinese.options.marking);
    // One change is carried out after the other: once this one is in force, all before it are.
    await pressChoice(options, chinese.options.languages.auto);
    await waitForText(options, texts.options.marking);
    expect(await isKept()).toBe(true);
    await pressChoice(options, texts.kinds.company);
    await waitForMarks(opened, ['Lee Kai-fu']);
    expect(await isKept()).toBe(false);
    await press(options, texts.options.reset);
    await waitForMarks(opened, ['01.AI', 'Lee Kai-fu']);
    await options.close();
  });

  it('fit a narrow screen without scrolling sideways', async () => {
    const options = await openOptions(stage.browser);
    const width = await options.evaluate(() => {
      document.body.style.inlineSize = '320px';
      return Math.max(
        ...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right),
      );
    });
    expect(width).toBeLessThanOrEqual(320);
    await options.close();
  });
});

describe('menus and the address bar', () => {
  inBrowsers((stage) => {
    type Event = { dispatch(...args: readonly unknown[]): void };
    type Api = {
      tabs: { query(what: object): Promise<{ url: string }[]> };
      contextMenus: { onClicked: Event };
      omnibox: { onInputEntered: Event };
    };
    /** No browser lets its own menus be pressed by a script; Chromium lets the event be sent that a press sends. */
    const press = (what: 'pause-here' | 'look-up' | 'keyword', text: string) =>
      stage.browser.evaluateInBackground(
        async (what: string, text: string) => {
          const { chrome } = globalThis as unknown as { chrome: Api };
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          if (what === 'keyword') chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab');
          else
            chrome.contextMenus.onClicked.dispatch(
              { menuItemId: what, selectionText: text, pageUrl: tab?.url },
              tab,
            );
        },
        what,
        text,
      );

    it('pause this site and end its pause; look selected text up, and what is typed', async ({ skip }) => {
      skip(stage.browser.name === 'firefox', 'its events can’t be sent');
      const opened = await stage.open({ html: page('<p>01.AI') });
      await waitForMarks(opened, ['01.AI']);
      await press('pause-here', '');
      await waitForMarks(opened, []);
      await press('pause-here', '');
      await waitForMarks(opened, ['01.AI']);
      for (const [what, text] of [
        ['look-up', '李開復'],
        ['keyword', 'likaifu'],
      ] as const) {
        await press(what, text);
        const card = await stage.browser.tab(`${stage.browser.extensionOrigin}/story.html#lee-kai-fu`);
        await card.close();
      }
    });
  });
});

describe.each(['chromium', 'firefox'] as const)('a browser that is started again, %s,', (name) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-profile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('still has the settings', async () => {
    const extension = BUILT[name];
    const first = await launch(name, { extension, profile: { folder, isUsed: false } });
    const before = await first.newPage();
    await before.goto('about:blank');
    await first.evaluateInBackground(async () => {
      type Api = { storage: { local: { set(values: object): Promise<void> } } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).storage.local.set({ settings: { mutedEntities: ['kpmg'] } });
    });
    await first.close();
    const second = await launch(name, { extension, profile: { folder, isUsed: true } });
    try {
      const stored = await second.evaluateInBackground(async () => {
        type Api = {
          storage: { local: { get(key: string): Promise<{ settings?: { mutedEntities?: string[] } }> } };
        };
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        return (await (browser ?? chrome).storage.local.get('settings')).settings?.mutedEntities ?? [];
      });
      expect(stored).toEqual(['kpmg']);
    } finally {
      await second.close();
    }
  });
});
