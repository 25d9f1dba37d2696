/** The popup's views, in the order of their tabs. */
export const TABS = ['page', 'story', 'timeline', 'who', 'figures'] as const;
export type TabId = (typeof TABS)[number];
