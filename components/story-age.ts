import type { StoryDate } from '../data/types';
import { interfaceLocale } from './language';

/**
 * How long ago a date was, in the interface's language and no more exactly than it is known: "1 year 10 months ago",
 * "this month", "2 years ago" for a year alone. Null for a date that has yet to come: then a clock is wrong.
 */
export function formatAge(date: StoryDate, now: Date, ago: (span: string) => string): string | null {
  const [year = 0, month = 1] = date.date.split('-').map(Number);
  const isYear = date.precision === 'year';
  const passed = isYear
    ? (now.getFullYear() - year) * 12
    : (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month;
  if (passed < 0) return null;
  if (passed === 0) return thisOne(isYear ? 'year' : 'month');
  const spans = [unit(Math.floor(passed / 12), 'year'), unit(passed % 12, 'month')].filter(Boolean);
  const list = new Intl.ListFormat(interfaceLocale(), { type: 'unit', style: 'narrow' });
  return ago(list.format(spans));
}

/** Whether a page's own date, as `readPageDate` gives it, lies after all that the story's date may mean. */
export function isNewer(pageDate: string, asOf: StoryDate): boolean {
  return pageDate > asOf.date + '-12-31'.slice(asOf.date.length - 4);
}

const thisOne = (of: 'year' | 'month') =>
  new Intl.RelativeTimeFormat(interfaceLocale(), { numeric: 'auto' }).format(0, of);

const unit = (count: number, of: 'year' | 'month') =>
  count === 0
    ? ''
    : new Intl.NumberFormat(interfaceLocale(), { style: 'unit', unit: of, unitDisplay: 'long' }).format(
        count,
      );
