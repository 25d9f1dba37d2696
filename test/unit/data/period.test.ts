import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../data/period';
import type { StoryDate } from '../../../data/types';

describe('periodOf', () => {
  it.each<[StoryDate, string, string]>([
    [{ date: '2025-01-07', precision: 'day' }, '2025-01-07', '2025-01-07'],
    [{ date: '2025-01', precision: 'month' }, '2025-01-01', '2025-01-31'],
    [{ date: '2024-02', precision: 'month' }, '2024-02-01', '2024-02-29'],
    [{ date: '2025-02', precision: 'month' }, '2025-02-01', '2025-02-28'],
    [{ date: '2023', precision: 'year' }, '2023-01-01', '2023-12-31'],
  ])('is as long as the date is vague: %o', (date, start, end) => {
    expect(periodOf(date)).toEqual({ start, end });
  });

  it('takes no notice of the label', () => {
    expect(periodOf({ date: '2025-01', precision: 'month', label: 'a Tuesday in January 2025' }).end).toBe(
      '2025-01-31',
    );
  });
});
