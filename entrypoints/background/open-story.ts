import browser, { type Tabs } from 'webextension-polyfill';

/** Opens the story page at an entity, beside the tab that asked. */
export async function openStory(entity: string, opener: Tabs.Tab | undefined): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`story.html#${entity}`),
    ...(opener ? { index: opener.index + 1, openerTabId: opener.id } : {}),
  });
}
