import { elementsAround } from './dom';
import { listenQuietly } from './trusted-events';

/**
 * Tells which elements the pointer is on, those in open shadow roots too; `came` is what it did last before this. Heard
 * only on pages with marks: any other page has none of our listeners, and there a root that comes without a mutation
 * after the last recheck stays unread.
 */
export function watchVisits(
  document: Document,
  signal: AbortSignal,
  came: PointerEvent | null,
  onVisit: (elements: readonly Element[]) => void,
): void {
  const visit = (event: PointerEvent) =>
    onVisit(event.composedPath().filter((target) => target instanceof Element));
  // A finger does not move before it touches.
  for (const type of ['pointermove', 'pointerdown'] as const) listenQuietly(document, type, signal, visit);
  const at = came && Document.prototype.elementFromPoint.call(document, came.clientX, came.clientY);
  if (at) onVisit([...elementsAround(at)]);
}
