import type { Story } from '../data/types';
import type { Pack, PackChange } from './packs';

/** A story comes in, in place of an earlier one with its id, and is looked for. */
export const putPack =
  (story: Story): PackChange =>
  (packs) =>
    replace(packs, story.id, { story, isOn: true });

/** A pack goes. */
export const removePack =
  (id: string): PackChange =>
  (packs) =>
    packs.filter(({ story }) => story.id !== id);

/** A pack's names are looked for, or no longer; it stays in the list. */
export const switchPack =
  (id: string, isOn: boolean): PackChange =>
  (packs) =>
    packs.map((pack) => (pack.story.id === id ? { ...pack, isOn } : pack));

/** One pack is as it was before, at its place; others stay as they are now. */
export const restorePack =
  (id: string, before: readonly Pack[]): PackChange =>
  (packs) => {
    const at = before.findIndex(({ story }) => story.id === id);
    const pack = before[at];
    if (!pack) return removePack(id)(packs);
    const isThere = packs.some(({ story }) => story.id === id);
    return isThere ? replace(packs, id, pack) : packs.toSpliced(at, 0, pack);
  };

function replace(packs: readonly Pack[], id: string, pack: Pack): readonly Pack[] {
  const at = packs.findIndex(({ story }) => story.id === id);
  return at < 0 ? [...packs, pack] : packs.with(at, pack);
}
