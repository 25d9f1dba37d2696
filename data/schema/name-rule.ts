import { z } from 'zod';
import { idSchema, plainTextSchema } from './text';

/**
 * Words that are looked for in the text around a name, whatever their case and width. Latin words are found whole;
 * a star at the end stands for any ending: `"invest*"` finds "investor", `"*"` any of them. Words in other scripts are
 * found anywhere.
 */
const wordsSchema = z.array(plainTextSchema);

/** Letters that stand against a name; a space at their edge is part of them. */
const lettersSchema = z
  .array(
    z
      .string()
      .min(1)
      .regex(/^\P{Cc}*$/u),
  )
  .default([]);

/**
 * When an alias counts that is not safe alone, and when one that is safe does not.
 *
 * - `near`: one of these must be there. `entities` are named in a way that is safe alone (the entity itself always
 *   counts); `words` are there; `credit` stands for the alias alone in brackets, as newspapers are credited.
 *   `within` says where: in the same block of text, or in the article around it, each no further than some hundred
 *   or some thousand characters.
 * - `unless`: one of these words in the same block says that it is something else.
 * - `doubts`: words near it that seem to say so, and weigh as much against it as a word of `near` weighs for it. An alias
 *   that is safe alone gives way to two more than there are words for it, another one to as many.
 * - `notAfter`, `notBefore`: letters that make the alias part of a longer word if they stand against it.
 * - `syllables`: Han characters that foreign names are spelled with; against the alias, and in no word of their own, they
 *   make it part of such a name.
 * - `goesOn`: words that, behind the alias and with a capital, make it the beginning of somebody else's name.
 */
export const nameRuleSchema = z.strictObject({
  id: idSchema,
  near: z
    .strictObject({
      entities: z.array(idSchema).default([]),
      words: wordsSchema.default([]),
      credit: z.boolean().default(false),
      within: z.enum(['block', 'article']),
    })
    .optional(),
  unless: wordsSchema.default([]),
  doubts: wordsSchema.optional(),
  notAfter: lettersSchema,
  notBefore: lettersSchema,
  syllables: z
    .string()
    .regex(/^\p{Script=Han}+$/u)
    .optional(),
  goesOn: z.array(plainTextSchema).optional(),
});

export type NameRule = z.infer<typeof nameRuleSchema>;
