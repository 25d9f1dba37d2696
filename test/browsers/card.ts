import { type Card, type Page, VIEWPORT } from './driver';
import { showMark } from './marks';
import { until } from './until';

/** A place where no test page has a mark or a card. */
export const CORNER = { x: VIEWPORT.width - 5, y: VIEWPORT.height - 5 };

/** What the open card shows, or undefined when none is open. */
export function readCard(page: Page): Promise<Card | undefined> {
  return page
    .evaluateInCard((root): Card | null => {
      const dialog = root.querySelector<HTMLElement>('[role="dialog"]');
      if (!dialog || !root.host.matches(':popover-open')) return null;
      const { x, y, width, height } = dialog.getBoundingClientRect();
      return {
        name: dialog.getAttribute('aria-label') ?? '',
        text: dialog.innerText,
        box: { x, y, width, height },
      };
    })
    .then((card) => card ?? undefined);
}

/** How long a hand rests, at the longest, without moving at all. */
const STILLNESS = 1500; // ms

/**
 * Rests the pointer on the nth mark with this text, as still as a hand is, and returns the card that opens. What heeds
 * the pointer may just be loading, or the page just moving: a move that led to nothing is made again.
 */
export async function hoverMark(page: Page, text: string, nth = 0): Promise<Card> {
  const { x, y } = await showMark(page, text, nth);
  let moved = 0;
  const card = await until(
    `the card of “${text}”`,
    async () => {
      if (Date.now() - moved > STILLNESS) {
        await page.movePointer({ x: x + (moved === 0 ? 0 : 1), y });
        moved = Date.now();
      }
      return readCard(page);
    },
    (shown) => shown !== undefined,
  );
  return card as Card;
}

/** Waits for an open card, of this name where one is given. */
export async function waitForCard(page: Page, name?: string): Promise<Card> {
  const card = await until(
    name === undefined ? 'a card' : `the card of ${name}`,
    () => readCard(page),
    (card) => card !== undefined && (name === undefined || card.name === name),
  );
  return card as Card;
}

/** The card that opens, once it has come to rest. */
export async function settledCard(page: Page): Promise<Card> {
  await waitForCard(page);
  await page.evaluateInCard(async (root) => {
    await Promise.all(root.getAnimations().map(({ finished }) => finished.catch(() => {})));
  });
  return waitForCard(page);
}

/** Closes the card with Escape and takes the pointer away to a corner, so that the next move is one. */
export async function dismissCard(page: Page): Promise<void> {
  await page.press('Escape');
  await waitForNoCard(page);
  await page.movePointer(CORNER);
}

/** Waits until no card is open. */
export async function waitForNoCard(page: Page): Promise<void> {
  await until(
    'the card to close',
    () => readCard(page),
    (card) => card === undefined,
  );
}
