import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import type { Page } from '../browsers/driver';
import { waitForMarks } from '../browsers/marks';
import { waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { focusedName, tabTo } from '../browsers/walk-by-key';
import { inBrowsers } from './in-browsers';
import { chooseFile, SMALL_PACK } from './small-pack';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

/** The nth field for files: packs come before settings. */
const [PACKS, SETTINGS] = [0, 1];

inBrowsers((stage) => {
  async function openOptions(): Promise<Page> {
    const options = await stage.open({ url: `${stage.browser.extensionOrigin}/options.html` });
    await waitForText(options, texts.options.marking);
    return options;
  }

  /** A page with a name and a place, and the options, in which places have been set to be marked. */
  async function markPlaces() {
    const opened = await stage.open({ html: page('<p>01.AI is in Beijing') });
    await waitForMarks(opened, ['01.AI']);
    const options = await openOptions();
    await tabTo(options, texts.kinds.place);
    await options.press('Space');
    await waitForMarks(opened, ['01.AI', 'Beijing']);
    return { opened, options };
  }

  it('are all reached by key, each with the effect that it has by pointer', async () => {
    const { opened, options } = await markPlaces();
    await tabTo(options, texts.options.styles.dotted);
    await options.press('ArrowDown');
    await waitForText(options, texts.options.set.replace('{what}', texts.options.styles.tint));
    await tabTo(options, texts.options.timings.normal);
    await options.press('ArrowDown');
    await waitForText(options, texts.options.set.replace('{what}', texts.options.timings.quick));
    await tabTo(options, texts.options.site);
    const { host } = new URL(stage.server.origin);
    for (const key of host) await options.press(key);
    await options.press('Enter');
    await waitForMarks(opened, []);
    await tabTo(options, texts.options.removeName.replace('{name}', host), true);
    await options.press('Enter');
    await waitForMarks(opened, ['01.AI', 'Beijing']);
    await tabTo(options, texts.packs.import);
    await tabTo(options, texts.options.languages.auto);
    await tabTo(options, texts.options.shortcutsPage);
    await tabTo(options, texts.options.import);
    await tabTo(options, texts.options.reset);
    await options.press('Enter');
    await waitForMarks(opened, ['01.AI']);
    await tabTo(options, texts.settings.undo, true);
    await options.press('Enter');
    await waitForMarks(opened, ['01.AI', 'Beijing']);
    await tabTo(options, texts.options.reset);
    await options.press('Enter');
    await waitForMarks(opened, ['01.AI']);
  });

  it('are saved as a file and taken from it, at once in open tabs; a file that is none changes nothing', async () => {
    const { opened, options } = await markPlaces();
    await catchSavedFile(options);
    await tabTo(options, texts.options.export);
    await options.press('Enter');
    const saved = await until('the file', () => readSavedFile(options));
    expect(saved.name).toBe('sidelight-settings.json');
    await tabTo(options, texts.options.reset);
    await options.press('Enter');
    await waitForMarks(opened, ['01.AI']);

    for (const [text, said] of [
      ['{"a": 1}', texts.options.file.foreign],
      [saved.text.replace('"sidelightSettings": 1', '"sidelightSettings": 99'), texts.options.file.newer],
      [
        saved.text.replace('"isPaused": false', '"isPaused": 7'),
        texts.options.file.damaged.split('{parts}')[0] ?? '',
      ],
    ] as const) {
      await chooseFile(options, SETTINGS, 'other.json', text);
      await waitForText(options, said);
    }
    await waitForMarks(opened, ['01.AI']);
    await chooseFile(options, SETTINGS, saved.name, saved.text);
    await waitForText(options, texts.options.imported);
    await waitForMarks(opened, ['01.AI', 'Beijing']);
    expect(await focusedName(options)).toBe(texts.options.reset);
    await options.press('Enter');
    await waitForMarks(opened, ['01.AI']);
  });

  it('lead to the browser’s own page for shortcuts', async () => {
    const options = await openOptions();
    await tabTo(options, texts.options.shortcutsPage);
    await options.press('Enter');
    const address = stage.browser.name === 'chromium' ? 'chrome://extensions/shortcuts' : 'about:addons';
    const shortcuts = await stage.browser.tab(address);
    expect(await shortcuts.url()).toContain(address);
    await shortcuts.close();
  });

  it('bring in a story whose names the address bar then finds', async ({ skip }) => {
    skip(stage.browser.name === 'firefox', 'its address bar can’t be driven, nor its events sent');
    const options = await openOptions();
    await chooseFile(options, PACKS, 'lamps.json', JSON.stringify(SMALL_PACK));
    await waitForText(options, SMALL_PACK.title);
    await stage.browser.evaluateInBackground(() => {
      type Event = { dispatch(...args: readonly unknown[]): void };
      const { chrome } = globalThis as unknown as { chrome: { omnibox: { onInputEntered: Event } } };
      chrome.omnibox.onInputEntered.dispatch('vera qu', 'newForegroundTab');
    });
    const story = await stage.browser.tab(`${stage.browser.extensionOrigin}/story.html#lamps--vera`);
    await waitForText(story, SMALL_PACK.title);
    await story.close();
    await options.front();
    await tabTo(options, texts.options.removeName.replace('{name}', SMALL_PACK.title));
    expect(await focusedName(options)).toContain(SMALL_PACK.title);
    await options.press('Enter');
    await waitForText(options, texts.packs.none);
  });
});

type Catching = { saved?: { name: string; text: string } };

/** Keeps what the page gives to the browser to be saved: where the browser puts it is the browser's own affair. */
function catchSavedFile(view: Page): Promise<void> {
  return view.evaluate(() => {
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = create(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      const { download: name, href } = this;
      void blobs
        .get(href)
        ?.text()
        .then((text) => Object.assign(window, { saved: { name, text } }));
    };
  });
}

const readSavedFile = async (view: Page) =>
  (await view.evaluate(() => (window as Catching).saved ?? null)) as { name: string; text: string };
