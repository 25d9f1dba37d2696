import type { Box } from './corridor';
import { elementsAround } from './dom';

/** The part of the viewport in which the scrolled and cut-off boxes around a node show it. */
export function clipOf(node: Node): Box {
  let clip: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  let position = 'static';
  for (const element of elementsAround(node)) {
    const style = getComputedStyle(element);
    // What is positioned hangs on the next positioned box, and no box between the two cuts it off.
    if (position !== 'absolute' || style.position !== 'static') {
      clip = cutBy(clip, element, style);
      position = style.position;
    }
    if (position === 'fixed') break;
  }
  return clip;
}

/** The root and the body scroll the viewport, not themselves. */
function cutBy(clip: Box, element: Element, { overflowX, overflowY }: CSSStyleDeclaration): Box {
  const isViewport = element === document.documentElement || element === document.body;
  if (isViewport || (overflowX === 'visible' && overflowY === 'visible')) return clip;
  const box = Element.prototype.getBoundingClientRect.call(element);
  return {
    left: overflowX === 'visible' ? clip.left : Math.max(clip.left, box.left),
    right: overflowX === 'visible' ? clip.right : Math.min(clip.right, box.right),
    top: overflowY === 'visible' ? clip.top : Math.max(clip.top, box.top),
    bottom: overflowY === 'visible' ? clip.bottom : Math.min(clip.bottom, box.bottom),
  };
}
