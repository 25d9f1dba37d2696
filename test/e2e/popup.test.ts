import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { waitForBadge } from '../browsers/badge';
import { controlsOf, press } from '../browsers/controls';
import type { Page, Popup, View } from '../browsers/driver';
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

/** Accessible name, or text, of what has the focus. */
const focused = (view: View) =>
  view.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '');

/** The names that who's who lists. */
const namesShown = (view: View) =>
  view.evaluate(() =>
    [...document.querySelectorAll('.panel.who h4 > .name')].map((one) => one.textContent ?? ''),
  );

/** Writes into the field that has the focus, as an input method does: at once, over what was there. */
const typeInto = (view: View, text: string) =>
  view.evaluate((text: string) => {
    const field = document.activeElement as HTMLInputElement;
    field.select();
    document.execCommand('insertText', false, text);
  }, text);

/** Waits until the nth mark of a page can be seen. */
const inView = (page: Page, nth: number) =>
  until(`mention ${nth + 1} to be in view`, async () => {
    const box = (await readMarks(page))[nth]?.boxes[0];
    return box !== undefined && box.y > 0 && box.y < 800;
  });

/** What the browser has seen to change its place, but for what a reader has pressed. */
const movedParts = (view: View): Promise<readonly string[]> =>
  view.evaluate(
    () =>
      new Promise<string[]>((done) => {
        type Shift = PerformanceEntry & { sources: readonly { node?: Element }[] };
        new PerformanceObserver((list) =>
          done(
            list
              .getEntries()
              .flatMap((entry) => (entry as Shift).sources.map(({ node }) => node?.outerHTML ?? '')),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(done, 200, []); // nothing is told where nothing has moved
      }),
  );

inBrowsers((stage) => {
  /** Opens the popup at a tab: at its own it is that which the test before has left. */
  async function withPopup(
    over: Page,
    use: (popup: Popup) => Promise<void>,
    tab: keyof typeof texts.tab = 'page',
  ): Promise<void> {
    const popup = await stage.browser.openPopup(over);
    try {
      await press(popup, texts.tab[tab]);
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

  it('moves nothing about once it shows the story, whatever the page and the settings say later', async ({
    skip,
  }) => {
    skip(stage.browser.name === 'firefox', 'it does not tell of layout that shifts');
    const opened = await stage.open({ html: page('<p>ByteDance and 01.AI.') });
    await waitForMarks(opened, ['ByteDance', '01.AI']);
    await withPopup(opened, async () => {});
    const popup = await stage.browser.openPopup(opened); // at the tab that was open last
    try {
      await waitForText(popup, times(2, texts.page.found));
      await waitForText(popup, texts.pause.here);
      expect(await movedParts(popup)).toEqual([]);
    } finally {
      await popup.evaluate(() => localStorage.clear());
      await popup.close();
    }
  });

  it('scrolls the page to each mention in turn', async () => {
    const gap = '<div style="height: 3000px"></div>';
    const opened = await stage.open({ html: page(`<p>Top.</p>${gap}<p>01.AI</p>${gap}<p>01.AI</p>${gap}`) });
    await waitForMarks(opened, ['01.AI', '01.AI']);
    await withPopup(opened, async (popup) => {
      for (const nth of [0, 1, 0]) {
        await press(popup, /^01\.AI/);
        await inView(opened, nth);
      }
    });
  });

  it('leads to the previous and the next mention, says which it is, and back to where the reader was', async () => {
    const gap = '<div style="height: 3000px"></div>';
    const box = `<div id="box" style="height: 200px; overflow: auto">${gap}<p>01.AI</p>${gap}</div>`;
    const opened = await stage.open({
      html: page(`<style>html { scroll-behavior: smooth }</style>${gap}<p>01.AI</p>${gap}${box}<p>01.AI</p>`),
    });
    await waitForMarks(opened, ['01.AI', '01.AI', '01.AI']);
    const place = () => opened.evaluate(() => [scrollY, document.querySelector('#box')?.scrollTop ?? -1]);
    await opened.evaluate(() => scrollTo({ top: 100, behavior: 'instant' }));
    await withPopup(opened, async (popup) => {
      await press(popup, /^01\.AI/);
      for (const [button, nth] of [
        [texts.page.next, 1],
        [texts.page.next, 2],
        [texts.page.previous, 1],
        [texts.page.previous, 0],
      ] as const) {
        await press(popup, button.replace('{name}', '01.AI'));
        await waitForText(popup, texts.page.nth.replace('{nth}', `${nth + 1}`).replace('{count}', '3'));
        await inView(opened, nth);
      }
      expect((await place())[1]).toBeGreaterThan(0);
      await press(popup, texts.page.back);
      await until('the page to be back', place, (at) => JSON.stringify(at) === '[100,0]');
      await waitForText(popup, times(3, texts.page.times));
    });
  });

  it('searches who’s who in either script and in pinyin, by key alone, and says how many were found', async () => {
    const opened = await stage.open({ html: page('<p>Nothing to see.') });
    await withPopup(
      opened,
      async (popup) => {
        await popup.press('Tab');
        await popup.press('Tab');
        await until(
          'the field to have the focus',
          () => focused(popup),
          (name) => name === texts.who.search,
        );
        const search = (text: string) => typeInto(popup, text);
        for (const [text, name] of [
          ['李开复', 'Lee Kai-fu'],
          ['李開復', 'Lee Kai-fu'],
          ['likaifu', 'Lee Kai-fu'],
          ['bytedance', 'ByteDance'],
        ] as const) {
          await search(text);
          await until(
            'the match alone',
            () => namesShown(popup),
            (names) => names.join() === name,
          );
          await waitForText(popup, texts.who.found[1]);
        }
        await popup.press('Enter');
        await waitForText(popup, texts.tab.who);
        await until(
          'the card',
          () => focused(popup),
          (name) => name === 'ByteDance',
        );
        await popup.press('Escape');
        await until(
          'the field again',
          () => focused(popup),
          (name) => name === texts.who.search,
        );
        await popup.press('ArrowDown');
        await until(
          'the name',
          () => focused(popup),
          (name) => name === 'ByteDance',
        );
        await popup.press('ArrowUp');
        await search('Shakespeare');
        await waitForText(popup, texts.who.none);
        await popup.press('Escape');
        await until(
          'everybody',
          () => namesShown(popup),
          (names) => names.length === story.entities.length,
        );
      },
      'who',
    );
  });

  it('shows the dates of one entity alone, with what is told of it without a date', async () => {
    const opened = await stage.open({ html: page('<p>Nothing to see.') });
    const dated = (id: string) =>
      story.timeline.filter((entry) =>
        story.facts.find((fact) => fact.id === entry.fact)?.about.includes(id),
      );
    await withPopup(
      opened,
      async (popup) => {
        await popup.press('Tab');
        await popup.press('Tab');
        for (const key of 'Shar') await popup.press(key);
        const said = texts.timeline.shown
          .replace('{shown}', `${dated('sharge').length}`)
          .replace('{total}', `${story.timeline.length}`);
        await waitForText(popup, said);
        await waitForText(popup, 'makes devices for power');
        expect(await popup.evaluate(() => document.querySelectorAll('ol.timeline > li').length)).toBe(1);
      },
      'timeline',
    );
  });

  it('opens at the tab that was open last', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    await withPopup(opened, async () => {}, 'figures');
    const popup = await stage.browser.openPopup(opened);
    await waitForText(popup, texts.figures.eachDot.replace('{total}', '369'));
    await popup.evaluate(() => localStorage.clear());
    await popup.close();
  });

  it('opens at the story the first time, where the page has none of the names', async () => {
    const opened = await stage.open({ html: page('<p>Nothing to see.') });
    await withPopup(opened, (popup) => popup.evaluate(() => localStorage.clear()));
    const popup = await stage.browser.openPopup(opened);
    await waitForText(popup, story.sections[0]?.title ?? '');
    await popup.close();
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
    await withPopup(
      opened,
      async (popup) => {
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
      },
      'story',
    );
  });

  it('says so where none of the names is on the page', async () => {
    const opened = await stage.open({ html: page('<p>Nothing to see.') });
    await withPopup(opened, async (popup) => {
      await waitForText(popup, texts.page.on.title);
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
    await waitForBadge(stage.browser, '3');
    await opened.evaluate(() => document.querySelector('p')?.remove());
    await waitForBadge(stage.browser, '');
  });
});
