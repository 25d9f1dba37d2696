import type { CDPSession, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { CLOSED_ROOTS, NO_PREFERENCES, PATIENCE, type Page, type Preferences } from './driver';
import { cardEvaluator, evaluator } from './sent';

export type ChromiumPage = Page & {
  readonly puppeteerPage: PuppeteerPage;
  setPreferences(preferences: Preferences): Promise<void>;
};

/** A tab or the popup in Chromium. */
export async function chromiumPage(page: PuppeteerPage): Promise<ChromiumPage> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error instanceof Error ? error.stack : error}`));
  page.on('console', (message) => {
    if (message.type() === 'warn' || message.type() === 'error')
      problems.push(`${message.type()}: ${message.text()}`);
  });
  let opened: Promise<CDPSession> | undefined;
  /** Not before it is needed: a page with a session of its own prepares no other page in advance. */
  const session = () => {
    opened ??= page.createCDPSession();
    return opened;
  };
  const send: CDPSession['send'] = async (...args) => (await session()).send(...args);
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
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    async pen({ x, y }, how) {
      const pen = { x, y, pointerType: 'pen', button: 'left', clickCount: 1 } as const;
      if (how === 'over')
        return void (await send('Input.dispatchMouseEvent', {
          type: 'mouseMoved',
          x,
          y,
          pointerType: 'pen',
        }));
      await send('Input.dispatchMouseEvent', { ...pen, type: 'mousePressed', buttons: 1 });
      await send('Input.dispatchMouseEvent', { ...pen, type: 'mouseReleased' });
    },
    async press(key, withShift = false) {
      if (withShift) await page.keyboard.down('Shift');
      await page.keyboard.press(key as KeyInput);
      if (withShift) await page.keyboard.up('Shift');
    },
    hold: (key, isDown) => page.keyboard[isDown ? 'down' : 'up'](key as KeyInput),
    turnWheel: (by) => page.mouse.wheel({ deltaY: by }),
    holdButton: (isDown) => page.mouse[isDown ? 'down' : 'up'](),
    // Without more: to see beyond the viewport the tab would be resized for a moment, and a card may have no room then.
    screenshot: (part) => page.screenshot({ captureBeyondViewport: false, ...(part && { clip: part }) }),
    async goto(url) {
      // In a tab behind others, pointer events are held back until it is shown.
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    },
    front: () => page.bringToFront(),
    resize: (size) => page.setViewport(size),
    evaluateInCard: cardEvaluator(async (source) => {
      const own = await session();
      return withRoot(own, 'dialog', (root) =>
        callOn(own, root, `function () { return (${source})(this); }`),
      );
    }),
    async spoken() {
      const own = await session();
      return (await withRoot(own, 'status', (root) => callOn(own, root, TEXT))) as string | undefined;
    },
    problems: () => problems,
    close: () => page.close(),
    async setPreferences(preferences) {
      if (!opened && preferences === NO_PREFERENCES) return;
      const media = preferences.printing ? 'print' : '';
      await send('Emulation.setEmulatedMedia', { media, features: mediaFeatures(preferences) });
    },
  };
}

function mediaFeatures({ colourScheme, forcedColours, reducedMotion }: Preferences) {
  return [
    { name: 'prefers-color-scheme', value: colourScheme },
    { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ];
}

/** What the live region of a closed root says. */
const TEXT = `function () { return this.querySelector('[role="status"]').textContent; }`;

/** Finds the closed root that holds an element of this role. */
async function withRoot<T>(
  session: CDPSession,
  role: keyof typeof CLOSED_ROOTS,
  use: (objectId: string) => Promise<T>,
): Promise<T | undefined> {
  const objectGroup = role;
  try {
    for (const host of await elements(session, CLOSED_ROOTS[role], objectGroup)) {
      const root = await closedRoot(session, host, objectGroup);
      const isIt = `function () { return this.querySelector('[role="${role}"]') !== null; }`;
      if (root && (await callOn(session, root, isIt))) return await use(root);
    }
    return undefined;
  } finally {
    await session.send('Runtime.releaseObjectGroup', { objectGroup });
  }
}

async function elements(session: CDPSession, expression: string, objectGroup: string): Promise<string[]> {
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
