import type { Point } from './hit-test';

export type Tap = Point & { readonly target: EventTarget | null };

export type TapOptions = {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** A finger has tapped here; true if the page is not to hear of it. */
  readonly onTap: (tap: Tap) => boolean;
};

/**
 * Reports taps: clicks by a finger, or by a pen that was not seen hovering before it came down. Each event is told by
 * its own `pointerType`, for a device may have all of them. The browser has already told taps from scrolling, pinching
 * and long presses by the time there is a click.
 */
export function listenForTaps({ document, signal, onTap }: TapOptions): void {
  let penHovers = false;
  const isTap = ({ pointerType }: PointerEvent) =>
    pointerType === 'touch' || (pointerType === 'pen' && !penHovers);
  const onMove = ({ isTrusted, pointerType, buttons }: PointerEvent) => {
    if (isTrusted && pointerType === 'pen' && buttons === 0) penHovers = true;
  };
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || !(event instanceof PointerEvent) || !isTap(event)) return;
    if (!onTap({ x: event.clientX, y: event.clientY, target: event.target })) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // On the window, before the page's own listeners: a router's would follow the link by themselves.
  const view = document.defaultView;
  view?.addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  view?.addEventListener('click', onClick, { capture: true, signal });
}
