import type { Driver, Page } from '../browsers/driver';

/** What a person does with an extension in the browser's own pages. */
export type ExtensionSwitch = {
  disable(): Promise<void>;
  enable(): Promise<void>;
  /**
   * As an update does: the old version ends, the new one starts. Chromium 156 never comes to an end of loading an
   * extension anew that its debugging protocol has installed; disabling and enabling it leaves the same behind on pages.
   */
  reload(): Promise<void>;
};

/** Opens the browser's page of extensions, which alone has the right to switch them. */
export async function extensionSwitch(browser: Driver): Promise<ExtensionSwitch> {
  const page = await browser.newPage();
  if (browser.name === 'firefox') {
    await page.goto('about:addons');
    return {
      disable: () => inFirefox(page, 'disable'),
      enable: () => inFirefox(page, 'enable'),
      reload: () => inFirefox(page, 'reload'),
    };
  }
  await page.goto('chrome://extensions');
  const id = browser.extensionOrigin.split('//')[1] ?? '';
  return {
    disable: () => inChromium(page, id, false),
    enable: () => inChromium(page, id, true),
    async reload() {
      await inChromium(page, id, false);
      await inChromium(page, id, true);
    },
  };
}

function inChromium(page: Page, id: string, isEnabled: boolean): Promise<void> {
  return page.evaluate(
    async (id: string, isEnabled: boolean) => {
      type Api = { management: { setEnabled(id: string, isEnabled: boolean): Promise<void> } };
      await (globalThis as unknown as { chrome: Api }).chrome.management.setEnabled(id, isEnabled);
    },
    id,
    isEnabled,
  );
}

function inFirefox(page: Page, act: 'disable' | 'enable' | 'reload'): Promise<void> {
  return page.evaluate(async (act: string) => {
    type Addon = Record<string, () => Promise<void>>;
    type Modules = {
      importESModule(url: string): { AddonManager: { getAddonByID(id: string): Promise<Addon> } };
    };
    const { ChromeUtils } = globalThis as unknown as { ChromeUtils: Modules };
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID('sidelight@sidelight.example');
    await addon[act]?.();
  }, act);
}
