/** All kinds of entities, people first, in the order in which readers are shown them. */
export const KINDS = [
  'person',
  'company',
  'organisation',
  'publication',
  'product',
  'place',
  'term',
] as const;

/** False for what is not marked on pages unless the reader asks for it: places and terms would be noise. */
export const isMarkedByDefault = ({ kind }: { readonly kind: (typeof KINDS)[number] }): boolean =>
  kind !== 'place' && kind !== 'term';
