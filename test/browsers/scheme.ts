import type { ColourScheme, View } from './driver';
import { until } from './until';

/** Waits until a document has taken on the colour scheme, and shows it. */
export async function inScheme(view: View, scheme: ColourScheme): Promise<void> {
  await until(`${scheme} colours`, () =>
    view.evaluate((scheme: string) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme),
  );
  await painted(view);
}

/** Waits until what a document is now has been painted. */
export async function painted(view: View): Promise<void> {
  await view.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
