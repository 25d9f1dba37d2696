import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', () => import('./english'));

const locale = vi.hoisted(() => ({ value: 'en-GB' }));
vi.mock('../../../components/language', () => ({ interfaceLocale: () => locale.value }));

import { formatAge, isNewer } from '../../../components/story-age';

const JANUARY = { date: '2025-01', precision: 'month' } as const;
const now = new Date(2026, 10, 24);
const age = (date: Parameters<typeof formatAge>[0], ago = (span: string) => `${span} ago`) => {
  return formatAge(date, now, ago);
};

describe('the age of a story', () => {
  it.each([
    ['2025-01', 'month', '1 year 10 months ago'],
    ['2024-11', 'month', '2 years ago'],
    ['2026-10', 'month', '1 month ago'],
    ['2026-11', 'month', 'this month'],
    ['2026-10-31', 'day', '1 month ago'],
    ['2024', 'year', '2 years ago'],
    ['2026', 'year', 'this year'],
    ['2026-12', 'month', null],
  ] as const)('of %s, known to the %s, is %s', (date, precision, said) => {
    locale.value = 'en-GB';
    expect(age({ date, precision })).toBe(said);
  });

  it.each([
    ['zh-Hans-CN', '1年10个月前'],
    ['zh-Hant-TW', '1 年 10 個月前'],
  ])('is said in %s', (tag, said) => {
    locale.value = tag;
    const words = age(JANUARY, (span) => `${span}前`) ?? '';
    expect(words.replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
  });
});

describe('a page', () => {
  it.each([
    ['2025-01-31', false],
    ['2025-02-01', true],
    ['2024-12-31', false],
  ])('of %s is newer than a story of January 2025: %s', (day, newer) => {
    expect(isNewer(day, JANUARY)).toBe(newer);
  });
});
