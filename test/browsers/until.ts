import { inspect } from 'node:util';
import { PATIENCE } from './driver';

const PAUSE = 25; // ms

/**
 * Reads until a value is accepted (by default: truthy) and returns it.
 * @throws when `PATIENCE` has run out, with what was waited for and what was read last.
 */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  accept: (value: T) => boolean = Boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end)
      throw new Error(`Waited ${PATIENCE / 1000} s for ${what}; last seen: ${inspect(value, { depth: 5 })}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Reads until a value is accepted (by default: truthy) and the same as the time before: what moves stands still then. */
export async function untilStill<T>(
  what: string,
  read: () => Promise<T> | T,
  accept: (value: T) => boolean = Boolean,
): Promise<T> {
  let before: string | undefined;
  let stands = false;
  return until(
    `${what} to stand still`,
    async () => {
      const value = await read();
      const now = JSON.stringify(value);
      stands = now === before;
      before = now;
      return value;
    },
    (value) => stands && accept(value),
  );
}

/** Fails with what was waited for when a promise has not settled within `PATIENCE`. */
export async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${PATIENCE / 1000} s for ${what}`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
