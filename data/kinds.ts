import type { EntityKind } from './types';

/** All kinds of entities, people first, in the order in which readers are shown them. */
export const KINDS: readonly EntityKind[] = [
  'person',
  'company',
  'organisation',
  'publication',
  'product',
  'place',
  'term',
];

/** False for what is not marked on pages unless the reader asks for it: places and terms would be noise. */
export const isMarkedByDefault = ({ kind }: { readonly kind: EntityKind }): boolean =>
  kind !== 'place' && kind !== 'term';
