import { isElement, parentAcrossRoots } from './dom';
import { boxesOf } from './hit-test';
import type { Mark } from './marks';

/** More of the viewport than this and its middle says little of where a mention in it is. */
const LARGEST = 0.5;

/** Scrolls a mark into the middle of the viewport; smoothly where readers like motion, unless there is no time for it. */
export function scrollToMark({ range }: Mark, probe: Range, isHurried: boolean): void {
  const isStill = isHurried || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isStill ? 'instant' : 'smooth';
  const parent = parentAcrossRoots(range.startContainer);
  const element = parent && isElement(parent) ? parent : parentAcrossRoots(parent ?? range.startContainer);
  if (!element || !isElement(element)) return;
  const isLarge = element.getBoundingClientRect().height > innerHeight * LARGEST;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isLarge ? 'instant' : behavior });
  const box = isLarge ? boxesOf(probe, range)[0] : undefined;
  if (box) scrollerOf(element).scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
}

/** What scrolls the lines of an element up and down. */
function scrollerOf(element: Element): Element {
  for (let at: Node | null = element; at; at = parentAcrossRoots(at))
    if (
      isElement(at) &&
      at.scrollHeight > at.clientHeight &&
      /auto|scroll/.test(getComputedStyle(at).overflowY)
    )
      return at;
  return document.scrollingElement ?? document.documentElement;
}
