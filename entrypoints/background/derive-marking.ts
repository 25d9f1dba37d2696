import { entityKey } from '../../data/entity-key';
import { isMarkedByDefault } from '../../data/kinds';
import type { EntityKind } from '../../data/types';
import type { MarkingFacts } from '../../extension/marking-facts';
import type { Settings } from '../../extension/settings';
import { compileNames, type NamedEntity } from '../../matching/compile-names';

/** A story whose names are looked for. */
export type NamedStory = { readonly id: string; readonly entities: readonly NamedEntity[] };

type Wishes = Pick<Settings, 'markedKinds' | 'mutedEntities'>;

/**
 * What settings and packs come to. The bundled names are compiled at build time, without places and terms; whoever
 * wants more has all names compiled anew, here. What is not to be marked is still found: it tells others apart.
 */
export function deriveMarking(
  { markedKinds, mutedEntities }: Wishes,
  bundled: readonly NamedEntity[],
  packs: readonly NamedStory[],
): MarkingFacts {
  const isMarked = (kind: EntityKind) => markedKinds.includes(kind);
  const isFound = (entity: NamedEntity) => isMarkedByDefault(entity) || isMarked(entity.kind);
  const entities = [...bundled, ...packs.flatMap((pack) => withPackIn(pack))].filter(isFound);
  const leftOut = entities.filter(({ kind }) => !isMarked(kind)).map(({ id }) => id);
  const unmarked = [...new Set([...mutedEntities, ...leftOut])];
  const isBundled = packs.length === 0 && !markedKinds.some((kind) => !isMarkedByDefault({ kind }));
  if (isBundled) return { prefilters: undefined, matching: { names: undefined, unmarked } };
  const { prefilters, ...names } = compileNames(entities);
  return { prefilters, matching: { names, unmarked } };
}

/** A pack's entities, known by keys that no other story has. */
export function withPackIn<T extends NamedEntity>({
  id: pack,
  entities,
}: {
  readonly id: string;
  readonly entities: readonly T[];
}): readonly T[] {
  const keyOf = (id: string) => entityKey(pack, id);
  return entities.map((entity) => ({
    ...entity,
    id: keyOf(entity.id),
    ...(entity.shortNamesBeside && { shortNamesBeside: entity.shortNamesBeside.map(keyOf) }),
    rules: entity.rules.map(({ near, ...rule }) => ({
      ...rule,
      ...(near && { near: { ...near, entities: near.entities.map(keyOf) } }),
    })),
  }));
}
