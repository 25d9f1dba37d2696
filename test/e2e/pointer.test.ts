import { expect, it } from 'vitest';
import { CORNER, hoverMark, readCard, waitForCard, waitForNoCard } from '../browsers/card';
import type { Page, Point } from '../browsers/driver';
import { showMark, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><br>${body}</html>`;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** Longer than a card takes to open, or to close, with its code loaded. */
const LONG = 1000; // ms

inBrowsers((stage) => {
  /** A page whose way to the cards is loaded: a card has been opened on it, and dismissed. */
  const openReady = async (body: string, ...marks: string[]) => {
    const opened = await stage.open({ html: page(`<p>KPMG</p>${body}`) });
    await waitForMarks(opened, ['KPMG', ...marks]);
    await hoverMark(opened, 'KPMG');
    await opened.press('Escape');
    await waitForNoCard(opened);
    await opened.movePointer(CORNER);
    await sleep(500); // so that the next card is not one soon after another
    return opened;
  };
  const expectNone = async (opened: Page) => {
    await sleep(LONG);
    expect(await readCard(opened)).toBeUndefined();
  };

  /** Counts, from now on, the cards that are opened and closed. */
  const countCards = (opened: Page) =>
    opened.evaluate(() => {
      const seen = { opened: 0, closed: 0 };
      Object.assign(globalThis, { cards: seen });
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) {
          seen.opened += addedNodes.length;
          seen.closed += removedNodes.length;
        }
      }).observe(document.documentElement, { childList: true });
    });
  const cardsSince = (opened: Page) =>
    opened.evaluate(() => (globalThis as unknown as { cards: object }).cards);

  it('opens a card for the very first move, which comes before what heeds the pointer', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    await waitForMarks(opened, ['01.AI']);
    await opened.movePointer(await showMark(opened, '01.AI'));
    await waitForCard(opened, '01.AI');
  });

  it.each<[string, (opened: Page, at: Point) => Promise<void>]>([
    ['the wheel turns', (opened) => opened.turnWheel(1)],
    ['a key is pressed', (opened) => opened.press('a')],
    ['Escape is pressed', (opened) => opened.press('Escape')],
    ['the button is pressed', (opened, at) => opened.click(at)],
  ])('opens no card where %s while it waits', async (_, disturb) => {
    const opened = await openReady('<p>01.AI', '01.AI');
    const at = await showMark(opened, '01.AI');
    await opened.movePointer(at);
    await disturb(opened, at);
    await expectNone(opened);
  });

  it('opens no card under a pressed button, nor while text is being selected', async () => {
    const opened = await openReady('<p>Some words before 01.AI', '01.AI');
    const at = await showMark(opened, '01.AI');
    await opened.movePointer({ x: at.x - 80, y: at.y });
    await opened.holdButton(true);
    await opened.movePointer(at);
    await expectNone(opened);
    await opened.holdButton(false);
    expect(await opened.evaluate(() => String(getSelection()))).not.toBe('');
  });

  it('opens no card for a name that is scrolled or moved under a still pointer, or from under it', async () => {
    const opened = await openReady('<p id="name">01.AI</p><p style="block-size: 3000px">', '01.AI');
    const { x, y } = await showMark(opened, '01.AI');
    await opened.movePointer({ x, y: y + 100 });
    await opened.evaluate(() => document.getElementById('name')?.style.setProperty('translate', '0 100px'));
    await expectNone(opened);
    await opened.evaluate(() => document.getElementById('name')?.style.removeProperty('translate'));
    await opened.movePointer({ x, y });
    await opened.evaluate(() => document.getElementById('name')?.style.setProperty('translate', '0 100px'));
    await expectNone(opened);
  });

  it('opens no card for a pointer that has gone on into a frame', async () => {
    const frame = stage.server.put('/beside.html', page('Nobody.'));
    const body = `<p>01.AI<iframe src="${frame}" style="inline-size: 600px; block-size: 300px"></iframe>`;
    const opened = await openReady(body, '01.AI');
    const at = await showMark(opened, '01.AI');
    await opened.movePointer(at);
    await opened.movePointer({ x: at.x + 300, y: at.y - 100 });
    await expectNone(opened);
  });

  it('opens no card once the button is pressed, however long it is held', async () => {
    const opened = await openReady('<p>01.AI', '01.AI');
    await opened.movePointer(await showMark(opened, '01.AI'));
    await opened.holdButton(true);
    await expectNone(opened);
    await opened.holdButton(false);
  });

  it('waits for a pointer that goes to the card the long way, and closes for one that stops outside', async () => {
    const opened = await openReady('<p>01.AI', '01.AI');
    const { box } = await hoverMark(opened, '01.AI');
    const from = await showMark(opened, '01.AI');
    const to = { x: box.x + box.width - 20, y: box.y + box.height - 20 };
    for (let k = 1; k <= 8; k++) {
      await opened.movePointer({
        x: from.x + ((to.x - from.x) * k) / 8,
        y: from.y + ((to.y - from.y) * k) / 8,
      });
      await sleep(120);
    }
    expect((await readCard(opened))?.name).toBe('01.AI');
    await opened.movePointer({ x: box.x + box.width + 60, y: box.y + box.height / 2 });
    await waitForNoCard(opened);
  });

  it('stays for as long as the pointer is on name or card, and goes with Escape, without a move (WCAG 2.2, 1.4.13)', async () => {
    const opened = await openReady('<p>01.AI', '01.AI');
    const { box } = await hoverMark(opened, '01.AI');
    await sleep(3 * LONG);
    expect((await readCard(opened))?.name).toBe('01.AI');
    await opened.movePointer({ x: box.x + 20, y: box.y + 14 });
    await sleep(3 * LONG);
    expect((await readCard(opened))?.name).toBe('01.AI');
    await opened.press('Escape');
    await waitForNoCard(opened);
  });

  it('opens no card again that was dismissed until the pointer has left its name and come back', async () => {
    const opened = await openReady('<p>01.AI', '01.AI');
    await hoverMark(opened, '01.AI');
    await opened.press('Escape');
    await waitForNoCard(opened);
    const at = await showMark(opened, '01.AI');
    await opened.movePointer({ x: at.x + 2, y: at.y });
    await expectNone(opened);
    await opened.movePointer(CORNER);
    await opened.movePointer(at);
    await waitForCard(opened, '01.AI');
  });

  it('keeps a card whose name the pointer leaves and comes back to', async () => {
    const opened = await openReady('<p>01.AI', '01.AI');
    await hoverMark(opened, '01.AI');
    const at = await showMark(opened, '01.AI');
    await countCards(opened);
    await opened.movePointer({ x: at.x, y: at.y - 60 });
    await sleep(50);
    await opened.movePointer(at);
    await sleep(LONG);
    expect(await cardsSince(opened)).toEqual({ opened: 0, closed: 0 });
  });

  it('gives one card’s place to the next, and keeps it where the pointer only passes over another name', async () => {
    const opened = await openReady(
      '<p>01.AI <span style="margin-left: 80px">ByteDance</span> <span style="margin-left: 80px">OpenAI</span>',
      '01.AI',
      'ByteDance',
      'OpenAI',
    );
    await hoverMark(opened, '01.AI');
    await opened.movePointer(await showMark(opened, 'ByteDance'));
    await waitForCard(opened, 'ByteDance');
    // A key while the next card is waited for leaves the one that is there.
    await countCards(opened);
    await opened.movePointer(await showMark(opened, 'OpenAI'));
    await opened.press('a');
    await sleep(80);
    await opened.movePointer(await showMark(opened, 'ByteDance'));
    await sleep(LONG);
    expect(await cardsSince(opened)).toEqual({ opened: 0, closed: 0 });
    // From a name that it has only begun to rest on the pointer goes away.
    await opened.movePointer(await showMark(opened, 'OpenAI'));
    await opened.movePointer(CORNER);
    await waitForNoCard(opened);
    expect(await cardsSince(opened)).toEqual({ opened: 0, closed: 1 });
  });

  it('takes neither focus nor selection nor wheel nor click from the page', async () => {
    const body = '<input id="field" value="typed"><p>01.AI<p style="block-size: 3000px">';
    const opened = await openReady(body, '01.AI');
    await opened.evaluate(() => {
      const field = document.getElementById('field') as HTMLInputElement;
      field.focus();
      field.setSelectionRange(1, 3);
      const seen = { clicks: 0 };
      Object.assign(globalThis, { seen });
      addEventListener('click', () => seen.clicks++);
    });
    await hoverMark(opened, '01.AI');
    const state = () =>
      opened.evaluate(() => {
        const { id, selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
        return [id, selectionStart, selectionEnd];
      });
    expect(await state()).toEqual(['field', 1, 3]);
    await opened.press('x');
    expect(await opened.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('txed');
    await opened.turnWheel(200);
    await until('the page to scroll', () => opened.evaluate(() => scrollY > 0));
    await opened.click({ x: 900, y: 600 }); // the corner may be a scroll bar now
    const clicks = () =>
      opened.evaluate(() => (globalThis as unknown as { seen: { clicks: number } }).seen.clicks);
    await until('the click', clicks, (count) => count === 1);
  });

  it.each(['title="Firm"', 'aria-haspopup="true"', 'aria-describedby="more"'])(
    'leaves a name in an element with %s to the page, unless Alt is held',
    async (attribute) => {
      const opened = await openReady(`<p ${attribute}>01.AI`, '01.AI');
      await opened.movePointer(await showMark(opened, '01.AI'));
      await expectNone(opened);
      await opened.hold('Alt', true);
      expect((await waitForCard(opened)).name).toBe('01.AI');
      await opened.hold('Alt', false);
      await sleep(LONG);
      expect((await readCard(opened))?.name).toBe('01.AI');
    },
  );

  it('opens only with Alt once the reader has set so, and by itself again, in a tab that is open', async () => {
    const opened = await openReady('<p>01.AI, 01.AI', '01.AI', '01.AI');
    /** What heeds the pointer also decides which marks are painted: by these it shows that it has heard of both. */
    const set = (timing: string, markStyle: string) =>
      stage.browser.evaluateInBackground(
        async (timing: string, markStyle: string) => {
          const { storage } = (globalThis as never as { chrome: { storage: { local: Store } } }).chrome;
          await storage.local.set({ settings: { timing, markStyle } });
          type Store = { set(values: object): Promise<void> };
        },
        timing,
        markStyle,
      );
    await set('alt', 'first');
    await waitForMarks(opened, ['KPMG', '01.AI']);
    const at = await showMark(opened, '01.AI');
    await opened.movePointer(at);
    await expectNone(opened);
    await opened.hold('Alt', true);
    await waitForCard(opened, '01.AI');
    await opened.hold('Alt', false);
    await opened.press('Escape');
    await set('normal', 'dotted');
    await waitForMarks(opened, ['KPMG', '01.AI', '01.AI']);
    await opened.movePointer(CORNER);
    await opened.movePointer(at);
    await waitForCard(opened, '01.AI');
  });

  it('never shows two cards, nor one without cause, on a walk among names', async () => {
    const names = ['01.AI', 'Lee Kai-fu', 'ByteDance'];
    const opened = await openReady(names.map((name) => `<p style="margin: 60px">${name}`).join(''), ...names);
    const places: Point[] = [CORNER, { x: 600, y: 500 }];
    for (const name of names) places.push(await showMark(opened, name));
    const countHosts = () => opened.evaluate(() => document.querySelectorAll('[popover]').length);
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 0x7fffffff; // Lehmer, MINSTD
      return seed % below;
    };
    for (let k = 0; k < 40; k++) {
      await opened.movePointer(places[random(places.length)] as Point);
      if (random(6) === 0) await opened.press('Escape');
      await sleep([10, 140, 320, 560][random(4)] as number);
      expect(await countHosts()).toBeLessThanOrEqual(1);
    }
    await opened.movePointer(CORNER);
    await waitForNoCard(opened);
    expect(await countHosts()).toBe(0);
  });
});
