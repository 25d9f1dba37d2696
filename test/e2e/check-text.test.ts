import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { dismissCard, hoverMark, waitForCard } from '../browsers/card';
import { press } from '../browsers/controls';
import type { Page } from '../browsers/driver';
import { waitForMarks } from '../browsers/marks';
import { shownText, waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { inBrowsers, type Stage } from './in-browsers';
import { SMALL_PACK } from './small-pack';

const MARKUP = '<img src="nowhere" onerror="document.title = 1">';
const TEXT = `Lee Kai-fu of 01.AI\n\n李開復, KPMG\n${MARKUP}`;

/** The field for a text, with the focus in it, as the popup's link opens it. */
async function openCheck({ browser }: Stage): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${browser.extensionOrigin}/story.html#check`);
  await until('focus in the field', () =>
    page.evaluate(() => document.activeElement?.localName === 'textarea'),
  );
  return page;
}

/** Puts a text where the focus is, as pasting does: no browser lets a script read the clipboard unasked. */
const paste = (page: Page, text: string) =>
  page.evaluate((text: string) => document.execCommand('insertText', false, text), text);

inBrowsers((stage) => {
  it('shows a pasted text as text alone, marks its names, and has their cards', async () => {
    const page = await openCheck(stage);
    await paste(page, TEXT);
    await waitForMarks(page, ['Lee Kai-fu', '01.AI', '李開復', 'KPMG']);
    await waitForText(page, texts.check.found.n.replace('$1', '4'));
    expect(await shownText(page)).toContain(MARKUP);
    expect(await page.evaluate(() => document.querySelectorAll('img').length)).toBe(0);
    expect((await hoverMark(page, '李開復')).name).toBe('Lee Kai-fu');
    await dismissCard(page);
    await stage.browser.command('open', page);
    await waitForCard(page);
    await page.press('Escape');
    await press(page, texts.check.clear);
    await waitForMarks(page, []);
    expect(page.problems()).toEqual([]);
    await page.close();
  });

  it('follows what is typed, and keeps nothing', async () => {
    const page = await openCheck(stage);
    for (const key of '01.AI') await page.press(key);
    await waitForMarks(page, ['01.AI']);
    for (const key of ', KPMG') await page.press(key);
    await waitForMarks(page, ['01.AI', 'KPMG']);
    const stored = await page.evaluate(async () => {
      type Api = { storage: { local: { get(key: null): Promise<object> } } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return JSON.stringify(await (browser ?? chrome).storage.local.get(null));
    });
    expect(stored).not.toContain('01.AI, KPMG');
    await page.close();
    const later = await openCheck(stage);
    expect(await later.evaluate(() => document.querySelector('textarea')?.value)).toBe('');
    await later.close();
  });

  it('knows the names of packs, and leaves muted names alone', async () => {
    const set = (values: object) =>
      stage.browser.evaluateInBackground(async (values: string) => {
        type Api = { storage: { local: { set(values: object): Promise<void> } } };
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        await (browser ?? chrome).storage.local.set(JSON.parse(values));
      }, JSON.stringify(values));
    const story = {
      ...SMALL_PACK,
      entities: SMALL_PACK.entities.map((one) => ({ ...one, rules: [], shortNames: [] })),
    };
    const opened = await stage.open({ html: '<!doctype html><title>Page</title><p>KPMG, Vera Quill' });
    await waitForMarks(opened, ['KPMG']);
    await set({ packs: [{ story, isOn: true }], settings: { mutedEntities: ['kpmg'] } });
    await waitForMarks(opened, ['Vera Quill']);
    const page = await openCheck(stage);
    await paste(page, 'KPMG, Vera Quill');
    await waitForMarks(page, ['Vera Quill']);
    expect((await hoverMark(page, 'Vera Quill')).text).toContain('She founded');
    await page.close();
    await set({ packs: [], settings: {} });
  });
});
