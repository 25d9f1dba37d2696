import { z } from 'zod';
import type { IssueKind } from '../issue';
import { saying } from './text';

const SHAPES = {
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  year: /^\d{4}$/,
} as const;

const FORMS = { day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' } as const;

/**
 * A date no more exact than its source: `{date: "2025-01", precision: "month"}`.
 * `label` keeps the source's own vagueness in words ("a Tuesday in January 2025") and is shown instead of
 * the formatted date. `note` says how an inferred date was arrived at; it is never used for sorting.
 */
export const storyDateSchema = z
  .strictObject({
    date: z.string(),
    precision: z.enum(['day', 'month', 'year']),
    label: z.string().trim().min(1).optional(),
    note: z.string().trim().min(1).optional(),
  })
  .superRefine(({ date, precision }, { addIssue }) => {
    const say = (kind: IssueKind, params = {}) =>
      addIssue({ code: 'custom', path: ['date'], message: saying(kind), params });
    if (!SHAPES[precision].test(date)) say('dateForm', { form: FORMS[precision], precision });
    else if (!isInCalendar(date)) say('calendar');
  });

/** `Date` takes 31 February for 3 March; a day that comes back unchanged is real. */
function isInCalendar(date: string): boolean {
  return new Date(date).toISOString().startsWith(date);
}

export type StoryDate = z.infer<typeof storyDateSchema>;
