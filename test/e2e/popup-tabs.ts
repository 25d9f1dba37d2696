import type { View } from '../browsers/driver';
import { until } from '../browsers/until';

/** The popup's views, in the order of their tabs. */
export const TABS = ['page', 'story', 'timeline', 'who', 'figures'] as const;

/** Opens a view of the popup, whatever language it speaks. */
export async function openTab(view: View, tab: string): Promise<void> {
  // The first time the popup shows nothing until it knows its language.
  await until(`the tab ${tab}`, () =>
    view.evaluate((tab: string) => {
      const button = document.querySelector<HTMLElement>(`#tab-${tab}`);
      button?.click();
      return button !== null;
    }, tab),
  );
  await until(`the view ${tab}`, () =>
    view.evaluate((tab: string) => document.querySelector(`#panel-${tab}`)?.checkVisibility() ?? false, tab),
  );
}
