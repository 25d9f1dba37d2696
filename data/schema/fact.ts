import { z } from 'zod';
import { storyDateSchema } from './date';
import { idSchema, plainTextSchema, richTextSchema } from './text';

/** reported: told as so · claimed: somebody's word, not checked · denied: somebody rejects a claim. Policy: ../README.md. */
export const factStatusSchema = z.enum(['reported', 'claimed', 'denied']);

/**
 * Who says so. `short` stands beside the status ("by 01.AI", "rumour"), `long` names the channel
 * ("01.AI, in a post on WeChat"). `entities` are the speakers that have cards.
 */
export const attributionSchema = z.strictObject({
  short: plainTextSchema,
  long: plainTextSchema,
  entities: z.array(idSchema),
});

/** One sentence about one or more entities, with everything a reader needs to weigh it. */
export const factSchema = z.strictObject({
  id: idSchema,
  text: richTextSchema,
  about: z.array(idSchema).min(1),
  status: factStatusSchema,
  saysWho: attributionSchema,
  source: idSchema,
  /** Paragraph of the source that it comes from, counted from 1; null where the source has none. */
  paragraph: z.int().positive().nullable(),
  /** When it happened; with `asOf`, the day up to which it was told as true, its beginning not being known. */
  when: storyDateSchema,
  asOf: z.boolean().optional(),
});

/** A question that is in dispute: the claim, its denial and what was reported later are shown together. */
export const matterSchema = z.strictObject({
  id: idSchema,
  title: plainTextSchema,
  claims: z.array(idSchema).min(1),
  denials: z.array(idSchema).min(1),
  later: z.array(idSchema),
});

export type FactStatus = z.infer<typeof factStatusSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Matter = z.infer<typeof matterSchema>;
