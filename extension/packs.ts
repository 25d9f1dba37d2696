import { storage } from '@wxt-dev/storage';
import type { Story } from '../data/types';
import { keepAside } from './kept-aside';
import { partsOf } from './pauses';

/** A story that the reader has imported. It was validated then. */
export type Pack = { readonly story: Story; readonly isOn: boolean };

/** What is done to the packs. */
export type PackChange = (packs: readonly Pack[]) => readonly Pack[];

/** Where they lie in `storage.local`. */
export const PACKS_KEY = 'packs';
const ITEM = `local:${PACKS_KEY}` as const;

/** The reader's story packs. What is no pack is kept aside first; what one holds was checked when it was imported. */
export function loadPacks(): Promise<readonly Pack[]> {
  return alone(read);
}

/**
 * Changes the packs and says what they were: one change after the other, whichever page asks.
 * @throws where the browser has no room left for them; nothing is changed then.
 */
export function changePacks(change: PackChange): Promise<readonly Pack[]> {
  return alone(async () => {
    const before = await read();
    await storage.setItem(ITEM, change(before));
    return before;
  });
}

/** Calls back with the packs whenever they have changed, until aborted. */
export function onPacks(signal: AbortSignal, tell: (packs: readonly Pack[]) => void): void {
  signal.addEventListener(
    'abort',
    storage.watch<unknown>(ITEM, (data) => tell(toList(data).filter(isPack))),
  );
}

async function read(): Promise<readonly Pack[]> {
  const data = await storage.getItem<unknown>(ITEM);
  const list = toList(data);
  const packs = list.filter(isPack);
  const isWhole = data === null || (Array.isArray(data) && packs.length === list.length);
  if (isWhole) return packs;
  const parts = list.flatMap((one, k) => (isPack(one) ? [] : [`${PACKS_KEY}.${k}`]));
  await keepAside({ what: PACKS_KEY, reason: 'damaged', parts, data: list.filter((one) => !isPack(one)) });
  await storage.setItem(ITEM, packs);
  return packs;
}

/** Anything that is no list counts as one damaged pack. */
const toList = (data: unknown): readonly unknown[] =>
  Array.isArray(data) ? data : data === null || data === undefined ? [] : [data];

const isPack = (data: unknown): data is Pack => {
  const { story, isOn } = partsOf<Pack>(data);
  const { format, id, entities } = partsOf<Story>(story);
  return typeof isOn === 'boolean' && format === 1 && typeof id === 'string' && Array.isArray(entities);
};

const alone = <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks.request('packs', async () => await act());
