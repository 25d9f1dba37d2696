import { periodOf } from '../data/period';
import type { StoryDate } from '../data/types';

/** A stretch of the drawing that stands for a month. */
type Month = { readonly month: string; readonly from: number; readonly to: number; readonly events: number };

/** Where days stand in a drawing, from 0 (its beginning) to 1 (its end). */
export type TimeScale = {
  /** The stretch that a date may mean. */
  readonly stretchOf: (date: StoryDate) => { readonly from: number; readonly to: number };
  /** Where a year begins, or a month that is drawn much wider than others, with the date to write there. */
  readonly ticks: readonly Tick[];
};

type Tick = { readonly at: number; readonly date: StoryDate };

/** A month is drawn wider by this many plain ones for each date in it, so that what lies close can be told apart. */
const WIDER = 5;
/** From this many dates on a month is written out below the drawing. */
const MANY = 2;

/** A scale on which all these dates have room: whole years, months wider where more is known. */
export function timeScaleOf(dates: readonly StoryDate[]): TimeScale {
  const years = dates.map(({ date }) => Number(date.slice(0, 4)));
  const months = layMonths(monthsBetween(Math.min(...years), Math.max(...years)), dates);
  const dayAt = (day: string, isEnd: boolean): number => {
    const month = months.find((one) => one.month === day.slice(0, 7));
    if (!month) return isEnd ? 1 : 0;
    const days = Number(periodOf({ date: month.month, precision: 'month' }).end.slice(8));
    const part = (Number(day.slice(8)) - (isEnd ? 0 : 1)) / days;
    return month.from + (month.to - month.from) * part;
  };
  return {
    stretchOf(date) {
      const { start, end } = periodOf(date);
      return { from: dayAt(start, false), to: dayAt(end, true) };
    },
    ticks: months.flatMap(tickOf),
  };
}

function tickOf({ month, from, events }: Month): readonly Tick[] {
  if (events >= MANY) return [{ at: from, date: { date: month, precision: 'month' } }];
  return month.endsWith('-01') ? [{ at: from, date: { date: month.slice(0, 4), precision: 'year' } }] : [];
}

function monthsBetween(first: number, last: number): string[] {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [];
  return Array.from({ length: (last - first + 1) * 12 }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    return `${first + Math.floor(i / 12)}-${month}`;
  });
}

/** Gives each month its share of the drawing. */
function layMonths(months: readonly string[], dates: readonly StoryDate[]): readonly Month[] {
  const eventsIn = (month: string) => dates.filter(({ date }) => date.startsWith(month)).length;
  const widthOf = (month: string) => 1 + WIDER * eventsIn(month);
  const whole = months.reduce((sum, month) => sum + widthOf(month), 0);
  let at = 0;
  return months.map((month) => {
    const from = at / whole;
    at += widthOf(month);
    return { month, from, to: at / whole, events: eventsIn(month) };
  });
}
