import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { openCardPage, showCard, unfoldCards } from './card-fixture/serve-cards';
import { inBrowsers } from './in-browsers';
import { story } from './story';

const MINUTE = 60_000; // ms
/** What readers may set without losing anything (WCAG 2.2, 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

/** Gives the open card a further style, and lists what of its text is cut off or sticks out of it. */
function findCut(page: Page, style: string): Promise<readonly string[]> {
  return page.evaluate((css: string) => {
    const root = document.querySelector('[popover]')?.shadowRoot;
    const card = root?.querySelector<HTMLElement>('[role="dialog"]');
    if (!root || !card) throw new Error('No card is open.');
    const sheet = document.createElement('style');
    sheet.textContent = css;
    root.append(sheet);
    const { left, right } = card.getBoundingClientRect();
    const isCut = (one: Element) => {
      const { overflowX, overflowY, display } = getComputedStyle(one);
      if (display === 'inline' || one.matches('.scroll')) return false;
      const isTooWide = one.scrollWidth > one.clientWidth + 1 && overflowX !== 'visible';
      const isTooHigh = one.scrollHeight > one.clientHeight + 1 && /hidden|clip/.test(overflowY);
      return isTooWide || isTooHigh;
    };
    const text = document.createRange();
    const sticksOut = (one: Element) => {
      text.selectNodeContents(one);
      const boxes = [...text.getClientRects()].filter(({ width }) => width > 1);
      return boxes.some((box) => box.left < left - 1 || box.right > right + 1);
    };
    return [...card.querySelectorAll('*')]
      .filter((one) => one.checkVisibility() && !one.closest('.said-aloud, svg'))
      .filter((one) => isCut(one) || sticksOut(one))
      .map((one) => one.outerHTML.slice(0, 100));
  }, style);
}

describe('nothing of any card is cut off', () => {
  inBrowsers(
    (stage) => {
      const findAllCut = async (page: Page, style: string) => {
        const cut: string[] = [];
        for (const { id } of story.entities) {
          await showCard(page, story, id);
          cut.push(...(await findCut(page, style)).map((one) => `${id}: ${one}`));
          await unfoldCards(page);
          cut.push(...(await findCut(page, '')).map((one) => `${id}, unfolded: ${one}`));
        }
        return cut;
      };

      it('with the spacing that a reader may set', { timeout: MINUTE }, async () => {
        expect(await findAllCut(await openCardPage(stage), SPACING)).toEqual([]);
      });

      it('on 320 by 256 pixels, which are left of a laptop’s screen at 400 %', {
        timeout: MINUTE,
      }, async () => {
        const page = await openCardPage(stage);
        await page.resize({ width: 320, height: 256 });
        expect(await findAllCut(page, '')).toEqual([]);
      });

      it('what is cut is told', async () => {
        const page = await openCardPage(stage);
        await showCard(page, story, 'lee-kai-fu');
        expect(await findCut(page, '.role { height: 8px; overflow: hidden }')).not.toEqual([]);
        expect(
          await findCut(
            page,
            '.role { height: auto } h2 { letter-spacing: 60px !important; white-space: nowrap !important }',
          ),
        ).not.toEqual([]);
      });
    },
    { extension: () => null },
  );
});
