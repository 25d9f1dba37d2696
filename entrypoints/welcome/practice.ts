import { cards } from 'virtual:cards';
import { prefilter, readNames } from 'virtual:names';
import browser from 'webextension-polyfill';
import { createCardView } from '../../components/mount-card';
import { startFinder } from '../../marking/finder';
import { type Hover, startHover } from '../../marking/hover-controller';
import { canMark, createMarks } from '../../marking/marks';
import { createReader } from '../../marking/reader';

/** The highlight's name in marks.css, which this page links: nothing can be injected into extension pages. */
const HIGHLIGHT = 'sidelight';

/** Starts the finder and the card on a text of our own, just as they work on any page. */
export function startPractice(text: Element): void {
  if (!canMark()) return;
  const marks = createMarks(HIGHLIGHT);
  const { signal } = new AbortController();
  const view = createCardView(cards);
  let hover: Hover | undefined;
  startFinder(text, {
    prefilter,
    loadReader: async (mayHoldFullName) =>
      createReader({ names: readNames(), marks, mayHoldFullName, unmarked: [] }),
    marks,
    signal,
    onChange() {
      hover ??= startHover({ document, marks, signal, loadCard: async () => view, openStory });
      hover.check();
    },
  });
}

function openStory(entity: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`story.html#${entity}`) });
}
