import { describe, expect, it } from 'vitest';
import { timeScaleOf } from '../../../components/time-scale';
import type { StoryDate } from '../../../data/types';

const year = (date: string): StoryDate => ({ date, precision: 'year' });
const month = (date: string): StoryDate => ({ date, precision: 'month' });
const day = (date: string): StoryDate => ({ date, precision: 'day' });

describe('the scale of a timeline', () => {
  it('holds whole years from the first date to the last', () => {
    const scale = timeScaleOf([year('2023'), year('2024')]);
    expect(scale.stretchOf(year('2023'))).toEqual({ from: 0, to: 0.5 });
    expect(scale.stretchOf(year('2024'))).toEqual({ from: 0.5, to: 1 });
  });

  it('draws a month wider for each date in it, and writes it out where there are several', () => {
    const scale = timeScaleOf([year('2024'), month('2024-03'), month('2024-03')]);
    const width = (date: StoryDate) => scale.stretchOf(date).to - scale.stretchOf(date).from;
    expect(width(month('2024-03'))).toBeCloseTo(11 * width(month('2024-04')));
    expect(scale.ticks.map(({ date }) => date.date)).toEqual(['2024', '2024-03']);
  });

  it('makes a day as long as a day of its month', () => {
    const scale = timeScaleOf([year('2024')]);
    const { from, to } = scale.stretchOf(day('2024-02-29'));
    expect(to).toBeCloseTo(2 / 12);
    expect(to - from).toBeCloseTo(1 / 12 / 29);
  });

  it('has nothing to show of no dates', () => {
    expect(timeScaleOf([]).ticks).toEqual([]);
  });
});
