const STEP = 16; // px, for one press of an arrow key; four times as far with Shift
const EDGE = 8; // px, between a card and the edge of the viewport
const TREMBLE = 4; // px, within which a press is no dragging
/** As shares of the viewport. */
const CORNERS = [
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
] as const;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Lets a card be moved about the viewport, and never out of it: its head is dragged by the pointer, its handle heeds the
 * arrow keys, and who can't drag presses it: the card goes to the next corner (WCAG 2.2, 2.5.7). Only trusted events
 * move it.
 */
export function letMove(host: HTMLElement, frame: HTMLElement, signal: AbortSignal): void {
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ) => frame.addEventListener(type, (event) => event.isTrusted && act(event), { signal });
  /** Where in the card the pointer holds it, and whether it has only pressed the handle as yet. */
  let hold: { readonly x: number; readonly y: number; isPress: boolean } | null = null;
  let corner = 0;
  const goToCorner = () => {
    const [x, y] = CORNERS[corner++ % 4] ?? CORNERS[0];
    moveTo(host, x * innerWidth, y * innerHeight);
  };

  listen('pointerdown', (event) => {
    const target = event.target as Element;
    if (event.button !== 0 || !target.closest('.bar') || target.closest('.close, .back')) return;
    const { left, top } = host.getBoundingClientRect();
    hold = { x: event.clientX - left, y: event.clientY - top, isPress: isHandle(target) };
    frame.setPointerCapture(event.pointerId);
  });
  listen('pointermove', ({ clientX, clientY }) => {
    if (!hold) return;
    const [x, y] = [clientX - hold.x, clientY - hold.y];
    const { left, top } = host.getBoundingClientRect();
    if (hold.isPress && Math.hypot(x - left, y - top) < TREMBLE) return;
    hold.isPress = false;
    moveTo(host, x, y);
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    listen(type, () => {
      if (hold?.isPress && type === 'pointerup') goToCorner();
      hold = null;
    });
  // A key that presses it.
  listen('click', ({ target, detail }) => {
    if (detail === 0 && isHandle(target as Element)) goToCorner();
  });
  listen('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || !isHandle(event.target as Element)) return;
    event.preventDefault();
    event.stopPropagation();
    const [x, y] = arrow.map((way) => way * STEP * (event.shiftKey ? 4 : 1));
    const { left, top } = host.getBoundingClientRect();
    moveTo(host, left + (x ?? 0), top + (y ?? 0));
  });
  const stay = () => {
    const { left, top } = host.getBoundingClientRect();
    moveTo(host, left, top);
  };
  addEventListener('resize', stay, { signal });
  stay();
}

const isHandle = (target: Element) => target.closest('.handle') !== null;

function moveTo(host: HTMLElement, x: number, y: number): void {
  const { width, height } = host.getBoundingClientRect();
  const within = (at: number, most: number) => Math.round(Math.max(EDGE, Math.min(at, most - EDGE)));
  host.style.setProperty('--x', `${within(x, innerWidth - width)}px`, 'important');
  host.style.setProperty('--y', `${within(y, innerHeight - height)}px`, 'important');
}
