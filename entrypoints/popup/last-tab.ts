import { TABS, type TabId } from './tab-ids';

/** Read at once, unlike what lies in the extension's own storage: the popup opens at the tab and never jumps to it. */
const KEY = 'sidelight-tab';

/** The tab that the reader opened last; undefined where none was, or where nothing may be stored. */
export function readLastTab(): TabId | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return TABS.find((id) => id === stored);
  } catch {
    return;
  }
}

/** Keeps it for the next time, past the browser's end. */
export function keepLastTab(tab: TabId): void {
  try {
    localStorage.setItem(KEY, tab);
  } catch {
    // A reader who lets nothing be stored begins at the first tab.
  }
}
