import { cards } from 'virtual:cards';
import { prefilters, readNames } from 'virtual:names';
import browser from 'webextension-polyfill';
import { followCommands } from '../../components/follow-commands';
import { createLibrary } from '../../components/library';
import { createCardView } from '../../components/mount-card';
import { markOwnText } from '../../marking/mark-own-text';
import { createAnswerer } from '../../matching/answer-question';

/** Starts the finder and the card on a text of our own, just as they work on any page. */
export function startPractice(text: Element): void {
  const library = createLibrary(cards);
  const { signal } = new AbortController();
  markOwnText(text, {
    prefilters,
    answerer: createAnswerer(readNames(), []),
    view: createCardView(() => library),
    openStory,
    signal,
    onSteps: (steps) => followCommands(steps, signal),
  });
}

function openStory(entity: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`story.html#${entity}`) });
}
