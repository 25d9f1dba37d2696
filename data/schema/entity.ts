import { z } from 'zod';
import { KINDS } from '../kinds';
import { nameRuleSchema } from './name-rule';
import { idSchema, langSchema, plainTextSchema, richTextSchema } from './text';

/** What sort of thing a card is about. Places and terms are not marked on pages by default. */
export const entityKindSchema = z.enum(KINDS);

/**
 * One way to write an entity's name.
 * `alone: false` means that the same letters often name somebody else, so that the alias counts only with the support
 * that its rule asks for.
 */
export const aliasSchema = z.strictObject({
  text: plainTextSchema,
  lang: langSchema,
  /** ISO 15924: Latin, Simplified, Traditional, Han common to both, Japanese, Hangul, Cyrillic. */
  script: z.enum(['Latn', 'Hans', 'Hant', 'Hani', 'Jpan', 'Hang', 'Cyrl']),
  alone: z.boolean(),
  /** Id of one of the entity's rules. An alias that is not safe alone needs one. */
  rule: idSchema.optional(),
});

/** The entity's name in another script, shown under its headword. Pinyin has its own field. */
export const otherNameSchema = z.strictObject({ text: plainTextSchema, lang: langSchema });

/** A tie to another entity, read from this one: "founded by" → Lee Kai-fu. `fact` is what it rests on. */
export const relationSchema = z.strictObject({
  label: plainTextSchema,
  to: idSchema,
  fact: idSchema,
});

/** Who or what a card is about. */
export const entitySchema = z.strictObject({
  id: idSchema,
  kind: entityKindSchema,
  name: plainTextSchema,
  otherNames: z.array(otherNameSchema),
  /** Tone-marked pinyin of the Chinese name, where there is one. */
  pinyin: plainTextSchema.optional(),
  /** What it has to do with this story, in one line. */
  role: richTextSchema,
  aliases: z.array(aliasSchema).min(1),
  /** What the aliases' surroundings must say, or must not. */
  rules: z.array(nameRuleSchema).default([]),
  /** How the entity is called once its full name has been given in the same article, such as a surname. */
  shortNames: z.array(plainTextSchema).default([]),
  /** Entities whose name right beside a short name stands for the full one: "01.AI’s Lee". */
  shortNamesBeside: z.array(idSchema).optional(),
  relations: z.array(relationSchema),
  /** The facts that matter most, first on the card. All others about it follow. */
  keyFacts: z.array(idSchema),
});

export type EntityKind = z.infer<typeof entityKindSchema>;
export type Alias = z.infer<typeof aliasSchema>;
export type OtherName = z.infer<typeof otherNameSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Entity = z.infer<typeof entitySchema>;
