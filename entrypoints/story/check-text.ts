import { prefilter as bundled, readNames } from 'virtual:names';
import { followCommands } from '../../components/follow-commands';
import { readStartFacts, readStoredNames } from '../../extension/finder-link';
import type { CardView } from '../../marking/card-port';
import { markOwnText } from '../../marking/mark-own-text';
import type { CompiledPrefilter, ReaderNames } from '../../matching/types';

type Options = {
  readonly view: CardView;
  readonly signal: AbortSignal;
  readonly onCount: (count: number) => void;
};

/** Marks the names of all stories in a text that the reader has brought, but for those that are muted. */
export async function checkText(text: Element, { view, signal, onCount }: Options): Promise<void> {
  const { prefilter, unmarked } = await readStartFacts();
  if (signal.aborted) return;
  markOwnText(text, {
    prefilter: (prefilter as CompiledPrefilter | undefined) ?? bundled,
    readNames: async () => {
      const stored = prefilter ? await readStoredNames() : undefined;
      return (stored as ReaderNames | undefined) ?? readNames();
    },
    unmarked,
    view,
    openStory() {},
    signal,
    onSteps: (steps) => followCommands(steps, signal),
    onCount,
  });
}
