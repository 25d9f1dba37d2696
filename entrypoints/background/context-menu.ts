import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { i18n } from '#i18n';
import { pauseHost } from '../../extension/settings-changes';
import { changeSettings } from '../../extension/settings-store';
import { bestMatch } from './look-up';
import { openStory } from './open-story';

const PAUSE = 'pause-here';
const LOOK_UP = 'look-up';

/** The toolbar button's menu pauses this site or ends its pause; selected text can be looked up. */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    createMenus().catch(() => {});
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    act(info, tab).catch(() => {});
  });
}

/** Browsers keep menus while the background sleeps; an update makes them anew. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PAUSE, title: i18n.t('menu.pause'), contexts: ['action'] });
  browser.contextMenus.create({ id: LOOK_UP, title: i18n.t('menu.lookUp'), contexts: ['selection'] });
}

async function act(
  { menuItemId, selectionText = '', pageUrl }: Menus.OnClickData,
  tab?: Tabs.Tab,
): Promise<void> {
  if (menuItemId === LOOK_UP) return openStory((await bestMatch(selectionText))?.id ?? '', tab);
  const address = tab?.url ?? pageUrl ?? '';
  if (menuItemId !== PAUSE || !/^https?:/.test(address)) return;
  const { host } = new URL(address);
  await changeSettings((settings) => pauseHost(host, !settings.pausedHosts.includes(host))(settings));
}
