import { z } from 'zod';
import { storyDateSchema } from './date';
import { entitySchema } from './entity';
import { factSchema, matterSchema } from './fact';
import { idSchema, langSchema, plainTextSchema, richTextSchema, saying } from './text';

/**
 * Where facts come from. The first source is the article that the story retells; any other is later
 * reporting, and its facts are labelled so.
 */
export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['article', 'interview']),
  publisher: plainTextSchema,
  /** The publisher's own entity, if it has a card. */
  publisherEntity: idSchema.nullable(),
  /** The title of the work, as published. */
  headline: plainTextSchema,
  published: storyDateSchema,
  url: z.url({ protocol: /^https$/, error: saying('url') }).nullable(),
});

/** An interest that a reader should know of, shown on the cards of `entities` and at the head of the story. */
export const disclosureSchema = z.strictObject({
  id: idSchema,
  text: plainTextSchema,
  entities: z.array(idSchema).min(1),
  fact: idSchema,
});

/** A part of the retelling. */
export const sectionSchema = z.strictObject({
  id: idSchema,
  title: plainTextSchema,
  paragraphs: z.array(richTextSchema).min(1),
});

/** One entry of the timeline: a fact, told as of its own `when`. `text` shortens it where that helps. */
export const timelineEntrySchema = z.strictObject({ fact: idSchema, text: richTextSchema.optional() });

/** A number of the story. `value` is for drawing to scale, `display` for reading. */
export const figureSchema = z.strictObject({
  id: idSchema,
  label: plainTextSchema,
  /** "more than", "about"; null if the source gives the number as exact. */
  qualifier: plainTextSchema.nullable(),
  value: z.number().positive(),
  display: plainTextSchema,
  /** The same in another unit, or what it counts. */
  note: plainTextSchema.nullable(),
  when: storyDateSchema,
  about: z.array(idSchema),
  fact: idSchema,
  /** A share of the number, as the least that the source's words can mean. */
  part: z.strictObject({ atLeast: z.number().positive(), label: plainTextSchema }).nullable(),
});

/** A story as data: all that cards, popup and story page show. */
export const storySchema = z.strictObject({
  /** Version of this format. */
  format: z.literal(1),
  id: idSchema,
  lang: langSchema,
  title: plainTextSchema,
  standfirst: richTextSchema,
  /** The story in a minute: paragraphs, all in all no longer than a minute's reading. */
  brief: z.array(richTextSchema).min(1),
  /** The day up to which the story knows. */
  asOf: storyDateSchema,
  sources: z.array(sourceSchema).min(1),
  disclosures: z.array(disclosureSchema),
  entities: z.array(entitySchema).min(1),
  facts: z.array(factSchema).min(1),
  matters: z.array(matterSchema),
  sections: z.array(sectionSchema).min(1),
  timeline: z.array(timelineEntrySchema),
  figures: z.array(figureSchema),
});

export type Source = z.infer<typeof sourceSchema>;
export type Disclosure = z.infer<typeof disclosureSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Story = z.infer<typeof storySchema>;
