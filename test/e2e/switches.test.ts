import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { readBadge, waitForBadge } from '../browsers/badge';
import { controlsOf, press } from '../browsers/controls';
import type { Json, Page, Popup } from '../browsers/driver';
import { readMarks, waitForIdle, waitForMarks } from '../browsers/marks';
import { waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { inBrowsers, type Stage } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

type Api = {
  scripting: {
    getRegisteredContentScripts(): Promise<{ readonly id: string }[]>;
    unregisterContentScripts(): Promise<void>;
    executeScript(injection: object): Promise<void>;
  };
  tabs: { query(which: object): Promise<{ readonly id: number }[]> };
  storage: {
    local: {
      get(key: string): Promise<Record<string, never>>;
      set(values: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
};

const readStored = (stage: Stage, key: string): Promise<Json> =>
  stage.browser.evaluateInBackground(async (key: string) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return ((await (browser ?? chrome).storage.local.get(key))[key] ?? null) as Json;
  }, key);

const store = (stage: Stage, values: { readonly [key: string]: Json }): Promise<void> =>
  stage.browser.evaluateInBackground(async (values: { readonly [key: string]: Json }) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).storage.local.set(values);
  }, values);

/** Lets time go by for what the extension runs on the page in front, all at once. */
const setClockAhead = (stage: Stage, by: number): Promise<void> =>
  stage.browser.evaluateInBackground(async (by: number) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { scripting, tabs } = browser ?? chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    await scripting.executeScript({
      target: { tabId: tab?.id },
      func: (by: number) => {
        const { now } = Date;
        Date.now = () => now() + by;
      },
      args: [by],
    });
  }, by);

const HOUR = 3_600_000; // ms

