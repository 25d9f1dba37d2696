import { createCardView } from '../../../components/mount-card';
import type { StoryParts } from '../../../components/story-lookup';

/**
 * Bundled for a page: the card as it is, but in open shadow roots, which tools can look into. It hangs on the page's
 * one `<mark>`.
 */

const attachClosed = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  return attachClosed.call(this, { ...options, mode: 'open' });
};

/** Opens the card of an entity in place of any that is open. */
export function showCard(story: StoryParts, entity: string): void {
  const mention = document.querySelector('mark');
  if (!mention) throw new Error('The page for cards has a <mark>.');
  const rects = () => [...mention.getClientRects()];
  shown?.();
  // Sent anew with each card: the same story stays the same.
  if (JSON.stringify(stories.get(undefined)) !== JSON.stringify(story)) stories.set(undefined, story);
  let isWanted = true;
  const card = view.open({
    entity,
    why: { alias: entity, reason: { rule: 'alone' } },
    rects,
    point: { x: 0, y: 0 },
    parent: document.body, // axe-core sees no colours outside it
    onClose() {
      isWanted = false;
      shown?.();
    },
    onPin() {
      shown = undefined;
    },
    onOpenStory: () => {},
  });
  shown = () => {
    shown = undefined;
    card.close();
  };
  if (!isWanted) shown();
}

const stories = new Map<string | undefined, StoryParts>();
const view = createCardView(() => stories);
let shown: (() => void) | undefined;

const openRoots = () =>
  [...document.querySelectorAll('[popover]')].flatMap(({ shadowRoot }) => shadowRoot ?? []);

/** Unfolds everything on the open cards, and lifts their limits. */
export function unfoldCards(): void {
  for (const root of openRoots()) {
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    // What has to be scrolled to, axe-core can't judge.
    const whole = document.createElement('style');
    whole.textContent = '.card { max-block-size: none } .scroll { overflow: visible }';
    root.append(whole);
  }
}

/** Turns the open cards, and the page with them, to another direction. */
export function turnCards(dir: 'ltr' | 'rtl'): void {
  document.documentElement.dir = dir;
  for (const root of openRoots()) root.querySelector('[role="dialog"]')?.setAttribute('dir', dir);
}

/** Pins the card that was opened last. */
export function pinCard(): void {
  openRoots().at(-1)?.querySelector<HTMLElement>('.tools > button')?.click();
}

/** Lays the cards out one below the other: what covers another, axe-core can't judge. */
export function partCards(): void {
  openRoots().forEach(({ host }, i) => {
    (host as HTMLElement).style.setProperty('--y', `${i * 5000}px`, 'important');
  });
}

Object.assign(globalThis, { showCard, pinCard, partCards, unfoldCards, turnCards });
