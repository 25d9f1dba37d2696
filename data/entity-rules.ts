import type { Entity } from './types';

/** The rules of each entity, by its id. */
export type EntityRules = Readonly<Record<string, Entity['rules']>>;

type Ruled = Pick<Entity, 'id' | 'rules'>;

/** Entities as views show them: their rules are long, and read by nothing but the matcher. */
export function withoutRules<T extends Ruled>(entities: readonly T[]): T[] {
  return entities.map((entity) => ({ ...entity, rules: [] }));
}

/** What `withoutRules` leaves out. */
export function rulesOf(entities: readonly Ruled[]): EntityRules {
  return Object.fromEntries(entities.map(({ id, rules }) => [id, rules]));
}

/** Both together again. */
export function withRules<T extends Ruled>(entities: readonly T[], rules: EntityRules): T[] {
  return entities.map((entity) => ({ ...entity, rules: rules[entity.id] ?? [] }));
}
