import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { CORNER, hoverMark, readCard, waitForCard, waitForNoCard } from '../browsers/card';
import type { Page } from '../browsers/driver';
import { waitForIdle, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { tabInCard } from '../browsers/walk-by-key';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><br>${body}</html>`;

/** The words in the highlight above that of all marks, if there is one. */
const currentWords = (opened: Page) =>
  opened.evaluate(() => {
    const [, ...others] = [...CSS.highlights.values()].sort((a, b) => a.priority - b.priority);
    return others.flatMap((one) =>
      [...one].map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset)),
    );
  });

inBrowsers((stage) => {
  const openWith = async (body: string, ...marks: string[]) => {
    const opened = await stage.open({ html: page(body) });
    await waitForMarks(opened, marks);
    await waitForIdle(opened);
    return opened;
  };
  const command = (opened: Page, name: string) => stage.browser.command(name, opened);
  const waitForCurrent = (opened: Page, words: readonly string[]) =>
    until(
      `the current mention ${words}`,
      () => currentWords(opened),
      (seen) => `${seen}` === `${words}`,
    );
  const activeId = (opened: Page) => opened.evaluate(() => document.activeElement?.id ?? '');

  it('leads from name to name and round at the ends, both ways', async () => {
    const opened = await openWith('<p>01.AI<p>Lee Kai-fu<p>KPMG', '01.AI', 'Lee Kai-fu', 'KPMG');
    for (const [name, words] of [
      ['next', '01.AI'],
      ['next', 'Lee Kai-fu'],
      ['next', 'KPMG'],
      ['next', '01.AI'],
      ['previous', 'KPMG'],
    ] as const) {
      await command(opened, name);
      await waitForCurrent(opened, [words]);
    }
    await opened.press('Escape');
    await waitForCurrent(opened, []);
    expect(await opened.evaluate(() => CSS.highlights.size)).toBe(1);
  });

  it('opens the card with the focus in it, and Escape gives back focus and selection', async () => {
    const body =
      '<button id="before">Before</button><p>01.AI <b id="chosen">chosen text</b><a id="after" href="#x">After</a>';
    const opened = await openWith(body, '01.AI');
    await opened.evaluate(() => {
      document.getElementById('before')?.focus();
      getSelection()?.selectAllChildren(document.getElementById('chosen') as HTMLElement);
    });
    const state = () => opened.evaluate(() => [document.activeElement?.id, `${getSelection()}`]);
    const before = await state();
    expect(before[1]).toBe('chosen text');
    await command(opened, 'next');
    await waitForCurrent(opened, ['01.AI']);
    await command(opened, 'open');
    await waitForCard(opened, '01.AI');
    const dialog = await opened.evaluateInCard((root) => {
      const { role, ariaLabel, ariaModal } = root.activeElement as HTMLElement;
      return { role, ariaLabel, ariaModal };
    });
    expect(dialog).toEqual({ role: 'dialog', ariaLabel: '01.AI', ariaModal: null });
    await opened.press('Escape');
    await waitForNoCard(opened);
    expect(await state()).toEqual(before);
    await waitForCurrent(opened, ['01.AI']);
  });

  it('leads Tab through the card in order, and on to what follows the name', async () => {
    const body = '<a id="before" href="#b">Before</a><p>01.AI<p><a id="after" href="#a">After</a>';
    const opened = await openWith(body, '01.AI');
    await command(opened, 'open');
    await waitForCard(opened, '01.AI');
    const places: number[] = [];
    for (let k = 0; k < 60 && (await readCard(opened)); k++) {
      await opened.press('Tab');
      const place = await opened.evaluateInCard((root) => {
        const all = [...root.querySelectorAll('*')];
        return root.activeElement ? all.indexOf(root.activeElement) : -1;
      });
      if (place !== undefined) places.push(place);
    }
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await activeId(opened)).toBe('after');
  });

  const countOpen = (opened: Page) =>
    opened.evaluateInCard((root) => root.querySelectorAll('details[open]').length);

  it('unfolds what a card holds back, and folds it again', async () => {
    const opened = await openWith('<p>Alibaba Cloud', 'Alibaba Cloud');
    await command(opened, 'open');
    await waitForCard(opened);
    for (const name of ['Talk of selling', texts.card.why.title]) {
      await tabInCard(opened, name);
      await opened.press('Enter');
      await until(`${name} to be unfolded`, async () => (await countOpen(opened)) === 1);
      await opened.press('Space');
      await until(`${name} to be folded`, async () => (await countOpen(opened)) === 0);
    }
  });

  it('leads along a tie to another card, and back', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await command(opened, 'open');
    const { name } = await waitForCard(opened, '01.AI');
    await tabInCard(opened, 'Lee Kai-fu');
    await opened.press('Enter');
    await waitForCard(opened, 'Lee Kai-fu');
    const heading = () => opened.evaluateInCard((root) => root.activeElement?.localName ?? null);
    expect(await heading()).toBe('h2');
    await tabInCard(opened, texts.card.back, true);
    await opened.press('Enter');
    await waitForCard(opened, name);
    expect(await heading()).toBe('h2');
    await opened.press('Escape');
    await waitForNoCard(opened);
  });

  it('copies a fact with its citation', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await command(opened, 'open');
    await waitForCard(opened, '01.AI');
    await tabInCard(opened, texts.cite.open);
    await opened.press('Enter');
    await tabInCard(opened, texts.cite.markdown);
    await opened.press('Enter');
    await until(
      'the button to say so',
      () => readCard(opened),
      (card) => card?.text.includes(texts.cite.done) === true,
    );
  });

  it('pins two cards, which say how they are connected', async () => {
    const opened = await openWith('<p>Lee Kai-fu<p>ByteDance', 'Lee Kai-fu', 'ByteDance');
    const pinned = () => opened.evaluate(() => document.querySelectorAll('html > [popover]').length);
    for (const [k, name] of ['Lee Kai-fu', 'ByteDance'].entries()) {
      await command(opened, 'next');
      await waitForCurrent(opened, [name]);
      await command(opened, 'open');
      await until(`${k + 1} cards`, async () => (await pinned()) === k + 1);
      await opened.press('Tab');
      await opened.press('Enter');
    }
    const tie = texts.card.tie.replace('{from}', 'Lee Kai-fu').replace('{to}', 'ByteDance');
    await until(
      'the connection',
      () => readCard(opened),
      (card) => card?.text.includes(tie) === true,
    );
    await opened.press('Escape');
    await until('one card', async () => (await pinned()) === 1);
  });

  it('never hides the focus under what stays in sight of a card (WCAG 2.2, 2.4.11)', async () => {
    for (const name of ['Alibaba Cloud', 'Lee Kai-fu']) {
      const opened = await openWith(`<p>${name}<p><a href="#a">After</a>`, name);
      await opened.resize({ width: 800, height: 420 }); // most of a card has to be scrolled to
      await command(opened, 'open');
      await waitForCard(opened);
      const hidden: string[] = [];
      for (let k = 0; k < 60 && (await readCard(opened)); k++) {
        await opened.press('Tab');
        const covered = await opened.evaluateInCard((root) => {
          const focused = root.activeElement;
          if (!focused) return null;
          const boxes = [...focused.getClientRects()];
          const isSeen = boxes.some(({ left, top, width, height }) => {
            const found = root.elementFromPoint(left + width / 2, top + height / 2);
            return found !== null && (focused.contains(found) || found.contains(focused));
          });
          return isSeen ? null : focused.outerHTML.slice(0, 80);
        });
        if (covered) hidden.push(covered);
      }
      expect(hidden).toEqual([]);
    }
  });

  it('leads Shift+Tab out of the card to what comes before the name', async () => {
    const body = '<a id="before" href="#b">Before</a><p>01.AI<p><a id="after" href="#a">After</a>';
    const opened = await openWith(body, '01.AI');
    await command(opened, 'open');
    await waitForCard(opened, '01.AI');
    await opened.press('Tab', true);
    await waitForNoCard(opened);
    expect(await activeId(opened)).toBe('before');
  });

  it('closes the card that it has opened, when asked again', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await command(opened, 'open');
    await waitForCard(opened, '01.AI');
    await command(opened, 'open');
    await waitForNoCard(opened);
  });

  it('gives the focus to a card that the pointer has opened, which then stays', async () => {
    const opened = await openWith('<p>01.AI', '01.AI');
    await hoverMark(opened, '01.AI');
    await command(opened, 'open');
    await until('focus in the card', () => opened.evaluateInCard((root) => root.activeElement !== null));
    await opened.movePointer(CORNER);
    await new Promise((done) => setTimeout(done, 600));
    expect((await readCard(opened))?.name).toBe('01.AI');
    await opened.click(CORNER);
    await waitForNoCard(opened);
  });

  it('scrolls to a name far down a long paragraph, and starts from what the reader sees', async () => {
    const opened = await openWith(
      `<p>${'word '.repeat(6000)}01.AI${' word'.repeat(6000)}<p>KPMG`,
      '01.AI',
      'KPMG',
    );
    await command(opened, 'next');
    await waitForCurrent(opened, ['01.AI']);
    await until('the name to be in sight', () =>
      opened.evaluate(() => {
        const one = [...CSS.highlights.values()]
          .sort((a, b) => b.priority - a.priority)[0]
          ?.values()
          .next().value;
        const range = document.createRange();
        if (one) range.setStart(one.startContainer, one.startOffset);
        if (one) range.setEnd(one.endContainer, one.endOffset);
        const box = range.getBoundingClientRect();
        return box.top > 0 && box.bottom <= innerHeight;
      }),
    );
    await opened.press('Escape');
    await command(opened, 'next');
    await waitForCurrent(opened, ['01.AI']);
  });

  it('leads on into frames and back, and works where a page swallows every key', async () => {
    const frame = stage.server.put('/inner.html', page('<p>Lee Kai-fu'));
    const body = `<p>01.AI<iframe src="${frame}"></iframe><script>addEventListener('keydown', (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)</script>`;
    const opened = await openWith(body, '01.AI');
    const currentInFrame = () =>
      opened.evaluate(() => {
        const inner = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
        return (inner?.CSS.highlights.size ?? 0) === 2;
      });
    await until('the mark in the frame', () =>
      opened.evaluate(() => {
        const inner = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
        return inner?.CSS.highlights.size === 1;
      }),
    );
    await waitForIdle(opened);
    await command(opened, 'next');
    await waitForCurrent(opened, ['01.AI']);
    await command(opened, 'next');
    await until('the name in the frame to be current', currentInFrame);
    expect(await currentWords(opened)).toEqual([]);
    await command(opened, 'open');
    await until('the frame to hold the focus', () =>
      opened.evaluate(() => {
        const inner = document.querySelector('iframe')?.contentDocument;
        return (
          document.activeElement?.localName === 'iframe' &&
          inner?.activeElement?.matches(':popover-open') === true
        );
      }),
    );
    await opened.press('Escape');
    await command(opened, 'next');
    await waitForCurrent(opened, ['01.AI']);
  });

  it('tells a screen reader how many there are, when asked, and leaves nothing behind', async () => {
    const opened = await openWith('<p>01.AI<p>KPMG', '01.AI', 'KPMG');
    const before = await opened.evaluate(() => document.documentElement.outerHTML);
    await opened.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) seen.push(node.nodeName);
      }).observe(document.documentElement, { childList: true });
    });
    await command(opened, 'next');
    await waitForCurrent(opened, ['01.AI']);
    const seen = () => opened.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    await until('the announcement', seen, (nodes) => nodes.length === 1);
    const said = texts.command.position
      .replace('{name}', '01.AI')
      .replace('{n}', '1')
      .replace('{total}', '2');
    await until(
      'what it says',
      () => opened.spoken(),
      (text) => text === said,
    );
    await until(
      'nothing to be left',
      () => opened.evaluate(() => document.documentElement.outerHTML),
      (html) => html === before,
    );
  });

  it('says so where there are none', async () => {
    const opened = await stage.open({ html: page('<p>Nobody.') });
    await command(opened, 'next');
    await until(
      'the announcement',
      () => opened.spoken(),
      (text) => text === texts.command.none,
    );
  });
});
