import { type Bidi, callOnNodes, closedRoots, evaluateJson } from './bidi';
import type { Json, Page, Point } from './driver';
import { cardEvaluator, evaluator } from './sent';
import { within } from './until';

/** Keys that are no characters, by their DOM names (https://w3c.github.io/webdriver/#keyboard-actions). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

export type FirefoxPage = Page & { readonly context: string };

/** A tab or the popup in Firefox, by the id of its browsing context. */
export function firefoxPage(bidi: Bidi, context: string): FirefoxPage {
  const problems: string[] = [];
  type Entry = { level: string; type: string; text: string; source: { context?: string } };
  bidi.on('log.entryAdded', ({ level, type, text, source }: Entry) => {
    if (source.context !== context) return;
    if (level === 'warn' || level === 'error')
      problems.push(`${type === 'javascript' ? 'uncaught' : level}: ${text}`);
  });
  const act = (type: 'pointer' | 'key', actions: readonly object[]) =>
    bidi.send('input.performActions', { context, actions: [{ type, id: type, actions }] });
  let pointer: Point = { x: 0, y: 0 };
  /** Two steps: scripts see where it comes from, as with a hand. */
  const moves = (to: Point) => {
    const from = pointer;
    pointer = to;
    return [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to].map(({ x, y }) => ({
      type: 'pointerMove',
      x: Math.round(x),
      y: Math.round(y),
    }));
  };
  const front = async () => {
    await bidi.send('browsingContext.activate', { context });
  };
  return {
    context,
    url: async () => (await evaluateJson(bidi, context, 'location.href')) as string,
    evaluate: evaluator((expression) => evaluateJson(bidi, context, expression)),
    async movePointer(to) {
      await act('pointer', moves(to));
    },
    async click(at) {
      await act('pointer', [...moves(at), { type: 'pointerDown', button: 0 }]);
      await act('pointer', [{ type: 'pointerUp', button: 0 }]).catch(ignoreClosed);
    },
    async press(key) {
      const value = KEYS[key] ?? key;
      await act('key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    async screenshot(part) {
      const clip = part && { type: 'box', ...part };
      const { data } = await bidi.send('browsingContext.captureScreenshot', {
        context,
        ...(clip && { clip }),
      });
      return Buffer.from(data as string, 'base64');
    },
    async goto(url) {
      await front();
      await within(
        `${url} to load`,
        bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
      );
    },
    front,
    evaluateInCard: cardEvaluator((source) => callInCard(bidi, context, source)),
    problems: () => problems,
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

/** Calls a function on the closed root that holds a dialog, among the popovers of the document. */
async function callInCard(bidi: Bidi, context: string, source: string): Promise<Json | undefined> {
  const holdsDialog = `(root) => root.querySelector('[role="dialog"]') !== null`;
  for (const root of await closedRoots(bidi, context, "[...document.querySelectorAll('[popover]')]"))
    if (await callOnNodes(bidi, context, holdsDialog, [root]))
      return callOnNodes(bidi, context, source, [root]);
  return undefined;
}

/** A popup closes when its link opens a tab, perhaps before the browser has told us of the click. */
function ignoreClosed(error: Error): void {
  if (!/no such frame|no such window|DiscardedBrowsingContext/.test(error.message)) throw error;
}
