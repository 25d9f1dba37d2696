import type { PageSamples } from './measure';
import type { Sample } from './sample';
import { medianOf, type Spread, spreadOf } from './statistics';

/** Which of a sample's times is compared. */
export type Heat = 'cold' | 'warm';

const timesOf = ({ samples }: PageSamples, engine: string, heat: Heat): number[] =>
  (samples.get(engine) ?? []).map((one: Sample) => one[heat]).filter((time) => time !== undefined);

/**
 * The time of one engine over that of another on a set of pages, in each round the sum over the sum: the median of the
 * rounds, with its spread. Pages that either engine was not given are left out of both sums.
 */
export function ratioOf(
  pages: readonly PageSamples[],
  engine: string,
  to: string,
  heat: Heat = 'cold',
): Spread {
  const rows = pages
    .map((page) => ({ times: timesOf(page, engine, heat), base: timesOf(page, to, heat) }))
    .filter(({ times, base }) => times.length > 0 && times.length === base.length);
  const rounds = rows[0]?.times.length ?? 0;
  const sum = (key: 'times' | 'base', round: number) =>
    rows.reduce((all, row) => all + (row[key][round] ?? 0), 0);
  return spreadOf(Array.from({ length: rounds }, (_, round) => sum('times', round) / sum('base', round)));
}

/** The same for each page by itself: the median of the pages' median ratios, with the least and the greatest page. */
export function ratioByPage(
  pages: readonly PageSamples[],
  engine: string,
  to: string,
  heat: Heat = 'cold',
): Spread {
  const medians = pages.map((page) => ratioOf([page], engine, to, heat).median);
  return spreadOf(medians.filter((ratio) => !Number.isNaN(ratio)));
}

/** Median time on one page, in ms. */
export const timeOf = (page: PageSamples, engine: string, heat: Heat = 'cold'): number =>
  medianOf(timesOf(page, engine, heat));

/** What an engine found on a page; the same in each round. */
export const foundOn = ({ samples }: PageSamples, engine: string): number =>
  samples.get(engine)?.[0]?.found ?? 0;
