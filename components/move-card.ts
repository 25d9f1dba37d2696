const STEP = 16; // px, for one press of an arrow key; four times as far with Shift
const EDGE = 8; // px, between a card and the edge of the viewport
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Lets a card be moved about the viewport, and never out of it: its head by the pointer, its handle by arrow keys.
 * Only trusted events move it.
 */
export function letMove(host: HTMLElement, frame: HTMLElement, signal: AbortSignal): void {
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ) => frame.addEventListener(type, (event) => event.isTrusted && act(event), { signal });
  /** Where in the card the pointer holds it. */
  let hold: { readonly x: number; readonly y: number } | null = null;

  listen('pointerdown', (event) => {
    const target = event.target as Element;
    if (event.button !== 0 || !target.closest('.bar') || target.closest('.close, .back')) return;
    const { left, top } = host.getBoundingClientRect();
    hold = { x: event.clientX - left, y: event.clientY - top };
    frame.setPointerCapture(event.pointerId);
  });
  listen('pointermove', ({ clientX, clientY }) => {
    if (hold) moveTo(host, clientX - hold.x, clientY - hold.y);
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    listen(type, () => {
      hold = null;
    });
  listen('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || !(event.target as Element).matches('.handle')) return;
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

function moveTo(host: HTMLElement, x: number, y: number): void {
  const { width, height } = host.getBoundingClientRect();
  const within = (at: number, most: number) => Math.round(Math.max(EDGE, Math.min(at, most - EDGE)));
  host.style.setProperty('--x', `${within(x, innerWidth - width)}px`, 'important');
  host.style.setProperty('--y', `${within(y, innerHeight - height)}px`, 'important');
}
