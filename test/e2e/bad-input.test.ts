import { afterAll, describe, expect, it } from 'vitest';
import texts from '../../locales/en.json';
import chinese from '../../locales/zh_CN.json';
import { hoverMark, readCard } from '../browsers/card';
import { press } from '../browsers/controls';
import type { Page } from '../browsers/driver';
import { readMarks, showMark, waitForIdle, waitForMarks } from '../browsers/marks';
import { waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { alterExtension } from './altered-extension';
import { inBrowsers, type Stage } from './in-browsers';
import { openOptions, pressChoice } from './options-page';
import { story } from './story';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

/** The popup opens over the page, tells the story, and says this of the page. */
async function expectPopupToSay(stage: Stage, over: Page, what: string): Promise<void> {
  const popup = await stage.browser.openPopup(over);
  try {
    await press(popup, texts.tab.page);
    await waitForText(popup, what);
    await press(popup, texts.tab.story);
    await waitForText(popup, story.sections[0]?.title ?? '');
  } finally {
    await popup.close();
  }
}

/** Until the finder has had its turn: a page that is opened later has its marks. */
async function letFinderRun(stage: Stage): Promise<void> {
  await waitForMarks(await stage.open({ html: page('<p>01.AI'), at: '/later.html' }), ['01.AI']);
}

describe('documents that are no web pages', () => {
  inBrowsers((stage) => {
    it.each([
      [
        'an SVG picture',
        '/page.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">01.AI</text></svg>',
      ],
      ['XML', '/page.xml', '<names><name>01.AI</name></names>'],
      ['plain text', '/page.txt', '01.AI'],
      ['JSON', '/page.json', '"01.AI"'],
    ])('is quiet on %s', async (_, at, html) => {
      const opened = await stage.open({ html, at });
      await letFinderRun(stage);
      await expectPopupToSay(stage, opened, texts.tab.page);
    });

    it('is quiet on a frameset, and marks names in its frames', async () => {
      const frame = stage.server.put('/frame.html', page('<p>ByteDance'));
      const opened = await stage.open({
        html: `<html><frameset cols="*"><frame src="${frame}"></frameset></html>`,
      });
      await until('the mark in the frame', () =>
        opened.evaluate(() => (frames[0] as typeof globalThis | undefined)?.CSS.highlights.size === 1),
      );
      expect(await readMarks(opened)).toEqual([]);
      await expectPopupToSay(stage, opened, texts.page.found[1]);
    });

    it('is quiet on a page without a body', async () => {
      const html =
        '<!doctype html><title>01.AI</title><script>document.body?.remove(); document.documentElement.querySelector("body")?.remove()</script>';
      const opened = await stage.open({ html });
      await opened.evaluate(() => document.body?.remove());
      await letFinderRun(stage);
      expect(await opened.evaluate(() => document.body === null)).toBe(true);
      await expectPopupToSay(stage, opened, texts.page.on.title);
    });

    it('finds names in a page that has replaced its whole document', async () => {
      const opened = await stage.open({ html: page('<p>Nothing yet.') });
      await opened.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>New</title><p>01.AI');
        document.close();
      });
      await opened.front();
      await expectPopupToSay(stage, opened, texts.tab.page);
    });

    it('stands a page that takes the registry away from its own scripts', async () => {
      const opened = await stage.open({
        html: page('<script>Object.defineProperty(CSS, "highlights", { value: undefined })</script><p>01.AI'),
      });
      await letFinderRun(stage);
      await expectPopupToSay(stage, opened, texts.page.found[1]);
    });

    it('stands a form whose fields have the names of what a tree is walked by', async () => {
      const fields = [
        'parentNode',
        'nextSibling',
        'firstChild',
        'childNodes',
        'nodeType',
        'textContent',
        'children',
      ];
      const form = `<form>${fields.map((name) => `<input name="${name}">`).join('')}<p>01.AI</p></form>`;
      const opened = await stage.open({ html: page(`${form}<p>KPMG`) });
      await waitForMarks(opened, ['01.AI', 'KPMG']);
    });

    it('stands pages that are left at once', async () => {
      const count = 12;
      for (let k = 0; k < count; k++)
        stage.server.put(
          `/hop-${k}.html`,
          page(
            `<p>01.AI and KPMG</p><script>setTimeout(() => location.replace('/hop-${k + 1}.html'), ${k * 10})</script>`,
          ),
        );
      const last = stage.server.put(`/hop-${count}.html`, page('<p>01.AI'));
      const opened = await stage.open({ url: `${stage.server.origin}/hop-0.html` });
      await until('the last page', async () => (await opened.url()) === last);
      await waitForMarks(opened, ['01.AI']);
    });
  });
});

describe('a browser without the Custom Highlight API', () => {
  // No browser has a switch for it any more; to the finder it is not there.
  const without = alterExtension(
    'content-scripts/content.js',
    `globalThis.CSS = { supports: () => false }; globalThis.Highlight = undefined;`,
  );
  afterAll(without.remove);

  inBrowsers(
    (stage) => {
      it('is left in peace, and the popup says why', async () => {
        const opened = await stage.open({ html: page('<p>01.AI') });
        await expectPopupToSay(stage, opened, texts.page.unsupported.reason);
        expect(await readMarks(opened)).toEqual([]);
      });
    },
    { extension: without.folder },
  );
});

