import { cards } from 'virtual:cards';
import { prefilter, readNames } from 'virtual:names';
import browser from 'webextension-polyfill';
import { createLibrary } from '../../components/library';
import { createCardView } from '../../components/mount-card';
import { createCurrentHighlight } from '../../marking/current-highlight';
import { startFinder } from '../../marking/finder';
import { startHover } from '../../marking/hover-controller';
import { canMark, createMarks } from '../../marking/marks';
import { createMentionSteps } from '../../marking/mention-steps';
import { createReader } from '../../marking/reader';
import { followCommands } from './practice-keys';

/** The highlights' names in marks.css, which this page links: nothing can be injected into extension pages. */
const HIGHLIGHT = 'sidelight';
const CURRENT = 'sidelight-current';

/** Starts the finder and the card on a text of our own, just as they work on any page. */
export function startPractice(text: Element): void {
  if (!canMark()) return;
  const marks = createMarks(HIGHLIGHT);
  const { signal } = new AbortController();
  const library = createLibrary(cards);
  const view = createCardView(() => library);
  let reach: ReturnType<typeof startReach> | undefined;
  const startReach = () => {
    const hover = startHover({ document, marks, signal, loadCard: async () => view, openStory });
    const current = createCurrentHighlight(CURRENT);
    const steps = createMentionSteps({ document, marks, signal, hover, current });
    void followCommands(steps);
    return [hover, steps];
  };
  startFinder(text, {
    prefilter,
    loadReader: async (mayHoldFullName) =>
      createReader({ names: readNames(), marks, mayHoldFullName, unmarked: [] }),
    marks,
    signal,
    onChange() {
      reach ??= startReach();
      for (const part of reach) part.check();
    },
  });
}

function openStory(entity: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`story.html#${entity}`) });
}
