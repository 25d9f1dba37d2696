import puppeteer, { type Browser, type Page as PuppeteerPage } from 'puppeteer-core';
import { chromiumBackground, giving } from './chromium-background';
import { type ChromiumPage, chromiumPage } from './chromium-page';
import { chromiumLoaded, openChromiumPopup } from './chromium-popup';
import {
  type ColourScheme,
  type Driver,
  type LaunchOptions,
  NO_PREFERENCES,
  PATIENCE,
  type Page,
  type Preferences,
  VIEWPORT,
} from './driver';
import { findBrowser } from './find.mjs';
import { within } from './until';
import { type NetworkWatch, watchNetwork } from './watch-network';
import { zoomFrontTab } from './zoom';

/** Each of these keeps Chromium from asking something of the network on its own account. */
const QUIET = [
  '--disable-component-update',
  '--component-updater=url-source=http://127.0.0.1:1/',
  '--disable-domain-reliability',
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
  '--gaia-url=http://127.0.0.1:1/',
  '--no-first-run',
];

/** Starts Chromium with the built extension, on a profile of its own that is gone afterwards. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('Chromium was not found: node test/browsers/install.mjs says what to do.');
  const network = await watchNetwork();
  const browser = await puppeteer.launch({ ...settings(options, network), executablePath: found.path });
  const close = async () => {
    await browser.close();
    await network.close();
  };
  try {
    return {
      ...(await within('the extension to start in Chromium', drive(browser, options))),
      version: await browser.version(),
      requests: () => network.seen,
      closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function settings({ headless = true, profile }: LaunchOptions, network: NetworkWatch) {
  return {
    headless,
    pipe: true,
    ...(profile ? { userDataDir: profile.folder } : {}),
    enableExtensions: true,
    timeout: PATIENCE,
    protocolTimeout: 2 * PATIENCE,
    defaultViewport: headless ? VIEWPORT : null,
    env: { ...process.env, LANGUAGE: 'en' },
    args: [
      ...QUIET,
      '--lang=en',
      `--proxy-server=${network.address}`,
      // Chromium's sandbox refuses to work for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // A popup is cut off where the screen ends, and the usual one without a window is 800 by 600.
      ...(headless ? ['--disable-gpu', '--screen-info={1600x1200}', '--window-size=1280,1000'] : []),
    ],
  };
}

async function drive(
  browser: Browser,
  { extension, keepWelcome, profile }: LaunchOptions,
): Promise<Omit<Driver, 'version' | 'requests' | 'closed' | 'close'>> {
  const id = extension === null ? '' : await browser.installExtension(extension);
  const extensionOrigin = `chrome-extension://${id}`;
  const background = await chromiumBackground(browser, extensionOrigin);
  const problems: string[] = [];
  const pages = new Map<PuppeteerPage, ChromiumPage>();
  let preferences = NO_PREFERENCES;
  let isAccessWithheld = false;

  async function pageOf(page: PuppeteerPage): Promise<ChromiumPage> {
    const known = pages.get(page) ?? (await chromiumPage(page));
    pages.set(page, known);
    page.once('close', () => pages.delete(page));
    await known.setPreferences(preferences);
    return known;
  }

  const driver = {
    name: 'chromium' as const,
    extensionOrigin,
    newPage: async () => pageOf(await browser.newPage()),
    async tab(urlStart: string) {
      const target = await browser.waitForTarget(
        (one) => one.type() === 'page' && one.url().startsWith(urlStart),
        { timeout: PATIENCE },
      );
      const page = await target.page();
      if (!page) throw new Error(`The tab ${urlStart} was closed while it was being reached.`);
      await chromiumLoaded(page, urlStart);
      return pageOf(page);
    },
    async openPopup(over: Page) {
      const { puppeteerPage } = over as ChromiumPage;
      await over.front();
      // Without access, Chromium answers the first press with a bubble of its own that offers to load the page anew.
      const { page, close } = await openChromiumPopup(browser, extensionOrigin, () =>
        isAccessWithheld ? background.openPopup() : pressToolbarButton(browser, id, puppeteerPage),
      );
      page.on('pageerror', (error) =>
        problems.push(`popup: ${error instanceof Error ? error.stack : error}`),
      );
      return { ...(await pageOf(page)), close };
    },
    evaluateInBackground: background.evaluate,
    async command(name: string, over: Page) {
      await over.front();
      const { puppeteerPage } = over as ChromiumPage;
      if (puppeteerPage.url().startsWith(extensionOrigin)) await puppeteerPage.evaluate(giving(name));
      else await background.command(name);
    },
    stopBackground: background.stop,
    setZoom: (factor: number) => background.evaluate(zoomFrontTab, factor),
    setColourScheme: (colourScheme: ColourScheme) => driver.setPreferences({ colourScheme }),
    async setPreferences(next: Partial<Preferences>) {
      preferences = { ...NO_PREFERENCES, ...next };
      await Promise.all([...pages.values()].map((page) => page.setPreferences(preferences)));
    },
    async setSiteAccess(granted: boolean) {
      await changeSiteAccess(browser, id, granted);
      isAccessWithheld = !granted;
    },
    problems: async () => [...background.problems, ...problems],
  };
  if (extension !== null && !profile?.isUsed) {
    const welcome = await driver.tab(`${extensionOrigin}/welcome.html`);
    if (!keepWelcome) await welcome.close();
  }
  return driver;
}

async function pressToolbarButton(browser: Browser, id: string, over: PuppeteerPage): Promise<void> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('Chromium no longer knows the extension.');
  await extension.triggerAction(over);
}

/** As on the extension's page in Chromium's settings. */
async function changeSiteAccess(browser: Browser, id: string, granted: boolean): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  const change = { extensionId: id, hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK' };
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
  await settings.close();
}
