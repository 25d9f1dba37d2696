/** A piece of text with the names a careful editor would mark in it: a row of `../shared/mentions/dev.jsonl`. */
export type Passage = {
  readonly id: string;
  readonly lang: string;
  /** The phenomena that the passage is about. */
  readonly tags: readonly string[];
  readonly text: string;
  readonly mentions: readonly LabelledMention[];
  readonly traps: readonly Trap[];
};

/** Offsets are UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number; readonly surface: string };

/** A name. Any of its alternatives counts as well; an optional one may be marked or left. */
export type LabelledMention = Span & {
  readonly entity: string;
  readonly optional: boolean;
  readonly alternatives?: readonly (Span & { readonly entity: string })[];
  /** In `dev.jsonl`: a spelling beyond the common aliases. */
  readonly newAlias?: boolean;
};

/** Text that nothing may be marked in. `exactAlias`: it is spelled like an alias, so that only context can save us. */
export type Trap = Span & { readonly exactAlias?: boolean };
