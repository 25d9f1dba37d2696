/** A span of text that names an entity, in UTF-16 code units of the text it was found in: `text.slice(start, end)`. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  /** The entity's id. */
  readonly entity: string;
  /** The alias that matched, as the data writes it. */
  readonly alias: string;
  readonly reason: Reason;
};

/** Why a span counts as a mention. */
export type Reason =
  /** The alias names nothing else. */
  | { readonly rule: 'alone' }
  /** What stands near it says so: a word, or another entity's name. */
  | { readonly rule: 'near'; readonly support: string }
  /** The full name was given before. */
  | { readonly rule: 'second'; readonly support: string };

/** The text before and after a line in the same article, asked for only when a name depends on it. */
export type Around = { readonly before: () => string; readonly after: () => string };

/** Names made ready for finding, at build time or when a pack is saved. Plain data: it can be stored and bundled. */
export type CompiledNames = {
  /** Ids of the entities that the aliases belong to. */
  readonly entities: readonly string[];
  /** Sorted by their folded form. */
  readonly aliases: readonly CompiledAlias[];
  readonly rules: readonly CompiledRule[];
  /** The first code units, in the order of the aliases, and how many aliases begin with each. */
  readonly starts: string;
  readonly counts: readonly number[];
  /** Pairs of a traditional character and the simplified one it is read as, all in one string: "開开復复". */
  readonly variants: string;
  readonly prefilters: CompiledPrefilters;
};

/** What of the names a page has to know. */
export type CompiledPrefilters = {
  /** What no text with a full name fails, however its nodes were glued together. */
  readonly full: CompiledPrefilter;
  /** The same for short names. */
  readonly short: CompiledPrefilter;
};

/** What of the names is wanted once a text has passed a prefilter. */
export type MatcherNames = Omit<CompiledNames, 'prefilters'>;

/** What tells a text that may hold a name: expressions, or for a great many names a table. */
export type CompiledPrefilter = CompiledExpressions | CompiledPrefixes;

/** Sources of regular expressions for how names begin, in short (`prefilter.ts`); each begins with few characters. */
export type CompiledExpressions = {
  /**
   * Names in Latin letters without marks, and what else is looked for in any text. A small letter stands for its capital
   * too, unless it is written as what it has to be.
   */
  readonly plain: readonly string[];
  /**
   * Names with marks on their letters, and those in pinyin, which may have them: there a Latin letter stands for itself
   * or any letter with a mark, and a small one for its capital too.
   */
  readonly marked: readonly string[];
  /** Names that begin in Cyrillic, kana, Han or Hangul, written as in `plain`. */
  readonly other: readonly string[];
};

/** Where names may begin: in any text, and besides in text that has characters for it; offsets, in no order. */
export type NameSearch = {
  readonly startsIn: (text: string) => Iterable<number>;
  /** Cyrillic, kana, Han or Hangul. */
  readonly startsInOther: (text: string) => Iterable<number>;
  /** Letters with marks. */
  readonly startsInMarked: (text: string) => Iterable<number>;
};

/** How names begin, as a table: see prefix-table.ts. */
export type CompiledPrefixes = {
  /** Sorted, of equal length, one after the other; none is the beginning of another. */
  readonly prefixes: string;
  /** Four bits to a character, those set that the first letters of a prefix hash to. */
  readonly bits: string;
  /** The first letter of each. */
  readonly starts: string;
  /** As in `CompiledNames`. */
  readonly variants: string;
};

/** One way to write a name: its text, the index of its entity, the index of its rule or -1, and `AliasFlag`s. */
export type CompiledAlias = readonly [text: string, entity: number, rule: number, flags: number];

/** What is special about an alias; added up. */
export const AliasFlag = {
  /** Counts without support. */
  alone: 1,
  /** In pinyin: its letters may carry tone marks. */
  romanised: 2,
  /** A person's name of two Han characters: a third may belong to it and make it somebody else's. */
  shortHanName: 4,
  /** Counts only after the full name, in the same article. */
  shortName: 8,
} as const;

/** `NameRule` with entities as indexes and words folded. */
export type CompiledRule = {
  readonly near?: {
    readonly entities: readonly number[];
    readonly words: readonly string[];
    readonly credit: boolean;
    readonly within: 'block' | 'article';
  };
  readonly unless: readonly string[];
  readonly doubts?: readonly string[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  readonly syllables?: string;
  readonly goesOn?: readonly string[];
};
