import type { Browser, Page as PuppeteerPage, Target } from 'puppeteer-core';
import { PATIENCE } from './driver';
import { until } from './until';

/** Waits until a document whose address begins so has loaded. Before it a new tab has an empty one, which goes while it is asked. */
export async function chromiumLoaded(page: PuppeteerPage, urlStart: string): Promise<void> {
  const isThere = `location.href.startsWith(${JSON.stringify(urlStart)}) && document.readyState === 'complete'`;
  await until(`${urlStart} to load`, () => page.evaluate(isThere).catch(() => false));
}

/** Opens the toolbar popup and waits until it has loaded. */
export async function openChromiumPopup(
  browser: Browser,
  extensionOrigin: string,
  press: () => Promise<void>,
) {
  const url = `${extensionOrigin}/popup.html`;
  // One that has closed by itself may still be among them.
  const before = browser.targets();
  const isOpened = (target: Target) => target.url().startsWith(url) && !before.includes(target);
  const opened = browser.waitForTarget(isOpened, { timeout: PATIENCE });
  const [target] = await Promise.all([opened, press()]);
  const page: PuppeteerPage = await target.asPage();
  await chromiumLoaded(page, url);
  return {
    page,
    async close() {
      await page.evaluate('window.close()').catch(() => {}); // its answer may be cut off
      await until('the popup to close', () => !browser.targets().includes(target));
    },
  };
}
