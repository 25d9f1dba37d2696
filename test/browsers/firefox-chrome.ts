import type { Preferences } from './driver';

/**
 * What runs in Firefox's own window, with all its rights: the toolbar popup, the extension's background, settings.
 * `Driver` says what each is for. These functions are sent there as text; they see none of this module.
 */

/** What is used here of Firefox's internals. */
type XulBrowser = Element & { permanentKey?: object; browsingContext: { id: number } };
type View = { viewType: string; xulBrowser: XulBrowser };
type Extension = {
  views: Set<View>;
  backgroundState: string;
  shortcuts: { onCommand(name: string): void };
  terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
};
type Origins = { origins: string[]; permissions: string[] };
declare const ChromeUtils: { importESModule(url: string): Record<string, never> };
declare const Services: {
  console: { registerListener(listener: { observe(message: unknown): void }): void };
  prefs: { setIntPref(name: string, value: number): void };
};
declare const Ci: { nsIScriptError: new () => { errorMessage: string; sourceName: string; flags: number } };
declare const gBrowser: { browsers: readonly { browsingContext: { mediumOverride: string } }[] };
type Window_ = typeof globalThis & { sidelightProblems?: string[] };

/**
 * Lets the debugging protocol reach all of the extension's documents. Firefox finds only those in tabs; popups and
 * backgrounds are found through the extension's list of views from here on.
 */
export function reachAllViews(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as never as {
    ExtensionParent: { GlobalManager: { getExtension(id: string): Extension | undefined } };
  };
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ) as never as {
    NavigableManager: {
      getBrowserById(id: string): XulBrowser | null;
      getIdForBrowser(browser: XulBrowser): string;
    };
  };
  const inTabs = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (context) => {
    const views = ExtensionParent.GlobalManager.getExtension(id)?.views ?? new Set<View>();
    const elsewhere = [...views].map((view) => view.xulBrowser).filter((browser) => browser.permanentKey);
    return (
      inTabs(context) ?? elsewhere.find((one) => NavigableManager.getIdForBrowser(one) === context) ?? null
    );
  };
}

/** The id of the extension's document of this kind (popup, background), or null where there is none. */
export function contextOfView(id: string, viewType: string): string | null {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as never as {
    ExtensionParent: { GlobalManager: { getExtension(id: string): Extension | undefined } };
  };
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ) as never as { NavigableManager: { getIdForBrowser(browser: XulBrowser): string } };
  const view = [...(ExtensionParent.GlobalManager.getExtension(id)?.views ?? [])].find(
    (one) => one.viewType === viewType,
  );
  if (!view) return null;
  view.xulBrowser.permanentKey ??= {};
  return NavigableManager.getIdForBrowser(view.xulBrowser);
}

/** Presses the toolbar button; the answer comes once the popup's panel is shown. */
export async function pressToolbarButton(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as never as {
    ExtensionParent: {
      GlobalManager: { getExtension(id: string): Extension };
      apiManager: {
        global: { browserActionFor(extension: Extension): { openPopup(window: Window): Promise<void> } };
      };
    };
  };
  const shown = new Promise((resolve) => document.addEventListener('popupshown', resolve, { once: true }));
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window);
  await shown;
}

/** Gives a command of the extension, as pressing its keys does. */
export function giveCommand(id: string, name: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as never as {
    ExtensionParent: { GlobalManager: { getExtension(id: string): Extension } };
  };
  ExtensionParent.GlobalManager.getExtension(id).shortcuts.onCommand(name);
}

/** Closes the panel that the popup is in. */
export function closePanels(): void {
  type Panel = Element & { hidePopup(): void };
  for (const panel of document.querySelectorAll<Panel>('panel[panelopen]')) panel.hidePopup();
}

/** Ends the background, as after its idle time. */
export async function endBackground(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as never as {
    ExtensionParent: { GlobalManager: { getExtension(id: string): Extension } };
  };
  await ExtensionParent.GlobalManager.getExtension(id).terminateBackground({ disableResetIdleForTest: true });
}

/** Grants or revokes the extension's access to all sites, as its page in about:addons does. */
export async function changeSiteAccess(id: string, granted: boolean): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as never as {
    ExtensionParent: { GlobalManager: { getExtension(id: string): Extension } };
  };
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as never as {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, origins: Origins, extension: Extension) => Promise<void>
    >;
  };
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  const allSites = { origins: ['<all_urls>'], permissions: [] };
  await ExtensionPermissions[granted ? 'add' : 'remove'](id, allSites, extension);
}

/** Notes from here on what goes wrong in scripts of the extension, wherever they run. */
export function noteProblems(origin: string): void {
  const WARNING = 1;
  // Firefox's own note that a page was gone before an answer to its message came; no script can prevent it.
  const CLOSED = /^Promise (resolved|rejected) (after context unloaded|while context is inactive)/;
  const problems: string[] = [];
  (globalThis as Window_).sidelightProblems = problems;
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & WARNING) return;
      if (message.sourceName.startsWith(origin) && !CLOSED.test(message.errorMessage))
        problems.push(`${message.sourceName.slice(origin.length + 1)}: ${message.errorMessage}`);
    },
  });
}

/** What has been noted so far. */
export function readProblems(): string[] {
  return (globalThis as Window_).sidelightProblems ?? [];
}

/** What pages and popups see of the reader's preferences from now on. */
export function changePreferences(preferences: Preferences): void {
  const { colourScheme, forcedColours, reducedMotion, printing } = preferences;
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', colourScheme === 'dark' ? 1 : 0);
  // Of the page's own colours: 0 if no contrast theme is on, 2 never.
  Services.prefs.setIntPref('browser.display.document_color_use', forcedColours ? 2 : 0);
  Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
  for (const { browsingContext } of gBrowser.browsers)
    browsingContext.mediumOverride = printing ? 'print' : '';
}
