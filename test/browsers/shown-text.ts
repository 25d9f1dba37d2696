import type { View } from './driver';
import { until } from './until';

/** The text that a document shows, its white space collapsed. */
export function shownText(view: View): Promise<string> {
  return view.evaluate(() => {
    const text = document.body.innerText;
    return text.replace(/\s+/g, ' ');
  });
}

/** Waits until a document shows this text. */
export async function waitForText(view: View, part: string): Promise<void> {
  await until(
    `“${part}” to be shown`,
    () => shownText(view),
    (text) => text.includes(part),
  );
}
