import type { View } from '../browsers/driver';
import { until } from '../browsers/until';

/** The popup's views, in the order of their tabs. */
export const TABS = ['page', 'story', 'timeline', 'who', 'figures'] as const;

/** Opens a view of the popup, whatever language it speaks. */
export async function openTab(view: View, tab: string): Promise<void> {
  await view.evaluate((tab: string) => document.querySelector<HTMLElement>(`#tab-${tab}`)?.click(), tab);
  await until(`the view ${tab}`, () =>
    view.evaluate((tab: string) => document.querySelector(`#panel-${tab}`)?.checkVisibility() ?? false, tab),
  );
}
