import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers/find.mjs';
import { type PageServer, serve } from '../browsers/serve';

/** Cross-origin isolation: Chromium's clock then counts in steps of 5 µs instead of 100. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A browser without any extension, in which each page gets a process of its own. */
export type Bench = {
  readonly browserVersion: string;
  /**
   * Loads a document into a new tab, waits until it rests, runs a script there and closes the tab. The script runs in
   * a world of its own, as content scripts do: it costs more there to reach a node for the first time (measured: the
   * floor is 1.6 times as high as in the page's own world). Answers its awaited value as JSON.
   */
  runOn<T>(html: string, script: string): Promise<T>;
  close(): Promise<void>;
};

export async function launchBench(): Promise<Bench> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('Chromium was not found: node test/browsers/install.mjs says what to do.');
  const server = await serve();
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    pipe: true,
    protocolTimeout: 180_000,
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    browserVersion: await browser.version(),
    runOn: (html, script) => runOn(browser, server, html, script),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function runOn<T>(browser: Browser, server: PageServer, html: string, script: string): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(server.put('/page.html', html, HEADERS), { waitUntil: 'load', timeout: 120_000 });
    // Two frames: parsing, style and layout have had their turn.
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))',
    );
    return await evaluateApart<T>(page, script);
  } finally {
    await page.close();
  }
}

async function evaluateApart<T>(page: Page, expression: string): Promise<T> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
