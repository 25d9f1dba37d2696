import puppeteer, { type Browser } from 'puppeteer-core';
import { type Bidi, bidiOf, evaluateJson } from './bidi';
import { type Driver, type Json, type LaunchOptions, NO_PREFERENCES, PATIENCE, VIEWPORT } from './driver';
import { findBrowser } from './find.mjs';
import * as chrome from './firefox-chrome';
import { type FirefoxPage, firefoxPage } from './firefox-page';
import { evaluator, toCall } from './sent';
import { until, within } from './until';
import { type NetworkWatch, watchNetwork } from './watch-network';
import { zoomFrontTab } from './zoom';

/** As in the manifest (wxt.config.ts). */
const EXTENSION_ID = 'sidelight@sidelight.example';
/** Any will do; Firefox would make up a new one for each profile. */
const EXTENSION_HOST = '8d0a5e0c-2d4f-4b5b-9b1c-0123456789ab';
/** Leads to this machine, as every name under localhost does. */
export const STORE_HOST = 'store.localhost';

/** Starts Firefox with the built extension, on a profile of its own that is gone afterwards. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const found = findBrowser('firefox');
  if (!found) throw new Error('Firefox was not found: node test/browsers/install.mjs says what to do.');
  const network = await watchNetwork();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: options.headless ?? true,
    timeout: PATIENCE,
    protocolTimeout: 2 * PATIENCE,
    networkEnabled: false,
    ...(options.profile ? { userDataDir: options.profile.folder } : {}),
    args: ['--remote-allow-system-access'],
    // Without this, releases ignore the preference for another settings server, and ask their own.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(network),
  });
  const close = async () => {
    await browser.close();
    await network.close();
  };
  try {
    return {
      ...(await within('the extension to start in Firefox', startExtension(browser, options))),
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

function preferences(network: NetworkWatch): Record<string, Json> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
    // An extension for the time being takes its settings with it when the browser closes, one that is installed doesn't.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': network.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': network.port,
    'ui.systemUsesDarkTheme': 0, // the browser's own popups too, unlike the preference for pages
    'intl.accept_languages': 'en',
    // As closed to extensions as the store for add-ons is, which can't be reached.
    'extensions.webextensions.restrictedDomains': STORE_HOST,
  };
}

type WithoutProcess = Omit<Driver, 'version' | 'requests' | 'closed' | 'close'>;

async function startExtension(browser: Browser, options: LaunchOptions): Promise<WithoutProcess> {
  const bidi = bidiOf(browser);
  const inWindow = await windowOf(bidi);
  const extensionOrigin = `moz-extension://${EXTENSION_HOST}`;
  await inWindow(chrome.reachAllViews, EXTENSION_ID);
  await inWindow(chrome.noteProblems, extensionOrigin);
  if (options.extension !== null) await browser.installExtension(options.extension);

  const pages = new Map<string, FirefoxPage>();
  const pageOf = (context: string) => {
    const page = pages.get(context) ?? firefoxPage(bidi, context);
    pages.set(context, page);
    return page;
  };
  const viewOf = (type: string) =>
    until(`the ${type}`, () => inWindow(chrome.contextOfView, EXTENSION_ID, type));
  const inBackground = evaluator(async (expression) =>
    evaluateJson(bidi, (await viewOf('background')) as string, expression),
  );
  const driver: WithoutProcess = {
    name: 'firefox',
    extensionOrigin,
    async newPage() {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
      if (options.headless ?? true)
        await bidi.send('browsingContext.setViewport', { context, viewport: VIEWPORT });
      return pageOf(context as string);
    },
    async tab(urlStart) {
      const context = await until(`a tab at ${urlStart}`, () => tabAt(bidi, urlStart));
      await loaded(bidi, context as string);
      return pageOf(context as string);
    },
    async openPopup(over) {
      await over.front();
      await within('the popup to open', inWindow(chrome.pressToolbarButton, EXTENSION_ID));
      const context = (await viewOf('popup')) as string;
      await loaded(bidi, context);
      const close = async () => {
        await inWindow(chrome.closePanels);
        await until(
          'the popup to close',
          async () => !(await inWindow(chrome.contextOfView, EXTENSION_ID, 'popup')),
        );
      };
      return { ...pageOf(context), close };
    },
    evaluateInBackground: inBackground,
    async command(name, over) {
      await over.front();
      await inWindow(chrome.giveCommand, EXTENSION_ID, name);
    },
    async stopBackground() {
      const background = () => inWindow(chrome.contextOfView, EXTENSION_ID, 'background');
      const before = await background();
      await inWindow(chrome.endBackground, EXTENSION_ID);
      // A page that asks something may have started another by then.
      await until('the background to end', background, (context) => context === null || context !== before);
    },
    setZoom: (factor) => inBackground(zoomFrontTab, factor),
    setColourScheme: (colourScheme) => driver.setPreferences({ colourScheme }),
    setPreferences: (next) => inWindow(chrome.changePreferences, { ...NO_PREFERENCES, ...next }),
    setSiteAccess: (granted) => inWindow(chrome.changeSiteAccess, EXTENSION_ID, granted),
    problems: () => inWindow(chrome.readProblems),
  };
  if (options.extension !== null && !options.profile?.isUsed) {
    const welcome = await driver.tab(`${extensionOrigin}/welcome.html`);
    if (!options.keepWelcome) await welcome.close();
  }
  return driver;
}

/** Runs functions in Firefox's window, see firefox-chrome.ts. */
async function windowOf(bidi: Bidi) {
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: readonly { context: string; url: string }[];
  };
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error(`Firefox has no window of its own: ${JSON.stringify(tree)}`);
  return async <Args extends readonly Json[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> => (await evaluateJson(bidi, window.context, toCall(fn, args))) as Result;
}

async function tabAt(bidi: Bidi, urlStart: string): Promise<string | undefined> {
  const tree = (await bidi.send('browsingContext.getTree', {})) as {
    contexts: readonly { context: string; url: string }[];
  };
  return tree.contexts.find(({ url }) => url.startsWith(urlStart))?.context;
}

async function loaded(bidi: Bidi, context: string): Promise<void> {
  const isThere = `document.readyState === 'complete' && location.href !== 'about:blank'`;
  // The empty document that was there before may go while it is asked.
  await until('a document to load', () => evaluateJson(bidi, context, isThere).catch(() => false));
}
