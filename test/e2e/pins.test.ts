import { describe, expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { CORNER, hoverMark, readCard, settledCard, waitForCard, waitForNoCard } from '../browsers/card';
import { pressInCard } from '../browsers/controls';
import { type Page, VIEWPORT } from '../browsers/driver';
import { waitForMarks } from '../browsers/marks';
import { until, untilStill } from '../browsers/until';
import { openCardPage, showCard } from './card-fixture/serve-cards';
import { inBrowsers } from './in-browsers';
import { story } from './story';

type Shown = { name: string; x: number; y: number; right: number; bottom: number; text: string };

/** The cards on a page that shows them in open roots, in the order in which they were opened. */
function readCards(page: Page): Promise<readonly Shown[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[popover]')].flatMap(({ shadowRoot }) => {
      const card = shadowRoot?.querySelector<HTMLElement>('[role="dialog"]');
      if (!card) return [];
      const { left, top, right, bottom } = card.getBoundingClientRect();
      const tie = card.querySelector<HTMLElement>('.tie')?.innerText.replace(/\s+/g, ' ') ?? '';
      return [{ name: card.ariaLabel ?? '', x: left, y: top, right, bottom, text: tie }];
    }),
  );
}

/** The same once they stand still: they move as they come. */
const readStillCards = (page: Page) =>
  untilStill(
    'the cards',
    () => readCards(page),
    ({ length }) => length > 0,
  );

const namesOf = async (page: Page) => (await readCards(page)).map(({ name }) => name);

