import browser from 'webextension-polyfill';

/**
 * The popup gives itself its size; in a tab, as on a phone, it takes what there is instead. Style alone can't tell the
 * two apart: Chromium makes a popup as wide as its document, which may be no wider than the popup.
 */
export async function widenInTab(): Promise<void> {
  if (await browser.tabs.getCurrent()) document.documentElement.classList.add('in-tab');
}
