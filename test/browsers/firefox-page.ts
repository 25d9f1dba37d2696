import { type Bidi, callOnNodes, closedRoots, evaluateJson } from './bidi';
import { CLOSED_ROOTS, type Json, type Page, type Point } from './driver';
import { cardEvaluator, evaluator } from './sent';
import { within } from './until';

/** Keys that are no characters, by their DOM names (https://w3c.github.io/webdriver/#keyboard-actions). */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** What the live region of a closed root says. */
const TEXT = `(root) => root.querySelector('[role="status"]').textContent`;

const TOUCH = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];
const goTo = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });

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
  const actWith = async (pointerType: 'touch' | 'pen', actions: readonly object[]) => {
    const source = { type: 'pointer', id: pointerType, parameters: { pointerType }, actions };
    await bidi.send('input.performActions', { context, actions: [source] });
  };
  const front = async () => {
    await bidi.send('browsingContext.activate', { context });
  };
  return {
    context,
    // Asked of the browser: a document that is just being left answers nothing.
    url: () => urlOf(bidi, context),
    evaluate: evaluator((expression) => evaluateJson(bidi, context, expression)),
    async movePointer(to) {
      await act('pointer', moves(to));
    },
    async click(at) {
      await act('pointer', [...moves(at), { type: 'pointerDown', button: 0 }]);
      await act('pointer', [{ type: 'pointerUp', button: 0 }]).catch(ignoreClosed);
    },
    tap: (at) => actWith('touch', [goTo(at), ...TOUCH]),
    pen: (at, how) => actWith('pen', [goTo(at), ...(how === 'touch' ? TOUCH : [])]),
    async press(key, withShift = false) {
      const value = KEYS[key] ?? key;
      const shift = (type: string) => (withShift ? [{ type, value: KEYS.Shift }] : []);
      await act('key', [
        ...shift('keyDown'),
        { type: 'keyDown', value },
        { type: 'keyUp', value },
        ...shift('keyUp'),
      ]);
    },
    async hold(key, isDown) {
      await act('key', [{ type: isDown ? 'keyDown' : 'keyUp', value: KEYS[key] ?? key }]);
    },
    async turnWheel(by) {
      const { x, y } = { x: Math.round(pointer.x), y: Math.round(pointer.y) };
      const actions = [{ type: 'scroll', x, y, deltaX: 0, deltaY: by }];
      await bidi.send('input.performActions', {
        context,
        actions: [{ type: 'wheel', id: 'wheel', actions }],
      });
    },
    async holdButton(isDown) {
      await act('pointer', [{ type: isDown ? 'pointerDown' : 'pointerUp', button: 0 }]);
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
    async resize(viewport) {
      await bidi.send('browsingContext.setViewport', { context, viewport });
    },
    evaluateInCard: cardEvaluator((source) => callInRoot(bidi, context, 'dialog', source)),
    spoken: async () => (await callInRoot(bidi, context, 'status', TEXT)) as string | undefined,
    problems: () => problems,
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

/** Where a tab is. */
async function urlOf(bidi: Bidi, context: string): Promise<string> {
  const { contexts } = await bidi.send('browsingContext.getTree', { root: context, maxDepth: 0 });
  return (contexts as readonly { url: string }[])[0]?.url ?? '';
}

/** Calls a function on the closed root that holds an element of this role. */
async function callInRoot(
  bidi: Bidi,
  context: string,
  role: keyof typeof CLOSED_ROOTS,
  source: string,
): Promise<Json | undefined> {
  const isIt = `(root) => root.querySelector('[role="${role}"]') !== null`;
  for (const root of await closedRoots(bidi, context, CLOSED_ROOTS[role]))
    if (await callOnNodes(bidi, context, isIt, [root])) return callOnNodes(bidi, context, source, [root]);
  return undefined;
}

/** A popup closes when its link opens a tab, perhaps before the browser has told us of the click. */
function ignoreClosed(error: Error): void {
  if (!/no such frame|no such window|DiscardedBrowsingContext/.test(error.message)) throw error;
}
