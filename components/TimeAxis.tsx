import { interfaceLanguage } from './language';
import { formatStoryDate } from './story-date';
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
            {formatStoryDate(date, interfaceLanguage(), 'short')}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A part of the drawing's width, for CSS and SVG. */
export const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;
