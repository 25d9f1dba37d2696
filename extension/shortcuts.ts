import browser from 'webextension-polyfill';

/** A command of the keyboard, and its keys as they are now; empty for none. */
export type Shortcut = { readonly name: string; readonly keys: string };

/** Chromium's own page for shortcuts; Firefox has a call for its own. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The shortcuts as they are set; none where the browser has no keyboard to speak of. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the page on which the browser lets them be changed. */
export async function openShortcutsPage(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
