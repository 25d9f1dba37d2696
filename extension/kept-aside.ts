import { storage } from '@wxt-dev/storage';
import { partsOf, textsOf } from './pauses';

/** Stored data that could not be used as they were, kept for the reader: nothing is thrown away. */
export type KeptAside = {
  /** The key under which the data lay. */
  readonly what: string;
  readonly reason: 'damaged' | 'newer';
  /** What of them could not be used. */
  readonly parts: readonly string[];
  readonly data: unknown;
};

type Kept = { readonly kept: readonly KeptAside[]; readonly isTold: boolean };

const ITEM = 'local:keptAside';

/** What is kept aside, and whether the reader has been told of it. Damage to this very item is passed over. */
export async function readKeptAside(): Promise<Kept> {
  const { kept, isTold } = partsOf<Kept>(await storage.getItem<unknown>(ITEM));
  return { kept: Array.isArray(kept) ? kept.map(toKept) : [], isTold: isTold === true };
}

/** Adds to what is kept aside; the reader is to be told again. Settings and packs may come at once. */
export function keepAside(data: KeptAside): Promise<void> {
  return navigator.locks.request('keptAside', async () => {
    const { kept } = await readKeptAside();
    await storage.setItem(ITEM, { kept: [...kept, data], isTold: false });
  });
}

/** The reader has been told: the notice doesn't come back. The data stay. */
export async function noteTold(): Promise<void> {
  await storage.setItem(ITEM, { kept: (await readKeptAside()).kept, isTold: true });
}

/** Throws away what is kept aside, when the reader says so. */
export async function dropKeptAside(): Promise<void> {
  await storage.removeItem(ITEM);
}

function toKept(value: unknown): KeptAside {
  const { what, reason, parts, data } = partsOf<KeptAside>(value);
  return {
    what: typeof what === 'string' ? what : '',
    reason: reason === 'newer' ? 'newer' : 'damaged',
    parts: textsOf(parts),
    data,
  };
}
