import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', () => import('./english'));

import { compareStoryDates, formatStoryDate } from '../../../components/story-date';
import type { StoryDate } from '../../../data/types';

describe('a date', () => {
  it.each<[StoryDate, string]>([
    [{ date: '2023', precision: 'year' }, '2023'],
    [{ date: '2025-01', precision: 'month' }, 'January 2025'],
    [{ date: '2025-01-07', precision: 'day' }, '7 January 2025'],
  ])('is shown no more exactly than it is known: %o', (date, shown) => {
    expect(formatStoryDate(date, 'en')).toBe(shown);
  });

  it('is the same day in every time zone', () => {
    const { TZ } = process.env;
    process.env.TZ = 'America/Los_Angeles';
    expect(formatStoryDate({ date: '2025-01-01', precision: 'day' }, 'en')).toBe('1 January 2025');
    process.env.TZ = TZ;
  });

  it('keeps the words of its source where interface and story share a language', () => {
    const date: StoryDate = { date: '2025-01', precision: 'month', label: 'a Tuesday in January 2025' };
    expect(formatStoryDate(date, 'en-GB')).toBe('a Tuesday in January 2025');
    expect(formatStoryDate(date, 'zh-Hans')).toBe('January 2025');
  });

  it('never shows its note, which may guess a day', () => {
    const date: StoryDate = { date: '2025-01', precision: 'month', note: 'Probably 7 January.' };
    expect(formatStoryDate(date, 'en')).toBe('January 2025');
  });

  it('is short for months where there is little room', () => {
    expect(formatStoryDate({ date: '2025-01', precision: 'month' }, 'en', 'short')).toBe('Jan 2025');
  });
});

describe('dates', () => {
  it('stand in the order in which the times that they mean end', () => {
    const dates: StoryDate[] = [
      { date: '2025', precision: 'year' },
      { date: '2024', precision: 'year' },
      { date: '2025-01-07', precision: 'day' },
      { date: '2024-06', precision: 'month' },
      { date: '2025-01', precision: 'month' },
    ];
    const sorted = dates.toSorted(compareStoryDates).map(({ date }) => date);
    expect(sorted).toEqual(['2024-06', '2024', '2025-01-07', '2025-01', '2025']);
  });
});
