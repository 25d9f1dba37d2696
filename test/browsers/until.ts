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

/** Fails with what was waited for when a promise has not settled within `PATIENCE`. */
export async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${PATIENCE / 1000} s for ${what}`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
