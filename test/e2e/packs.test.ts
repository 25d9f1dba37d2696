import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import hans from '../../locales/zh_CN.json';
import hant from '../../locales/zh_TW.json';
import { dismissCard, hoverMark, waitForCard } from '../browsers/card';
import { press, pressInCard } from '../browsers/controls';
import type { Page } from '../browsers/driver';
import { waitForMarks } from '../browsers/marks';
import { shownText, waitForText } from '../browsers/shown-text';
import { inBrowsers } from './in-browsers';
import { openOptions, pressChoice } from './options-page';
import { chooseFile, SMALL_PACK } from './small-pack';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

const TITLE = SMALL_PACK.title;
const saying = (text: string) => text.replace('{title}', TITLE);

/** Each under its own name, whatever the interface speaks. */
const LANGUAGES = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const;

/** Files that are refused, with what is said of each. */
const BAD_PACKS = [
  ['no-json.json', '{"format": 1,', ['expected JSON']],
  ['two-places.json', { ...SMALL_PACK, lang: 'English', timeline: [{}] }, ['lang', 'timeline.0.fact']],
  ['leads-nowhere.json', { ...SMALL_PACK, timeline: [{ fact: 'lost' }] }, ['timeline.0.fact', '"lost"']],
  ['bundled.json', { ...SMALL_PACK, id: 'team-sale-denial' }, ['"team-sale-denial"']],
] as const;

const importPack = (options: Page, pack: unknown = SMALL_PACK, file = 'lamps.json') =>
  chooseFile(options, 0, file, typeof pack === 'string' ? pack : JSON.stringify(pack));

inBrowsers((stage) => {
  it('brings a story in: its names are marked in open tabs, and its cards and its page know who they are', async () => {
    const opened = await stage.open({ html: page('<p>Vera Quill, Lumen Works, KPMG and 01.AI') });
    await waitForMarks(opened, ['KPMG', '01.AI']);
    await hoverMark(opened, '01.AI'); // the card's code is there before the pack
    await dismissCard(opened);
    const options = await openOptions(stage.browser);
    await importPack(options);
    await waitForText(options, saying(texts.packs.added));
    await waitForMarks(opened, ['Vera Quill', 'Lumen Works', 'KPMG', '01.AI']);

    await opened.front();
    const card = await hoverMark(opened, 'Lumen Works');
    expect(card.text).toContain('The firm that Vera Quill founded.');
    await pressInCard(opened, 'Vera Quill');
    await waitForCard(opened, 'Vera Quill');
    await pressInCard(opened, texts.card.fullStory);
    const story = await stage.browser.tab(`${stage.browser.extensionOrigin}/story.html#lamps--vera`);
    await waitForText(story, TITLE);
    expect((await waitForCard(story)).name).toBe('Vera Quill');
    await story.close();

    const popup = await stage.browser.openPopup(opened);
    await waitForText(popup, 'Lumen Works');
    await press(popup, texts.page.card.replace('{name}', 'Lumen Works'));
    await waitForText(popup, 'The firm that Vera Quill founded.');
    await popup.close();
    await dismissCard(opened);
    expect((await hoverMark(opened, 'KPMG')).text).not.toContain('Vera Quill');
    await dismissCard(opened);

    await options.front();
    await pressChoice(options, texts.packs.on);
    await waitForMarks(opened, ['KPMG', '01.AI']);
    await press(options, texts.settings.undo);
    await waitForMarks(opened, ['Vera Quill', 'Lumen Works', 'KPMG', '01.AI']);
    await press(options, texts.options.removeName.replace('{name}', TITLE));
    await waitForMarks(opened, ['KPMG', '01.AI']);
    await press(options, texts.settings.undo);
    await waitForMarks(opened, ['Vera Quill', 'Lumen Works', 'KPMG', '01.AI']);
    await press(options, texts.options.removeName.replace('{name}', TITLE));
    await waitForText(options, texts.packs.none);
    expect(options.problems()).toEqual([]);
    await options.close();
  });

  it('refuses what is no pack, says in each language where it is wrong and what was expected, and changes nothing', async () => {
    const options = await openOptions(stage.browser);
    for (const [file, pack, places] of BAD_PACKS) {
      await importPack(options, pack, file);
      await waitForText(options, texts.packs.refused.replace('{file}', file));
      const shown = await shownText(options);
      for (const place of places) expect(shown, file).toContain(place);
      expect(shown).toContain(texts.packs.none);
    }
    for (const [language, { issue }] of [
      ['zh-Hans', hans],
      ['zh-Hant', hant],
      ['en', texts],
    ] as const) {
      await pressChoice(options, LANGUAGES[language]);
      await waitForText(options, issue.bundledId.replace('{id}', 'team-sale-denial'));
    }
    await pressChoice(options, texts.options.languages.auto);
    expect(options.problems()).toEqual([]);
    await options.close();
  });
});
