import type { Control, Page, View } from './driver';
import { untilStill } from './until';

/** What can be pressed in a document. */
export function controlsOf(view: View): Promise<readonly Control[]> {
  return view.evaluate(readControls, null);
}

/** What can be pressed in the open card; nothing where none is open. */
export async function controlsOfCard(page: Page): Promise<readonly Control[]> {
  return (await page.evaluateInCard(readControls, null)) ?? [];
}

/** Presses, with the pointer, the first control in a document with this accessible name. */
export function press(view: View, name: string | RegExp): Promise<void> {
  return pressOn(view, name, (show) => view.evaluate(readControls, show));
}

/** The same in the open card. */
export function pressInCard(page: Page, name: string | RegExp): Promise<void> {
  return pressOn(page, name, async (show) => (await page.evaluateInCard(readControls, show)) ?? []);
}

type Read = (show: number | null) => Promise<readonly Control[]>;

async function pressOn(view: View, name: string | RegExp, read: Read): Promise<void> {
  const isIt = (control: Control) =>
    typeof name === 'string' ? control.name === name : name.test(control.name);
  /** The names of all where it is not there: they say what is. */
  const find = async () => {
    const controls = await read(null);
    const shown = (await read(controls.findIndex(isIt))).find(isIt);
    return shown ?? controls.map((one) => one.name);
  };
  const control = await untilStill(`${name}`, find, (found) => !Array.isArray(found));
  const { x, y, width, height } = (control as Control).box;
  await view.click({ x: x + width / 2, y: y + height / 2 });
}

/**
 * Scrolls the nth control into view, where one is given, and lists them all. Sent to pages: by default the root is the
 * document that it is sent to.
 */
function readControls(show: number | null, root: Document | ShadowRoot = document): Control[] {
  const nameOf = (element: Element) => {
    const labels = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = labels.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    const name = labelled || element.getAttribute('aria-label') || element.textContent || '';
    return name.replace(/\s+/g, ' ').trim();
  };
  const shown = [...root.querySelectorAll('a[href], button, summary, [role="button"]')].filter((element) =>
    element.checkVisibility(),
  );
  if (show !== null) shown[show]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return shown.map((element) => {
    // A name that wraps has a box on each line.
    const { x, y, width, height } = element.getClientRects()[0] ?? new DOMRect();
    const role = element.localName === 'a' ? 'link' : 'button';
    return { role, name: nameOf(element), box: { x, y, width, height } };
  });
}
