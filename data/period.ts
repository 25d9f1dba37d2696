import type { StoryDate } from './types';

/** The days that a date may mean, first and last, as `YYYY-MM-DD`. These compare as strings. */
export type Period = { readonly start: string; readonly end: string };

/** `{date: "2024-06", precision: "month"}` → 2024-06-01 to 2024-06-30: as long as the date is vague. */
export function periodOf({ date, precision }: StoryDate): Period {
  if (precision === 'year') return { start: `${date}-01-01`, end: `${date}-12-31` };
  if (precision === 'month') return { start: `${date}-01`, end: `${date}-${lastDayOf(date)}` };
  return { start: date, end: date };
}

function lastDayOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}
