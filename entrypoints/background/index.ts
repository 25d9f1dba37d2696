import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { type FinderMessage, readFinderMessage } from '../../extension/messages';
import { showCount } from './badge';
import { beginSession } from './begin-session';
import { closeOtherCards, runCommand } from './commands';
import { offerMenus } from './context-menu';
import { followSettings } from './follow-settings';
import { loadMarker } from './load-marker';
import { type DocumentTarget, loadScript } from './load-script';
import { currentStyle, insertStyle, showMarks } from './mark-style';
import { offerOmnibox } from './omnibox';
import { openStory } from './open-story';
import { readLines } from './read-lines';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((data: unknown, sender: Runtime.MessageSender) => {
    const message = sender.id === browser.runtime.id ? readFinderMessage(data) : null;
    return message ? answer(message, sender) : undefined;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab?.id));
  followSettings();
  offerMenus();
  offerOmnibox();
  // Whatever fails here is tried again when the background starts anew.
  beginSession().catch(() => {});
});

/** Does what a finder asks. A page may navigate on at any moment, so failing is an answer like any other. */
async function answer(message: FinderMessage, sender: Runtime.MessageSender): Promise<unknown> {
  try {
    return (await act(message, sender)) ?? true;
  } catch {
    return false;
  }
}

function act(message: FinderMessage, sender: Runtime.MessageSender): Promise<unknown> {
  switch (message.type) {
    case 'read-lines':
      return readLines(message, targetOf(sender));
    case 'show-marks':
      return showMarks(message.highlight, targetOf(sender));
    case 'show-current':
      return insertStyle(currentStyle(message.highlight), targetOf(sender));
    case 'load-card':
      return loadScript('/card.js', targetOf(sender));
    case 'load-start-facts':
      return loadScript('/start-facts.js', targetOf(sender));
    case 'load-marker':
      return loadMarker(message, targetOf(sender));
    case 'load-prefix-table':
      return loadScript('/prefix-table.js', targetOf(sender));
    case 'load-reach':
      return loadScript('/reach.js', targetOf(sender));
    case 'card-opened':
      return closeOtherCards(targetOf(sender).tabId, sender.frameId);
    case 'marks-changed':
      return showCount(targetOf(sender).tabId, message.total);
    case 'open-story':
      return openStory(message.entity, sender.tab);
  }
}

function targetOf(sender: Runtime.MessageSender): DocumentTarget {
  const { tab, documentId } = sender as Runtime.MessageSender & { documentId?: string };
  if (tab?.id === undefined || !documentId) throw new Error('Expected a message from a document in a tab.');
  return { tabId: tab.id, documentIds: [documentId] };
}
