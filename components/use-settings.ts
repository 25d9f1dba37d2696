import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../extension/settings';
import type { SettingsChange } from '../extension/settings-changes';
import { changeSettings, loadSettings, onSettings } from '../extension/settings-store';
import { undoChange } from '../extension/undo-change';

export type SettingsControl = {
  /** Null until they have been read. */
  readonly settings: Settings | null;
  /** Changes them; `what` says in words what has been done. */
  readonly change: (change: SettingsChange, what: string) => void;
  /** What was done last, in words, until it is undone. */
  readonly done: string | null;
  readonly undo: () => void;
};

/** The settings as they are now, whoever changes them; the last change made here can be taken back. */
export function useSettings(): SettingsControl {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [last, setLast] = useState<{ before: Settings; after: Settings; what: string } | null>(null);
  useEffect(() => {
    const life = new AbortController();
    onSettings(life.signal, setSettings);
    // Changed while they were read, they are newer than what was read.
    void loadSettings().then((read) => setSettings((told) => told ?? read));
    return () => life.abort();
  }, []);
  return {
    settings,
    async change(change, what) {
      const { before, after } = await changeSettings(change);
      setLast({ before, after, what });
    },
    done: last?.what ?? null,
    async undo() {
      if (!last) return;
      setLast(null);
      await changeSettings((now) => undoChange(last.before, last.after, now));
    },
  };
}
