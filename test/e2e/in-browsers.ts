import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Driver, LaunchOptions, Page } from '../browsers/driver';
import { type BrowserName, BUILT, launch } from '../browsers/launch';
import { type PageServer, serve } from '../browsers/serve';

/** What tests work with; the browser and the server are there once tests run. */
export type Stage = {
  readonly browser: Driver;
  readonly server: PageServer;
  /** A new tab with this document in it, or the one at this address; it is closed after the test. */
  open(
    page: ({ html: string; at?: string; headers?: Record<string, string> } | { url: string }) & {
      /** The page itself is meant to cause warnings. */
      isNoisy?: boolean;
    },
  ): Promise<Page>;
};

type Options = Partial<Omit<LaunchOptions, 'extension'>> & {
  /** The extension to test, given the built one for this browser; null for none. */
  readonly extension?: (name: BrowserName) => string | null;
};

/**
 * Runs tests in Chromium and in Firefox, with one browser for all of them and a new tab for each. After every test
 * this must hold: no warning, no uncaught error anywhere, no request to the network.
 */
export function inBrowsers(define: (stage: Stage) => void, options: Options = {}): void {
  describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
    const started: { browser?: Driver; server?: PageServer } = {};
    const pages: { page: Page; isNoisy: boolean }[] = [];
    /** How many of the browser's errors and requests belong to tests before this one. */
    const checked = { errors: 0, requests: 0 };
    const stage: Stage = {
      get browser() {
        return present(started.browser);
      },
      get server() {
        return present(started.server);
      },
      async open(what) {
        const page = await stage.browser.newPage();
        pages.push({ page, isNoisy: what.isNoisy ?? false });
        const url =
          'url' in what ? what.url : stage.server.put(what.at ?? '/page.html', what.html, what.headers);
        await page.goto(url);
        return page;
      },
    };

    beforeAll(async () => {
      const { extension = (one) => BUILT[one], ...rest } = options;
      started.server = await serve();
      started.browser = await launch(name, { ...rest, extension: extension(name) });
    });
    afterEach(async () => {
      const problems = pages.flatMap(({ page, isNoisy }) => (isNoisy ? [] : page.problems()));
      await Promise.all(pages.splice(0).map(({ page }) => page.close()));
      expect(problems, 'warnings and errors on the page').toEqual([]);
      const errors = await stage.browser.problems();
      const requests = stage.browser.requests();
      const before = { ...checked };
      Object.assign(checked, { errors: errors.length, requests: requests.length });
      expect(errors.slice(before.errors), 'uncaught errors in the extension').toEqual([]);
      expect(requests.slice(before.requests), 'requests to the network').toEqual([]);
    });
    afterAll(async () => {
      await started.browser?.close();
      await started.server?.close();
    });

    define(stage);
  });
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The browser is there once tests run, not before.');
  return value;
}
