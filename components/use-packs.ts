import { useEffect, useState } from 'preact/hooks';
import { restorePack } from '../extension/pack-changes';
import { changePacks, loadPacks, onPacks, type Pack, type PackChange } from '../extension/packs';

export type PacksControl = {
  /** Null until they have been read. */
  readonly packs: readonly Pack[] | null;
  /** Changes the pack with this id; `what` says in words what has been done. False if there is no room for it. */
  readonly change: (id: string, change: PackChange, what: string) => Promise<boolean>;
  /** What was done last, in words, until it is undone. */
  readonly done: string | null;
  readonly undo: () => void;
};

/** The reader's packs as they are now, whoever changes them; the last change made here can be taken back. */
export function usePacks(): PacksControl {
  const [packs, setPacks] = useState<readonly Pack[] | null>(null);
  const [last, setLast] = useState<{ id: string; before: readonly Pack[]; what: string } | null>(null);
  useEffect(() => {
    const life = new AbortController();
    onPacks(life.signal, setPacks);
    // Changed while they were read, they are newer than what was read.
    void loadPacks().then((read) => setPacks((told) => told ?? read));
    return () => life.abort();
  }, []);
  return {
    packs,
    async change(id, change, what) {
      try {
        setLast({ id, before: await changePacks(change), what });
        return true;
      } catch {
        return false;
      }
    },
    done: last?.what ?? null,
    async undo() {
      if (!last) return;
      setLast(null);
      await changePacks(restorePack(last.id, last.before));
    },
  };
}

/** The stories of those packs that are on. */
export const storiesOf = (packs: readonly Pack[] | null) =>
  (packs ?? []).filter(({ isOn }) => isOn).map(({ story }) => story);
