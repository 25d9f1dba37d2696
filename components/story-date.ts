import { periodOf } from '../data/period';
import type { StoryDate } from '../data/types';
import { interfaceLanguage, interfaceLocale, isSameLanguage } from './language';

/** How long names of months are: `long` in sentences, `short` in narrow columns. */
export type DateWidth = 'long' | 'short';

/**
 * A date in the interface's language, no more exact than it is known: "January 2025", "2023", "7 January 2025".
 * The source's own words ("a Tuesday in January 2025") win where the interface speaks the story's language.
 */
export function formatStoryDate(date: StoryDate, storyLanguage: string, width: DateWidth = 'long'): string {
  if (date.label && isSameLanguage(interfaceLanguage(), storyLanguage)) return date.label;
  const [year = 0, month = 1, day = 1] = date.date.split('-').map(Number);
  const shown: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (date.precision !== 'year') shown.month = width;
  if (date.precision === 'day') shown.day = 'numeric';
  return new Intl.DateTimeFormat(interfaceLocale(), shown).format(Date.UTC(year, month - 1, day));
}

/** The month alone, where the year stands beside it: "Dec". */
export const formatMonth = ({ date }: StoryDate): string =>
  new Intl.DateTimeFormat(interfaceLocale(), { month: 'short', timeZone: 'UTC' }).format(Date.parse(date));

/** The days that a date may mean, from the first to the last, in the interface's language. */
export function spanOf(date: StoryDate): string {
  const { start, end } = periodOf(date);
  const format = new Intl.DateTimeFormat(interfaceLocale(), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(Date.parse(start), Date.parse(end));
}

/**
 * Orders dates by the end of the time that they may mean, so that "2024" follows "June 2024" and what is said
 * of a whole year stands after what happened within it. For `Array.prototype.sort`.
 */
export function compareStoryDates(one: StoryDate, other: StoryDate): number {
  return lastDay(one).localeCompare(lastDay(other));
}

const lastDay = ({ date }: StoryDate): string => date + '-12-31'.slice(date.length - 4);

/** Whether two dates say the same thing. */
export function isSameDate(one: StoryDate, other: StoryDate): boolean {
  return one.date === other.date && one.label === other.label;
}
