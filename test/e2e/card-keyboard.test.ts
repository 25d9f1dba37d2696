import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { readCard, settledCard, waitForCard, waitForNoCard } from '../browsers/card';
import type { Page } from '../browsers/driver';
import { waitForIdle, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { tabInCard } from '../browsers/walk-by-key';
import { inBrowsers } from './in-browsers';
import { story as bundled } from './story';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}<p style="block-size: 3000px"></html>`;
/** A card of more than that has to be scrolled. */
const LOW = { width: 800, height: 500 };

/** How far the card's text and the page are scrolled. */
const readScrolls = async (opened: Page) => ({
  card: (await opened.evaluateInCard((root) => root.querySelector('.scroll')?.scrollTop ?? 0)) ?? null,
  page: await opened.evaluate(() => scrollY),
});

inBrowsers((stage) => {
  const openByKey = async (name: string, body = `<p>${name}`) => {
    const opened = await stage.open({ html: page(body) });
    await opened.resize(LOW);
    await waitForMarks(opened, [name]);
    await waitForIdle(opened);
    await stage.browser.command('open', opened);
    await settledCard(opened);
    return opened;
  };
  const waitForScroll = (opened: Page, isThere: (card: number) => boolean) =>
    until(
      'the text of the card to move, and nothing else',
      () => readScrolls(opened),
      ({ card, page }) => card !== null && page === 0 && isThere(card),
    );

  it('is scrolled by the keys that scroll a page, from wherever the focus is on it', async () => {
    const opened = await openByKey('01.AI');
    let before = 0;
    for (const key of ['ArrowDown', 'ArrowDown', 'End']) {
      await opened.press(key);
      const { card } = await waitForScroll(opened, (at) => at > before);
      before = card ?? 0;
    }
    for (const key of ['ArrowUp', 'PageUp', 'Home']) {
      await opened.press(key);
      const { card } = await waitForScroll(opened, (at) => at < before);
      before = card ?? 0;
    }
    expect(before).toBe(0);
    for (const [on, back] of [
      ['PageDown', 'PageUp'],
      ['Space', 'Shift+Space'],
    ] as const) {
      await opened.press(on);
      await waitForScroll(opened, (at) => at > 100);
      await opened.press(back.replace('Shift+', ''), back.startsWith('Shift+'));
      await waitForScroll(opened, (at) => at === 0);
    }
    for (const control of [texts.card.pin, texts.card.fullStory]) {
      await tabInCard(opened, control);
      await opened.press('Home');
      await waitForScroll(opened, (at) => at === 0);
      await opened.press('ArrowDown');
      await waitForScroll(opened, (at) => at > 0);
    }
  });

  it('keeps at its end the keys that have nothing more to scroll', async () => {
    const opened = await openByKey('01.AI');
    for (const key of ['End', 'ArrowDown', 'PageDown']) await opened.press(key);
    await tabInCard(opened, texts.card.why.title);
    for (const key of ['ArrowDown', 'PageDown', 'ArrowDown']) await opened.press(key);
    await new Promise((done) => setTimeout(done, 300)); // as long as browsers take to scroll a page
    expect(await readScrolls(opened)).toMatchObject({ page: 0 });
    expect((await readCard(opened))?.name).toBe('01.AI');
  });

  it('leaves the page its keys where there is nothing to scroll', async () => {
    const opened = await openByKey('Sharge');
    await opened.resize({ width: 800, height: 900 });
    await until('room for all of it', () =>
      opened.evaluateInCard((root) => {
        const { scrollHeight, clientHeight } = root.querySelector('.scroll') as Element;
        return scrollHeight <= clientHeight;
      }),
    );
    await opened.press('ArrowDown');
    await until(
      'the page to scroll',
      () => readScrolls(opened),
      ({ page }) => page > 0,
    );
  });

  it('closes by its button', async () => {
    const opened = await openByKey('01.AI');
    await tabInCard(opened, texts.card.close);
    await opened.press('Enter');
    await waitForNoCard(opened);
  });

  it('leads to the full story', async () => {
    const opened = await openByKey('01.AI');
    await tabInCard(opened, texts.card.fullStory);
    await opened.press('Enter');
    const story = await stage.browser.tab(`${stage.browser.extensionOrigin}/story.html`);
    await until(
      'the title',
      () => story.evaluate(() => document.querySelector('h1')?.textContent),
      (title) => title === bundled.title,
    );
    await story.close();
  });

  it('unfolds further facts, and leads from a name in a sentence to its card', async () => {
    const opened = await openByKey('01.AI');
    await tabInCard(opened, '17 more facts');
    await opened.press('Enter');
    await until('the facts', () =>
      opened.evaluateInCard((root) => root.querySelector('.more[open]') !== null),
    );
    await tabInCard(opened, 'Huang Wenhao');
    await opened.press('Enter');
    await waitForCard(opened, 'Huang Wenhao');
  });
});
