import { i18n } from '#i18n';
import type { Figure } from '../data/types';
import { inLanguage } from './language';

const ROWS = 9;
const STEP = 8.4; // px from dot to dot
const MOST_DOTS = 600; // more would be grey, not countable

type Part = NonNullable<Figure['part']>;

/** Whether a figure can be drawn as so many dots. */
export const isDrawable = ({ value, part }: Figure): boolean =>
  part !== null && Number.isInteger(value) && value <= MOST_DOTS;

/** A number as that many dots, its share filled, as the least number that the source's words can mean. */
export function DotDrawing({ figure, part, lang }: { figure: Figure; part: Part; lang: string }) {
  const columns = Math.ceil(figure.value / ROWS);
  const width = columns * STEP;
  const height = ROWS * STEP;
  return (
    <figure class="dots">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={i18n.t('figures.dots', { total: figure.value, filled: part.atLeast })}
      >
        <path class="filled" d={dots(0, part.atLeast)} />
        <path class="ring" d={dots(part.atLeast, figure.value)} />
        <path class="hollow" d={dots(part.atLeast, figure.value)} />
      </svg>
      <figcaption class="source">
        {i18n.t('figures.eachDot', { total: figure.display })} <span {...inLanguage(lang)}>{part.label}</span>
      </figcaption>
    </figure>
  );
}

/** Dots as strokes of no length with round ends, column by column. */
function dots(from: number, to: number): string {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => {
    const column = Math.floor((from + i) / ROWS);
    const row = (from + i) % ROWS;
    return `M${((column + 0.5) * STEP).toFixed(1)} ${((row + 0.5) * STEP).toFixed(1)}h.01`;
  }).join('');
}
