import type { EntityKind } from './types';

/** Kinds of entities that are marked on pages unless the reader asks for more: places and terms would be noise. */
const MARKED: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'person',
  'company',
  'organisation',
  'publication',
  'product',
]);

export const isMarkedByDefault = ({ kind }: { readonly kind: EntityKind }): boolean => MARKED.has(kind);