describe('site access that is withheld', () => {
  inBrowsers((stage) => {
    it('leaves pages as they are, and does not keep the popup waiting', async () => {
      await letFinderRun(stage);
      await stage.browser.setSiteAccess(false);
      try {
        const opened = await stage.open({ html: page('<p>01.AI') });
        await waitForIdle(opened);
        expect(await readMarks(opened)).toEqual([]);
        // Firefox takes the press on the toolbar button for a leave to read this page, Chromium does not.
        const { withheld, found } = texts.page;
        const what = stage.browser.name === 'chromium' ? withheld.reason : found[1];
        await expectPopupToSay(stage, opened, what);
      } finally {
        await stage.browser.setSiteAccess(true);
      }
    });

    it('works on pages opened after it is given back', async () => {
      await letFinderRun(stage);
    });

    it('ends quietly where it is revoked while marks are shown', async () => {
      const opened = await stage.open({ html: page('<p>01.AI') });
      await waitForMarks(opened, ['01.AI']);
      await stage.browser.setSiteAccess(false);
      try {
        await opened.front();
        await opened.movePointer(await showMark(opened, '01.AI'));
        await expectPopupToSay(stage, opened, texts.tab.page);
      } finally {
        await stage.browser.setSiteAccess(true);
      }
    });
  });
});

describe('injections that are refused, as when a page has navigated on', () => {
  /** The background's scripting API with a say in which injections reach the browser. */
  const refuse = (isRefused: string) =>
    alterExtension(
      'background.js',
      `for (const api of [globalThis.browser, globalThis.chrome])
         for (const name of ['insertCSS', 'executeScript']) {
           const real = api?.scripting[name].bind(api.scripting);
           const refused = ({ files: [file] = [] }, calls = (globalThis.calls ??= [])) => (calls.push(name), ${isRefused});
           if (api) Object.defineProperty(api.scripting, name, {
             value: (options) => refused(options) ? Promise.reject(new Error('Frame with ID 0 was removed.')) : real(options),
           });
         }`,
    );
  const all = refuse('true');
  const card = refuse('file === "/card.js"');
  const first = refuse('name === "insertCSS" && calls.filter((one) => one === name).length === 1');
  afterAll(() => {
    for (const copy of [all, card, first]) copy.remove();
  });

  inBrowsers(
    (stage) => {
      it('are survived in silence', async () => {
        const opened = await stage.open({ html: page('<p>01.AI') });
        await waitForIdle(opened);
        await expectPopupToSay(stage, opened, texts.page.on.title);
        expect(await readMarks(opened)).toEqual([]);
      });
    },
    { extension: all.folder },
  );

  inBrowsers(
    (stage) => {
      it('leave marks without a card if it is the card that is refused', async () => {
        const opened = await stage.open({ html: page('<p>01.AI') });
        await waitForMarks(opened, ['01.AI']);
        await opened.movePointer(await showMark(opened, '01.AI'));
        await expectPopupToSay(stage, opened, texts.page.found[1]);
        expect(await readCard(opened)).toBeUndefined();
      });
    },
    { extension: card.folder },
  );

  inBrowsers(
    (stage) => {
      it('are asked for again', async () => {
        await waitForMarks(await stage.open({ html: page('<p>01.AI') }), ['01.AI']);
      });
    },
    { extension: first.folder },
  );
});

describe('storage that never answers', () => {
  const silent = alterExtension(
    'content-scripts/content.js',
    `for (const api of [globalThis.browser, globalThis.chrome])
       if (api) Object.defineProperty(api.storage.local, 'get', { value: () => new Promise(() => {}) });`,
  );
  afterAll(silent.remove);

  inBrowsers(
    (stage) => {
      it('does not keep names from being found', async () => {
        const opened = await stage.open({ html: page('<p>01.AI') });
        await waitForMarks(opened, ['01.AI']);
        await expectPopupToSay(stage, opened, texts.page.found[1]);
        expect((await hoverMark(opened, '01.AI')).name).toBe('01.AI');
      });
    },
    { extension: silent.folder },
  );
});

describe('storage that answers late', () => {
  /** After the pointer has rested for long enough. */
  const late = alterExtension(
    'card.js',
    `for (const api of [globalThis.browser, globalThis.chrome])
       if (api) {
         const get = api.storage.local.get.bind(api.storage.local);
         const value = (keys) => new Promise((done) => setTimeout(done, 800)).then(() => get(keys));
         Object.defineProperty(api.storage.local, 'get', { value });
       }`,
  );
  afterAll(late.remove);

  inBrowsers(
    (stage) => {
      it('does not keep the first card from speaking the reader’s language', async () => {
        const options = await openOptions(stage.browser);
        await pressChoice(options, texts.options.languages.hans);
        await waitForText(options, chinese.options.marking);
        await options.close();
        const opened = await stage.open({ html: page('<p>01.AI') });
        await waitForMarks(opened, ['01.AI']);
        expect((await hoverMark(opened, '01.AI')).text).toContain(chinese.kind.company);
      });
    },
    { extension: late.folder },
  );
});
