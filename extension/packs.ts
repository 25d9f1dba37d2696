import { storage } from '@wxt-dev/storage';
import type { Story } from '../data/types';
import { partsOf } from './pauses';

/** A story that the reader has imported. It was validated then. */
export type Pack = { readonly story: Story; readonly isOn: boolean };

/** Where they lie in `storage.local`. */
export const PACKS_KEY = 'packs';
const ITEM = `local:${PACKS_KEY}` as const;

/** The reader's story packs. What is no pack is passed over; what one holds was checked when it was imported. */
export async function loadPacks(): Promise<readonly Pack[]> {
  return readPacks(await storage.getItem<unknown>(ITEM));
}

/** Changes the packs, one change after the other, whichever page asks. */
export function changePacks(change: (packs: readonly Pack[]) => readonly Pack[]): Promise<void> {
  return navigator.locks.request('packs', async () => {
    await storage.setItem(ITEM, change(await loadPacks()));
  });
}

/** Calls back with the packs whenever they have changed, until aborted. */
export function onPacks(signal: AbortSignal, tell: (packs: readonly Pack[]) => void): void {
  signal.addEventListener(
    'abort',
    storage.watch<unknown>(ITEM, (data) => tell(readPacks(data))),
  );
}

const readPacks = (data: unknown): Pack[] => (Array.isArray(data) ? data.filter(isPack) : []);

const isPack = (data: unknown): data is Pack => {
  const { id, entities } = partsOf<Story>(partsOf<Pack>(data).story);
  return typeof id === 'string' && Array.isArray(entities);
};