/** Where a control of the nth card is, by its accessible name. */
function middleOf(page: Page, nth: number, label: string) {
  return page.evaluate(
    (n: number, name: string) => {
      const root = document.querySelectorAll('[popover]')[n]?.shadowRoot;
      const control = root?.querySelector(`button[aria-label="${name}"]`);
      const { x, y, width, height } = control?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    nth,
    label,
  );
}

describe('pinned cards', () => {
  inBrowsers(
    (stage) => {
      /** Opens these cards one after the other, and pins each. */
      const pin = async (...ids: readonly string[]) => {
        const page = await openCardPage(stage);
        for (const id of ids) {
          await showCard(page, story, id);
          const { length } = await readCards(page);
          const pinOf = () => middleOf(page, length - 1, texts.card.pin);
          await page.click(await untilStill('the card', pinOf, ({ x }) => x > 0));
        }
        return page;
      };

      it('stay where they are put: dragged by their heads, and never out of the viewport', async () => {
        const page = await pin('kpmg');
        const [before] = await readStillCards(page);
        const head = { x: (before?.x ?? 0) + 60, y: (before?.y ?? 0) + 14 };
        await page.movePointer(head);
        await page.holdButton(true);
        await page.movePointer({ x: head.x + 200, y: head.y + 60 });
        await page.holdButton(false);
        const [moved] = await readCards(page);
        expect([moved?.x, moved?.y]).toEqual([(before?.x ?? 0) + 200, (before?.y ?? 0) + 60]);
        await page.movePointer({ x: head.x + 200, y: head.y + 60 });
        await page.holdButton(true);
        await page.movePointer(CORNER);
        await page.holdButton(false);
        const [last] = await readCards(page);
        expect(last?.right).toBeLessThanOrEqual(VIEWPORT.width);
        expect(last?.bottom).toBeLessThanOrEqual(VIEWPORT.height);
      });

      it('are moved by arrow keys, from the control that has the focus once a card is pinned', async () => {
        const page = await pin('kpmg');
        const [before] = await readStillCards(page);
        for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.press(key);
        const [moved] = await readCards(page);
        expect([moved?.x, moved?.y]).toEqual([(before?.x ?? 0) + 16, (before?.y ?? 0) + 16]);
      });

      it('go from corner to corner where their handle is pressed, for hands that cannot drag', async () => {
        const page = await pin('kpmg');
        const corners: string[] = [];
        for (let k = 0; k < 5; k++) {
          if (k === 4) await page.press('Enter');
          else await page.click(await middleOf(page, 0, texts.card.move));
          const [card] = await readCards(page);
          const side = (card?.x ?? 0) > 100 ? 'right' : 'left';
          corners.push(`${(card?.y ?? 0) > 100 ? 'bottom' : 'top'} ${side}`);
        }
        expect(corners).toEqual(['top right', 'bottom right', 'bottom left', 'top left', 'top right']);
      });

      it('show how they are connected, step by step', async () => {
        const page = await pin('lee-kai-fu', 'bytedance');
        const [lee, byteDance] = await readCards(page);
        expect(lee?.text).toMatch(/^From Lee Kai-fu to ByteDance .*01\.AI.*Huang Wenhao.*ByteDance/);
        expect(byteDance?.text).toMatch(/^From ByteDance to Lee Kai-fu .*Huang Wenhao.*01\.AI.*Lee Kai-fu/);
      });

      it('lose the connection with a card that is closed', async () => {
        const page = await pin('lee-kai-fu', 'bytedance');
        await page.press('Escape'); // the second has the focus
        await until('one card', async () => (await readCards(page)).length === 1);
        expect(await readCards(page)).toMatchObject([{ name: 'Lee Kai-fu', text: '' }]);
      });

      it('are three at most: the oldest goes', async () => {
        const page = await pin('kpmg', 'sharge', 'openai', 'bytedance');
        expect(await namesOf(page)).toEqual(['Sharge', 'OpenAI', 'ByteDance']);
      });

      it('stay beside a card that is not pinned, of which there is one', async () => {
        const page = await pin('kpmg');
        await showCard(page, story, 'sharge');
        await showCard(page, story, 'openai');
        expect(await namesOf(page)).toEqual(['KPMG', 'OpenAI']);
      });
    },
    { extension: () => null },
  );
});

describe('a card that is pinned on a page', () => {
  inBrowsers((stage) => {
    const openPinned = async () => {
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><p>KPMG<p style="margin-left: 800px">OpenAI</html>`;
      const opened = await stage.open({ html });
      await waitForMarks(opened, ['KPMG', 'OpenAI']);
      await hoverMark(opened, 'KPMG');
      await pressInCard(opened, texts.card.pin);
      return opened;
    };
    const countCards = (opened: Page) =>
      opened.evaluate(() => document.querySelectorAll('html > [popover]').length);

    it('stays when the pointer leaves, its mention goes, and another card opens and closes', async () => {
      const opened = await openPinned();
      await opened.movePointer(CORNER);
      await opened.evaluate(() => document.querySelector('p')?.remove());
      await waitForMarks(opened, ['OpenAI']);
      await new Promise((resolve) => setTimeout(resolve, 700)); // longer than a card waits for the pointer
      expect((await readCard(opened))?.name).toBe('KPMG');
      expect(await countCards(opened)).toBe(1);
      await hoverMark(opened, 'OpenAI');
      await until('the other card', async () => (await countCards(opened)) === 2);
      await opened.movePointer(CORNER);
      await until('the other card to close', async () => (await countCards(opened)) === 1);
      await pressInCard(opened, texts.card.close);
      await waitForNoCard(opened);
      expect(await countCards(opened)).toBe(0);
    });

    it('is reached by keyboard alone, and closed by Escape, which takes the focus back', async () => {
      const opened = await stage.open({
        html: '<!doctype html><html lang="en"><title>Page</title><p>KPMG <button id="here">Here</button></html>',
      });
      await waitForMarks(opened, ['KPMG']);
      await opened.evaluate(() => document.getElementById('here')?.focus());
      await stage.browser.command('next', opened);
      await stage.browser.command('open', opened);
      await waitForCard(opened, 'KPMG');
      await opened.press('Tab');
      await opened.press('Enter');
      const focused = () =>
        opened.evaluateInCard((root) => root.activeElement?.getAttribute('aria-label') ?? null);
      await until('the handle to have the focus', focused, (name) => name === texts.card.move);
      const before = await settledCard(opened);
      await opened.press('ArrowDown');
      expect((await readCard(opened))?.box.y).toBeCloseTo(before.box.y + 16, 0);
      await opened.press('Escape');
      await waitForNoCard(opened);
      expect(await opened.evaluate(() => document.activeElement?.id)).toBe('here');
    });
  });
});