inBrowsers((stage) => {
  async function withPopup(over: Page, use: (popup: Popup) => Promise<void>): Promise<void> {
    const popup = await stage.browser.openPopup(over);
    try {
      await press(popup, texts.tab.page);
      await use(popup);
    } finally {
      await popup.close();
    }
  }

  it.each([
    ['on this site', texts.pause.here],
    ['everywhere', texts.pause.all],
    ['for an hour', texts.pause.hour],
  ])('pauses %s with one press, at once and without a trace, and takes it back', async (_, label) => {
    const opened = await stage.open({ html: page('<p>01.AI<p>KPMG<iframe srcdoc="ByteDance"></iframe>') });
    const inFrame = () =>
      opened.evaluate(() => (frames[0] as typeof globalThis | undefined)?.CSS.highlights.size ?? -1);
    await waitForMarks(opened, ['01.AI', 'KPMG']);
    await until('the mark in the frame', inFrame, (size) => size === 1);
    await waitForBadge(stage.browser, '3');
    await withPopup(opened, async (popup) => {
      await press(popup, label);
      await waitForMarks(opened, []);
      expect(await opened.evaluate(() => CSS.highlights.size)).toBe(0);
      await until('no mark in the frame', inFrame, (size) => size === 0);
      await waitForText(popup, texts.page.paused.title);
      await waitForBadge(stage.browser, '');
      await press(popup, texts.settings.undo);
      await waitForMarks(opened, ['01.AI', 'KPMG']);
      await until('the mark in the frame again', inFrame, (size) => size === 1);
      await waitForBadge(stage.browser, '3');
    });
  });

  it('keeps quiet on a paused site that is opened later, and nowhere else', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    await waitForMarks(opened, ['01.AI']);
    await withPopup(opened, async (popup) => {
      await press(popup, texts.pause.here);
      await waitForMarks(opened, []);
    });
    const later = await stage.open({ html: page('<p>01.AI'), at: '/later.html' });
    await withPopup(later, async (popup) => {
      await waitForText(popup, texts.page.paused.title);
      expect(await readMarks(later)).toEqual([]);
      await press(popup, texts.pause.here);
      await waitForMarks(later, ['01.AI']);
      await waitForMarks(opened, ['01.AI']);
    });
  });

  it('has the settings read before a page begins only while they hold something for it, and puts right a page that came too early', async () => {
    const readers = () =>
      stage.browser.evaluateInBackground(async () => {
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        return (await (browser ?? chrome).scripting.getRegisteredContentScripts()).map(({ id }) => id);
      });
    expect(await readers()).toEqual([]);
    await store(stage, { settings: { isPaused: true } });
    await until('what reads them', readers, (ids) => ids.length === 1);
    await stage.browser.evaluateInBackground(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).scripting.unregisterContentScripts();
    });
    const opened = await stage.open({ html: page('<p>01.AI') });
    await withPopup(opened, (popup) => waitForText(popup, texts.page.paused.title));
    expect(await readMarks(opened)).toEqual([]);
    await store(stage, { settings: {} });
    await waitForMarks(opened, ['01.AI']);
    expect(await readers()).toEqual([]);
  });

  it('brings one change after the other to open pages, though one of them never ends loading', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    await waitForMarks(opened, ['01.AI']);
    const endless = await stage.browser.newPage();
    const script = `<script src="${stage.server.never('/never.js')}"></script>`;
    const loading = endless.goto(stage.server.put('/endless.html', page(script))).catch(() => {});
    await until('the script is asked for', async () => stage.server.requests.includes('/never.js'));
    await opened.front();
    await store(stage, { settings: { isPaused: true } });
    await waitForMarks(opened, []);
    await store(stage, { settings: {} });
    await waitForMarks(opened, ['01.AI']);
    await endless.close();
    await loading;
  });

  it('counts the marks of a frame that the page itself can’t see, also when the page changes after it', async () => {
    const inRoot =
      '<div><template shadowrootmode="closed"><iframe srcdoc="ByteDance"></iframe></template></div>';
    const opened = await stage.open({ html: page(`<p>01.AI${inRoot}`) });
    const isCounted = (count: string) => waitForBadge(stage.browser, count);
    await isCounted('2');
    await opened.evaluate(() => document.body.append(' KPMG'));
    await isCounted('3');
    await new Promise((done) => setTimeout(done, 1000)); // it may have been right for a moment
    expect(await readBadge(stage.browser)).toBe('3');
  });

  it('ends the hour by itself, at the reader’s next move on an open page', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    await waitForMarks(opened, ['01.AI']);
    await store(stage, { settings: { pausedUntil: Date.now() + HOUR } });
    await waitForMarks(opened, []);
    await opened.movePointer({ x: 5, y: 300 });
    await waitForIdle(opened);
    expect(await readMarks(opened)).toEqual([]);
    await setClockAhead(stage, HOUR);
    await opened.movePointer({ x: 9, y: 310 });
    await waitForMarks(opened, ['01.AI']);
    await store(stage, { settings: {} });
  });

  it('mutes one name from the list, everywhere at once, and takes it back', async () => {
    const opened = await stage.open({ html: page('<p>01.AI and KPMG') });
    const other = await stage.open({ html: page('<p>KPMG'), at: '/other.html' });
    await waitForMarks(other, ['KPMG']);
    await opened.front();
    await waitForMarks(opened, ['01.AI', 'KPMG']);
    await withPopup(opened, async (popup) => {
      await press(popup, texts.mute.onName.replace('{name}', 'KPMG'));
      await waitForMarks(opened, ['01.AI']);
      await waitForMarks(other, []);
      await until(
        'the list without it',
        async () => (await controlsOf(popup)).filter(({ name }) => name.startsWith('KPMG')).length,
        (count) => count === 0,
      );
      await press(popup, texts.settings.undo);
      await waitForMarks(opened, ['01.AI', 'KPMG']);
      await waitForMarks(other, ['KPMG']);
    });
  });

  it('marks kinds that are off by default as soon as they are asked for', async () => {
    const opened = await stage.open({ html: page('<p>01.AI is in Beijing') });
    await waitForMarks(opened, ['01.AI']);
    const kinds = ['person', 'company', 'organisation', 'publication', 'product'];
    await store(stage, { settings: { markedKinds: [...kinds, 'place'] } });
    await waitForMarks(opened, ['01.AI', 'Beijing']);
    await store(stage, { settings: { markedKinds: ['place'] } });
    await waitForMarks(opened, ['Beijing']);
    await store(stage, { settings: { markedKinds: kinds } });
    await waitForMarks(opened, ['01.AI']);
  });

  it('tells once of settings that could not be read, uses the defaults, and loses nothing', async () => {
    await store(stage, { settings: { isPaused: 'yes', mutedEntities: ['kpmg'] } });
    const opened = await stage.open({ html: page('<p>01.AI and KPMG') });
    await waitForMarks(opened, ['01.AI']);
    await withPopup(opened, async (popup) => {
      await waitForText(popup, texts.kept.notice);
      await press(popup, texts.kept.close);
    });
    await withPopup(opened, async (popup) => {
      await waitForText(popup, texts.page.found[1]);
      expect(await popup.evaluate(() => document.body.innerText)).not.toContain(texts.kept.notice);
    });
    expect(await readStored(stage, 'keptAside')).toMatchObject({
      kept: [{ reason: 'damaged', parts: ['isPaused'], data: { isPaused: 'yes', mutedEntities: ['kpmg'] } }],
    });
    await store(stage, { settings: {} });
  });
});
