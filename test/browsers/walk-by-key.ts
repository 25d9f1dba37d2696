import type { Page, View } from './driver';

/** More stops than any view of ours has. */
const MOST = 120;

/**
 * Presses Tab until what has this accessible name has the focus, as a person without a pointer does; backwards with
 * Shift. Past the end of a page in a tab the browser's own controls come, and the driver does not follow there.
 * @throws when it is not among the stops, with those that there were.
 */
export function tabTo(view: View, name: string | RegExp, isBack = false): Promise<void> {
  const isThere = (stop: string) => (typeof name === 'string' ? stop === name : name.test(stop));
  return walk(view, isBack, name, () => focusedName(view), isThere);
}

async function walk(
  view: View,
  isBack: boolean,
  name: string | RegExp,
  readStop: () => Promise<string>,
  isThere: (stop: string) => boolean,
): Promise<void> {
  const stops: string[] = [];
  for (let i = 0; i < MOST; i++) {
    await view.press('Tab', isBack);
    const stop = await readStop();
    if (isThere(stop)) return;
    stops.push(stop);
  }
  throw new Error(`Expected Tab to lead to ${name}; it led to: ${[...new Set(stops)].join(' | ')}`);
}

/** The accessible name of what has the focus: its label, or its own text. */
export function focusedName(view: View): Promise<string> {
  return view.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement | null;
    const name = focused?.ariaLabel || focused?.labels?.[0]?.textContent || focused?.textContent || '';
    return name.replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab, unless it is there already, until the focus is on the open card's control of this name, or of one that begins so. */
export async function tabInCard(page: Page, name: string, isBack = false): Promise<void> {
  const readStop = async () =>
    `${await page.evaluateInCard((root) => {
      const { ariaLabel, textContent } = root.activeElement ?? { ariaLabel: null, textContent: null };
      return (ariaLabel ?? textContent ?? '').replace(/\s+/g, ' ').trim();
    })}`;
  const isThere = (stop: string) => stop.startsWith(name);
  if (!isThere(await readStop())) await walk(page, isBack, name, readStop, isThere);
}
