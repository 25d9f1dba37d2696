import browser from 'webextension-polyfill';

/**
 * Does something in every tab that is open, sleeping ones aside. Most pages of the browser's own refuse it, and so does
 * a page that is just being left: that is no matter.
 */
export async function inOpenTabs(act: (tabId: number) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({});
  const awake = tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
  await Promise.all(awake.map((id) => act(id).catch(() => {})));
}
