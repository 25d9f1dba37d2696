import type { Answerer } from '../matching/answer-question';
import { createPrefilter } from '../matching/prefilter';
import { createPrefixTable } from '../matching/prefix-table';
import type { CompiledPrefilters } from '../matching/types';
import type { CardView } from './card-port';
import { createCurrentHighlight } from './current-highlight';
import { startFinder } from './finder';
import { startHover } from './hover-controller';
import { createMarker } from './marker';
import { canMark, createMarks } from './marks';
import { createMentionSteps, type MentionSteps } from './mention-steps';

/** The highlights' names in marks.css, which such a page links: nothing can be injected into extension pages. */
const HIGHLIGHT = 'sidelight';
const CURRENT = 'sidelight-current';

type Options = {
  readonly prefilters: CompiledPrefilters;
  readonly answerer: Answerer;
  readonly view: CardView;
  readonly openStory: (entity: string) => void;
  /** Ends it, and takes the marks away. */
  readonly signal: AbortSignal;
  /** Called once there may be mentions to step through. */
  readonly onSteps: (steps: MentionSteps) => void;
  /** Called with the number of marks whenever it may have changed. */
  readonly onCount?: (count: number) => void;
};

/** Marks a text on one of the extension's own pages, with cards, just as it would be on any page. */
export function markOwnText(text: Element, options: Options): void {
  const { prefilters, answerer, view, openStory, signal, onSteps, onCount } = options;
  if (!canMark()) return;
  const marks = createMarks(() => HIGHLIGHT);
  signal.addEventListener('abort', () => marks.clear(), { once: true });
  let reach: ReturnType<typeof startReach> | undefined;
  const startReach = () => {
    const hover = startHover({ document, marks, signal, loadCard: async () => view, openStory });
    const current = createCurrentHighlight(CURRENT);
    const steps = createMentionSteps({ document, marks, signal, hover, current });
    onSteps(steps);
    return [hover, steps];
  };
  startFinder(text, {
    fullNames: createPrefilter(prefilters.full, createPrefixTable),
    shortNames: createPrefilter(prefilters.short, createPrefixTable),
    loadMarker: async (source) => createMarker(source, marks, async (questions) => questions.map(answerer)),
    signal,
    onChange() {
      reach ??= startReach();
      for (const part of reach) part.check();
      onCount?.(marks.size);
    },
  });
}
