import type { Point } from './hit-test';
import type { HoverEvent } from './hover-state';
import type { Mark } from './marks';
import type { Pointer } from './pointer-place';
import { createSampler } from './pointer-sample';
import { listenQuietly } from './trusted-events';

export type PointerWatchOptions = {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** What the pointer did last before this, if anything. */
  readonly came: PointerEvent | null;
  readonly placeOf: (pointer: Pointer) => Mark | 'card' | 'corridor' | null;
  /** True for the host of the open card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly send: (event: HoverEvent<Mark>) => void;
};

/** Tells what mouse, pen and keys do, in the words of `hover-state.ts`; returns where the pointer was last. */
export function watchPointer({
  document,
  signal,
  came,
  placeOf,
  isCard,
  send,
}: PointerWatchOptions): () => Point | null {
  const sample = createSampler();
  let pointer: Pointer | null = null;
  /** A press that began in the card, as to select text there, may lead the pointer out of it. */
  let isPressedInCard = false;
  const listen = <K extends keyof DocumentEventMap>(type: K, handle: (event: DocumentEventMap[K]) => void) =>
    listenQuietly(document, type, signal, handle);

  const point = (next: Pointer, time: number) => {
    pointer = next;
    const at = isPressedInCard ? 'card' : placeOf(next);
    send({ type: 'point', at, sample: sample(next, time) });
  };
  const holdAlt = (altKey: boolean, time: number) => {
    if (pointer) point({ ...pointer, altKey }, time);
  };

  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, buttons, altKey, target } = event;
    isPressedInCard &&= buttons !== 0;
    point({ x, y, buttons, altKey, target }, event.timeStamp);
  };

  listen('pointermove', move);
  listen('pointerout', (event) => {
    if (event.pointerType === 'touch' || !isOut(event.relatedTarget)) return;
    send({
      type: 'point',
      at: null,
      sample: sample({ x: event.clientX, y: event.clientY }, event.timeStamp),
    });
    pointer = null;
  });
  listen('pointerdown', (event) => {
    isPressedInCard = isCard(event.target);
    if (isPressedInCard) return;
    send(event.pointerType === 'touch' ? { type: 'busy' } : { type: 'press', time: event.timeStamp });
  });
  listen('wheel', () => send({ type: 'busy' }));
  listen('keydown', (event) => {
    if (event.key === 'Escape') send({ type: 'dismiss', time: event.timeStamp });
    else if (event.key !== 'Alt') send({ type: 'busy' });
    else if (!event.repeat) holdAlt(true, event.timeStamp);
  });
  listen('keyup', (event) => {
    if (event.key === 'Alt') holdAlt(false, event.timeStamp);
  });
  if (came?.type === 'pointermove') move(came);
  return () => pointer;
}

/** True where the pointer goes on to another document: no move will tell of that. (`:hover` can't: after a touch, Chromium 156 leaves it as it was.) */
const isOut = (next: EventTarget | null) =>
  next === null || next instanceof HTMLIFrameElement || next instanceof HTMLObjectElement;
