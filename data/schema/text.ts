import { z } from 'zod';
import type { IssueKind } from '../issue';

/** What a schema says of data that is not as it must be: the kind of an issue. */
export const saying = (kind: IssueKind): string => kind;

/** A name for a thing inside a story: lower case, digits, hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: saying('idForm'),
});

/** One line of plain text. It is only ever shown as text, so markup would be seen as typed. */
export const plainTextSchema = z
  .string()
  .trim()
  .min(1, { error: saying('text') })
  .regex(/^\P{Cc}*$/u, { error: saying('line') });

/**
 * Text in which names can lead to their cards, written `[Lee Kai-fu](lee-kai-fu)`.
 * Nothing else is markup. `parseRichText` reads it.
 */
export const richTextSchema = plainTextSchema;

/** A BCP 47 language tag, as it goes into a `lang` attribute. */
export const langSchema = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, {
  error: saying('lang'),
});
