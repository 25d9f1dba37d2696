import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium';
import type { Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };

export type BrowserName = keyof typeof LAUNCHERS;

/** Starts a browser with the built extension in it, or without any. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  return LAUNCHERS[name](options);
}

/** Where the extension is built for each browser. */
export const BUILT: Readonly<Record<BrowserName, string>> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};
