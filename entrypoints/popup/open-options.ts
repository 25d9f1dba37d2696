import browser from 'webextension-polyfill';

/** Opens the options in a tab; the popup is in the way then. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
