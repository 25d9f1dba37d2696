import type { StoryDate } from '../data/types';

/** How exact a date is: a day; a whole month or year, any day of which may be meant; or about then, in the source's words. */
export type DateShape = 'day' | 'month' | 'year' | 'about';

/** In the order in which a key explains them. */
export const DATE_SHAPES: readonly DateShape[] = ['day', 'month', 'year', 'about'];

/** The shape that a date is drawn in. Words of the source ("by 2023") are less exact than the date that stands for them. */
export const shapeOf = ({ label, precision }: StoryDate): DateShape => (label ? 'about' : precision);
