import type { StoryDate } from '../data/types';
import { interfaceLanguage } from './language';
import { formatMonth, formatStoryDate } from './story-date';
import type { TimeScale } from './time-scale';

/** The years and crowded months below which the bars of a timeline stand. The dates beside them say the same in words. */
export function TimeAxis({ scale }: { scale: TimeScale }) {
  return (
    <div class="time-axis source" aria-hidden="true">
      <div>
        {scale.ticks.map(({ at, date }, i) => (
          <span
            key={date.date}
            style={{
              insetInlineStart: percent(at),
              maxInlineSize: percent((scale.ticks[i + 1]?.at ?? 1) - at),
            }}
          >
            {nameOf(date, scale.ticks[i - 1]?.date)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A month of the year that the tick before it names needs no year, and has little room. */
const nameOf = (date: StoryDate, before: StoryDate | undefined): string =>
  date.precision === 'month' && before?.date.slice(0, 4) === date.date.slice(0, 4)
    ? formatMonth(date)
    : formatStoryDate(date, interfaceLanguage(), 'short');

/** A part of the drawing's width, for CSS and SVG. */
export const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;
