/** What the finder on a page asks of the background. */
export type FinderMessage =
  /** The first mark: its highlight is to be given a style. */
  | { readonly type: 'show-marks'; readonly highlight: string }
  /** The first mention that is current to the keyboard: the highlight that shows it is to be given a style. */
  | { readonly type: 'show-current'; readonly highlight: string }
  /** The number of marks has changed. */
  | { readonly type: 'marks-changed' }
  /** A text may hold a name: the code that marks it is wanted. */
  | { readonly type: 'load-marker' }
  /** The reader moves on a page with marks: the code that leads to cards is wanted. */
  | { readonly type: 'load-reach' }
  /** The pointer rests on a mention: the card's code is wanted. */
  | { readonly type: 'load-card' }
  /** The full story, opened at an entity. */
  | { readonly type: 'open-story'; readonly entity: string };

/** Reads foreign data as a message; anything else is null. */
export function readFinderMessage(data: unknown): FinderMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  switch (data.type) {
    case 'marks-changed':
    case 'load-card':
    case 'load-marker':
    case 'load-reach':
      return { type: data.type };
    case 'show-marks':
    case 'show-current':
      return 'highlight' in data && isIdentifier(data.highlight)
        ? { type: data.type, highlight: data.highlight }
        : null;
    case 'open-story':
      return 'entity' in data && isIdentifier(data.entity)
        ? { type: 'open-story', entity: data.entity }
        : null;
    default:
      return null;
  }
}

/** Letters, digits and hyphens: safe inside a style sheet and an address. */
const isIdentifier = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{1,200}$/.test(value);
