import type { DateShape } from './date-shape';

/** A tick for a day, a bar with two ends for a month, a longer one for a year, dots without ends for about. */
const PATHS: Readonly<Record<DateShape, string>> = {
  day: 'M39.5 .5v8',
  month: 'M25.5 1.5v6M39.5 1.5v6M25.5 4.5h14',
  year: 'M.5 1.5v6M39.5 1.5v6M.5 4.5h39',
  about: 'M12.5 4.5h28',
};

/** How exact a date is, as a shape beside it. */
export function DateMark({ shape }: { shape: DateShape }) {
  return (
    <svg class={`date-mark ${shape}`} viewBox="0 0 40 9" aria-hidden="true">
      <path d={PATHS[shape]} fill="none" stroke="currentColor" />
    </svg>
  );
}
