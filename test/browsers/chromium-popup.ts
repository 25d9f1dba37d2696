import type { Browser, Page as PuppeteerPage } from 'puppeteer-core';
import { PATIENCE } from './driver';
import { until } from './until';

/** Opens the toolbar popup and waits until it has loaded. */
export async function openChromiumPopup(
  browser: Browser,
  extensionOrigin: string,
  press: () => Promise<void>,
) {
  const opened = browser.waitForTarget((target) => target.url().startsWith(`${extensionOrigin}/popup.html`), {
    timeout: PATIENCE,
  });
  const [target] = await Promise.all([opened, press()]);
  const page: PuppeteerPage = await target.asPage();
  await until('the popup to load', () => page.evaluate("document.readyState === 'complete'"));
  return {
    page,
    async close() {
      await page.evaluate('window.close()').catch(() => {}); // its answer may be cut off
      await until('the popup to close', () => !browser.targets().includes(target));
    },
  };
}
