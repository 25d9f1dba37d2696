import type { Driver } from './driver';
import { until } from './until';

type Api = {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  action: { getBadgeText(of: object): Promise<string> };
};

/** What stands on the toolbar button over the tab in front: the number of its marks, or nothing. */
export const readBadge = (browser: Driver): Promise<string> =>
  browser.evaluateInBackground(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = browser ?? chrome;
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return tab ? api.action.getBadgeText({ tabId: tab.id }) : '';
  });

/** Waits until this stands on it: then the page in front has told how many marks it has; frames of it may tell theirs still. */
export const waitForBadge = (browser: Driver, text: string): Promise<string> =>
  until(
    `"${text}" on the toolbar button`,
    () => readBadge(browser),
    (found) => found === text,
  );
