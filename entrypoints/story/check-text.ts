import { prefilters as bundled, readNames } from 'virtual:names';
import { followCommands } from '../../components/follow-commands';
import { loadMatchingFacts, loadPrefilters } from '../../extension/load-matching-facts';
import type { CardView } from '../../marking/card-port';
import { markOwnText } from '../../marking/mark-own-text';
import { createAnswerer } from '../../matching/answer-question';

type Options = {
  readonly view: CardView;
  readonly signal: AbortSignal;
  readonly onCount: (count: number) => void;
};

/** Marks the names of all stories in a text that the reader has brought, but for those that are muted. */
export async function checkText(text: Element, { view, signal, onCount }: Options): Promise<void> {
  const [prefilters, { names, unmarked }] = await Promise.all([loadPrefilters(), loadMatchingFacts()]);
  if (signal.aborted) return;
  markOwnText(text, {
    prefilters: prefilters ?? bundled,
    answerer: createAnswerer(names ?? readNames(), unmarked),
    view,
    openStory() {},
    signal,
    onSteps: (steps) => followCommands(steps, signal),
    onCount,
  });
}
