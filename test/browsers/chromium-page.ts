import type { CDPSession, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { type ColourScheme, PATIENCE, type Page } from './driver';
import { cardEvaluator, evaluator } from './sent';

export type ChromiumPage = Page & {
  readonly puppeteerPage: PuppeteerPage;
  setColourScheme(scheme: ColourScheme): Promise<void>;
};

/** A tab or the popup in Chromium. */
export async function chromiumPage(page: PuppeteerPage): Promise<ChromiumPage> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error instanceof Error ? error.stack : error}`));
  page.on('console', (message) => {
    if (message.type() === 'warn' || message.type() === 'error')
      problems.push(`${message.type()}: ${message.text()}`);
  });
  const session = await page.createCDPSession();
  return {
    puppeteerPage: page,
    url: async () => page.url(),
    evaluate: evaluator((expression) => page.evaluate(expression)),
    // Two steps: scripts see where the pointer comes from, as with a hand.
    movePointer: ({ x, y }) => page.mouse.move(x, y, { steps: 2 }),
    async click({ x, y }) {
      await page.mouse.move(x, y, { steps: 2 });
      await page.mouse.down();
      await page.mouse.up().catch(ignoreClosed);
    },
    press: (key) => page.keyboard.press(key as KeyInput),
    screenshot: (part) => page.screenshot(part ? { clip: part } : {}),
    async goto(url) {
      // In a tab behind others, pointer events are held back until it is shown.
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    },
    front: () => page.bringToFront(),
    evaluateInCard: cardEvaluator((source) =>
      withCardRoot(session, (root) => callOn(session, root, `function () { return (${source})(this); }`)),
    ),
    problems: () => problems,
    close: () => page.close(),
    setColourScheme: (scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
  };
}

/** Finds the closed root that holds a dialog, among the popovers of the document. */
async function withCardRoot<T>(
  session: CDPSession,
  use: (objectId: string) => Promise<T>,
): Promise<T | undefined> {
  const objectGroup = 'card';
  try {
    for (const host of await popovers(session, objectGroup)) {
      const root = await closedRoot(session, host, objectGroup);
      const holdsDialog = `function () { return this.querySelector('[role="dialog"]') !== null; }`;
      if (root && (await callOn(session, root, holdsDialog))) return await use(root);
    }
    return undefined;
  } finally {
    await session.send('Runtime.releaseObjectGroup', { objectGroup });
  }
}

async function popovers(session: CDPSession, objectGroup: string): Promise<string[]> {
  const expression = "[...document.querySelectorAll('[popover]')]";
  const { result: list } = await session.send('Runtime.evaluate', { expression, objectGroup });
  if (!list.objectId) return [];
  const { result: members } = await session.send('Runtime.getProperties', {
    objectId: list.objectId,
    ownProperties: true,
  });
  return members.flatMap(({ name, value }) =>
    /^\d+$/.test(name) && value?.objectId ? [value.objectId] : [],
  );
}

async function closedRoot(
  session: CDPSession,
  host: string,
  objectGroup: string,
): Promise<string | undefined> {
  const { node } = await session.send('DOM.describeNode', { objectId: host, pierce: true });
  const root = node.shadowRoots?.find((one) => one.shadowRootType === 'closed');
  if (!root) return undefined;
  const { backendNodeId } = root;
  return (await session.send('DOM.resolveNode', { backendNodeId, objectGroup })).object.objectId;
}

async function callOn(session: CDPSession, objectId: string, functionDeclaration: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** A popup closes when its link opens a tab, perhaps before the browser has told us of the click. */
function ignoreClosed(error: Error): void {
  if (!/Target closed|Session closed/.test(error.message)) throw error;
}
