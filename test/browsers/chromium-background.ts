import type { Browser, Target, WebWorker } from 'puppeteer-core';
import { PATIENCE } from './driver';
import { evaluator } from './sent';
import { until } from './until';

/**
 * An expression that tells a document of the extension, or its worker, of a command. Keys are not assigned under
 * automation, and such an event reaches only where it is made.
 */
export const giving = (command: string) =>
  `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
    chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`;

/** The extension's service worker, which comes and goes. */
export async function chromiumBackground(browser: Browser, extensionOrigin: string) {
  const problems: string[] = [];
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`${extensionOrigin}/`);

  const targetOfWorker = () => browser.waitForTarget(isWorker, { timeout: PATIENCE });
  async function worker(target?: Target): Promise<WebWorker> {
    target ??= await targetOfWorker();
    const found = await target.worker();
    if (!found) throw new Error("The extension's service worker ended while it was being reached.");
    return found;
  }

  /** Errors that no one caught, those from before we looked as well. */
  async function watch(target: Target): Promise<void> {
    if (!isWorker(target)) return;
    // Through Puppeteer's own session: with a second one attached, the worker could not be stopped.
    const found = await target.worker();
    found?.client.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      problems.push(`background: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
    );
  }
  // A worker may have ended before it could be watched; what it did wrong is lost then.
  const watchQuietly = (target: Target) => watch(target).catch(() => {});
  browser.on('targetcreated', watchQuietly);
  await Promise.all(browser.targets().map(watchQuietly));

  return {
    problems: problems as readonly string[],
    evaluate: evaluator(async (expression) => (await worker()).evaluate(expression)),
    openPopup: async () => {
      await (await worker()).evaluate('chrome.action.openPopup()');
    },
    async command(name: string) {
      await (await worker()).evaluate(giving(name));
    },
    async stop() {
      const target = await targetOfWorker();
      await (await worker(target)).close();
      // A page that asks something may have started another by then.
      await until('the background to end', () => !browser.targets().includes(target));
    },
  };
}
