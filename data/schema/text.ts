import { z } from 'zod';

/** A name for a thing inside a story: lower case, digits, hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'expected an id of lower-case letters, digits and single hyphens',
});

/** One line of plain text. It is only ever shown as text, so markup would be seen as typed. */
export const plainTextSchema = z
  .string()
  .trim()
  .min(1, { error: 'expected text, not nothing or white space' })
  .regex(/^\P{Cc}*$/u, { error: 'expected one line, without line breaks, tabs or other control characters' });

/**
 * Text in which names can lead to their cards, written `[Lee Kai-fu](lee-kai-fu)`.
 * Nothing else is markup. `parseRichText` reads it.
 */
export const richTextSchema = plainTextSchema;

/** A BCP 47 language tag, as it goes into a `lang` attribute. */
export const langSchema = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, {
  error: 'expected a language tag such as "en" or "zh-Hans"',
});
