/** The story's types for everything that must not pull zod in: types leave nothing behind in a bundle. */
export type { StoryDate } from './schema/date';
export type { Alias, Entity, EntityKind, OtherName, Relation } from './schema/entity';
export type { Attribution, Fact, FactStatus, Matter } from './schema/fact';
export type { NameRule } from './schema/name-rule';
export type { Disclosure, Figure, Section, Source, Story, TimelineEntry } from './schema/story';
