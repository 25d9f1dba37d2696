import { firstInSections } from './first-in-sections';
import type { Mark, Marks } from './marks';

/** Which marks are painted: all, the first of each entity in each section, or all while Alt is held and none otherwise. */
export type Painting = 'all' | 'first' | 'alt';

export type Painter = {
  readonly use: (painting: Painting) => void;
  /** To be called when marks have changed. */
  readonly check: () => void;
};

/** Paints the marks of a document as the reader has set it. */
export function createPainter(document: Document, marks: Marks, signal: AbortSignal): Painter {
  let painting: Painting = 'all';
  let isAltHeld = false;
  let isDue = false;

  function paint(): void {
    isDue = false;
    if (signal.aborted) return;
    if (painting === 'first') {
      const first: ReadonlySet<Mark> = firstInSections(document, marks.all());
      marks.paintOnly((mark) => first.has(mark));
    } else marks.paintOnly(() => painting === 'all' || isAltHeld);
  }
  const hold = (isHeld: boolean) => {
    if (isHeld === isAltHeld) return;
    isAltHeld = isHeld;
    if (painting === 'alt') paint();
  };
  const onEvent = (event: KeyboardEvent | PointerEvent) => {
    if (event.isTrusted) hold(event.altKey);
  };
  // The pointer tells of a key that was pressed before anybody listened.
  for (const type of ['keydown', 'keyup', 'pointermove'] as const)
    document.addEventListener(type, onEvent, { capture: true, passive: true, signal });
  // Alt+Tab takes the key's end elsewhere.
  window.addEventListener('blur', (event) => event.isTrusted && hold(false), { signal });

  return {
    use(next) {
      if (next === painting) return;
      painting = next;
      paint();
    },
    // Marks come one by one; which of them is the first is asked once for all that came before a frame.
    check() {
      if (painting !== 'first' || isDue) return;
      isDue = true;
      requestAnimationFrame(paint);
    },
  };
}
