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
  const card = view.open({
    entity,
    why: { alias: entity, reason: { rule: 'alone' } },
    rects,
    point: { x: 0, y: 0 },
    parent: document.body, // axe-core sees no colours outside it
    onClose: () => shown?.(),
    onPin() {
      shown = undefined;
    },
    onOpenStory: () => {},
  });
  shown = () => {
    shown = undefined;
    card.close();
  };
}

const stories = new Map<string | undefined, StoryParts>();
const view = createCardView(() => stories);
let shown: (() => void) | undefined;

const openRoot = () => document.querySelector('[popover]')?.shadowRoot;

/** Unfolds everything on the open card, and lifts its limits. */
export function unfoldCard(): void {
  const root = openRoot();
  for (const fold of root?.querySelectorAll('details') ?? []) fold.open = true;
  // What has to be scrolled to, axe-core can't judge.
  const whole = document.createElement('style');
  whole.textContent = '.card { max-block-size: none } .scroll { overflow: visible }';
  root?.append(whole);
}

/** Turns the open card, and the page with it, to another direction. */
export function turnCard(dir: 'ltr' | 'rtl'): void {
  document.documentElement.dir = dir;
  openRoot()?.querySelector('[role="dialog"]')?.setAttribute('dir', dir);
}

Object.assign(globalThis, { showCard, unfoldCard, turnCard });
