import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { waitForBadge } from '../browsers/badge';
import { CORNER, dismissCard, hoverMark, readCard, waitForCard, waitForNoCard } from '../browsers/card';
import { controlsOfCard, pressInCard } from '../browsers/controls';
import type { Page } from '../browsers/driver';
import { readMarks, showMark, waitForMarks } from '../browsers/marks';
import { STRICT_CSP } from '../browsers/serve';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';
import { articlePage } from './shared';
import { story as bundled, entityWritten, markedEntities } from './story';

const DEMO_PAGE = readFileSync(new URL('../demo/page.html', import.meta.url), 'utf8');
const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><br>${body}</html>`;

/** Rests on one mention of each entity in turn, closes each card with Escape, and returns the cards' names. */
async function nameEachCard(opened: Page): Promise<Record<string, string>> {
  const marks = await until(
    'a mark for each entity',
    () => readMarks(opened),
    (found) => markedEntities.every(({ id }) => found.some(({ text }) => entityWritten(text) === id)),
  );
  const names: Record<string, string> = {};
  for (const { text } of marks) {
    const id = entityWritten(text);
    if (id === undefined || id in names) continue;
    names[id] = (await hoverMark(opened, text)).name;
    await dismissCard(opened);
  }
  return names;
}

const NAMES = Object.fromEntries(markedEntities.map(({ id, name }) => [id, name]));

inBrowsers((stage) => {
  const openWith = async (body: string, ...marks: string[]) => {
    const opened = await stage.open({ html: page(body) });
    await waitForMarks(opened, marks);
    return opened;
  };

  it('opens for every entity, each under its own name, and closes on Escape', async () => {
    expect(await nameEachCard(await stage.open({ html: DEMO_PAGE }))).toEqual(NAMES);
  });

  it.skipIf(articlePage === null)('opens for every entity in the article', async () => {
    expect(await nameEachCard(await stage.open({ html: articlePage ?? '' }))).toEqual(NAMES);
  });

  it('opens for a name in an open shadow root, also inside a modal dialog', async () => {
    const opened = await stage.open({ html: page('<dialog><x-card></x-card></dialog>') });
    await opened.evaluate(() => {
      const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
      const inner = document.createElement('x-inner');
      inner.attachShadow({ mode: 'open' }).textContent = 'Lee Kai-fu';
      root?.append(inner);
      document.querySelector('dialog')?.showModal();
    });
    await until(
      'the mark in the shadow root',
      () => readMarks(opened),
      (marks) => marks.length === 1,
    );
    expect((await hoverMark(opened, 'Lee Kai-fu')).name).toBe('Lee Kai-fu');
    expect(await opened.evaluate(() => document.querySelector('dialog')?.childElementCount)).toBe(2);
  });

  it('opens under a policy that allows a page nothing', async () => {
    const headers = { 'content-security-policy': STRICT_CSP };
    const opened = await stage.open({ html: page('<p>01.AI'), headers });
    await waitForMarks(opened, ['01.AI']);
    expect((await hoverMark(opened, '01.AI')).name).toBe('01.AI');
  });

  it('adds nothing to the page but its host, whose inside the page cannot see', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    const before = await opened.evaluate(() => document.documentElement.outerHTML);
    await hoverMark(opened, '01.AI');
    const { added, root, after } = await opened.evaluate(() => {
      const { outerHTML: after, lastElementChild: host } = document.documentElement;
      return { added: host?.outerHTML ?? '', root: host?.shadowRoot === null, after };
    });
    expect(root).toBe(true);
    expect(added).not.toContain('01.AI');
    expect(after.replace(added, '')).toBe(before);
    await opened.press('Escape');
    await waitForNoCard(opened);
    expect(await opened.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('says what is denied, by whom, when, and where it was reported', async () => {
    const opened = await openWith('<p>Alibaba Cloud', 'Alibaba Cloud');
    const { text } = await hoverMark(opened, 'Alibaba Cloud');
    for (const part of ['Denied', 'South China Morning Post', 'January 2025', 'Alibaba owns'])
      expect(text).toContain(part);
  });

  it('stays while the pointer is on it', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    const { box } = await hoverMark(opened, '01.AI');
    await opened.movePointer({ x: box.x + box.width / 2, y: box.y + 30 });
    // Once to another control and back: each move would let a card go that does not count the pointer as on it.
    await opened.movePointer({ x: box.x + box.width / 2, y: box.y + box.height - 30 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await readCard(opened))?.name).toBe('01.AI');
  });

  it('closes when the pointer leaves mention and card', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    const { box } = await hoverMark(opened, '01.AI');
    await opened.movePointer({ x: box.x + 20, y: box.y + 20 });
    await opened.movePointer(CORNER);
    await waitForNoCard(opened);
  });

  it('opens for no pointer that only passes over a mention', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await opened.movePointer(await showMark(opened, '01.AI'));
    await opened.movePointer(CORNER);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await readCard(opened)).toBeUndefined();
  });

  it('leads from a name inside to its card, and back', async () => {
    const opened = await openWith('<p>Sinovation Ventures', 'Sinovation Ventures');
    await hoverMark(opened, 'Sinovation Ventures');
    await pressInCard(opened, 'Lee Kai-fu');
    await waitForCard(opened, 'Lee Kai-fu');
    await pressInCard(opened, `${texts.card.back} Sinovation Ventures`);
    await waitForCard(opened, 'Sinovation Ventures');
  });

  it('closes by its button', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await hoverMark(opened, '01.AI');
    await pressInCard(opened, texts.card.close);
    await waitForNoCard(opened);
  });

  it('opens the full story in a tab', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await hoverMark(opened, '01.AI');
    await pressInCard(opened, texts.card.fullStory);
    const story = await stage.browser.tab(`${stage.browser.extensionOrigin}/story.html`);
    // The page first looks whether there are other stories.
    await until(
      'the title',
      () => story.evaluate(() => document.querySelector('h1')?.textContent),
      (title) => title === bundled.title,
    );
    expect(story.problems()).toEqual([]);
    await story.close();
  });

  it('opens over links and leaves the click to them', async () => {
    const target = stage.server.put('/target.html', page('<p>Arrived.'));
    const opened = await openWith(`<p><a href="${target}">What 01.AI said</a>`, '01.AI');
    expect((await hoverMark(opened, '01.AI')).name).toBe('01.AI');
    await opened.click(await showMark(opened, '01.AI'));
    await until('the page that the link leads to', async () => (await opened.url()) === target);
  });

  it('opens inside a modal dialog, where everything else is inert', async () => {
    const opened = await openWith('<dialog><p>01.AI</p></dialog>', '01.AI');
    await opened.evaluate(() => document.querySelector('dialog')?.showModal());
    const { box } = await hoverMark(opened, '01.AI');
    await opened.movePointer({ x: box.x + 20, y: box.y + 20 });
    await pressInCard(opened, texts.card.close);
    await waitForNoCard(opened);
  });

  it('takes Escape for itself: the dialog under it stays for the next press', async () => {
    const opened = await openWith('<dialog><p>01.AI</p></dialog>', '01.AI');
    await opened.evaluate(() => document.querySelector('dialog')?.showModal());
    const isOpen = () => opened.evaluate(() => document.querySelector('dialog')?.open);
    await hoverMark(opened, '01.AI');
    await dismissCard(opened);
    expect(await isOpen()).toBe(true);
    await opened.press('Escape');
    expect(await isOpen()).toBe(false);
  });

  it.each([
    ['<meta property="article:published_time" content="2025-03-01T08:00:00Z">', true],
    ['<script type="application/ld+json">{"@graph":[{"datePublished":"2025-03-01"}]}</script>', true],
    ['<time datetime="2025-03-01">1 March</time>', true],
    ['<time datetime="2025-03-01">A</time><time datetime="2025-03-02">B</time>', false],
    ['<meta property="article:published_time" content="2025-01-20">', false],
    ['<meta property="article:published_time" content="soon">', false],
    ['<script type="application/ld+json">{"datePublished":</script>', false],
    ['', false],
  ])('says that a page is newer than the story if it says so itself: %s', async (date, isSaid) => {
    const opened = await openWith(`${date}<p>01.AI`, '01.AI');
    const { text } = await hoverMark(opened, '01.AI');
    expect(text.includes(texts.card.newer)).toBe(isSaid);
    expect(text).toMatch(/As of January 2025, \d+ years?/);
  });

  it('shows who says so in full, and copies a fact with its citation', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await opened.evaluate(() => {
      const seen = { copies: 0 };
      Object.assign(globalThis, { seen });
      addEventListener('copy', () => seen.copies++, true);
    });
    await hoverMark(opened, '01.AI');
    await pressInCard(opened, texts.cite.open);
    await pressInCard(opened, texts.cite.plain);
    await until(
      'the button to say so',
      () => readCard(opened),
      (card) => card?.text.includes(texts.cite.done) === true,
    );
    expect(await opened.evaluate(() => (globalThis as unknown as { seen: object }).seen)).toEqual({
      copies: 0,
    });
  });

  it('heeds no event that the page makes up', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    const { x, y } = await showMark(opened, '01.AI');
    await opened.evaluate(
      (clientX: number, clientY: number) => {
        const target = document.elementFromPoint(clientX, clientY);
        for (const type of ['pointermove', 'mousemove', 'pointerover', 'mouseover'])
          target?.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true }));
      },
      x,
      y,
    );
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await readCard(opened)).toBeUndefined();
  });

  it('opens after the background has ended', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await waitForBadge(stage.browser, '1');
    await stage.browser.stopBackground();
    expect((await hoverMark(opened, '01.AI')).name).toBe('01.AI');
  });

  describe('in what it offers to press', () => {
    it('gives every control a name', async () => {
      const opened = await openWith('<p>01.AI', '01.AI');
      await hoverMark(opened, '01.AI');
      const controls = await controlsOfCard(opened);
      expect(controls.length).toBeGreaterThan(3);
      expect(controls.filter(({ name }) => name === '')).toEqual([]);
    });
  });
});
