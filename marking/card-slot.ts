import type { CardView, OpenCard } from './card-port';

/** What asked for a card: the pointer's rest, a command, or a finger. */
export type AskedBy = 'pointer' | 'key' | 'finger';

/** A mention whose card is wanted, and what asked for it. */
export type Wanted<M> = { readonly mention: M; readonly by: AskedBy };

export type CardSlotOptions<M> = {
  /** Fetches the card's code; null if it can't be had, as when the page has navigated on. */
  readonly load: () => Promise<CardView | null>;
  readonly open: (view: CardView, wanted: Wanted<M>) => OpenCard;
  /** The card that is wanted can't be shown. */
  readonly onFail: () => void;
};

export type CardSlot<M> = {
  /** Fetches the card's code ahead of need. */
  readonly prepare: () => void;
  /** Makes what is on the screen what is wanted: this card and no other, or none. */
  readonly show: (wanted: Wanted<M> | null) => void;
  /** Lets go of the card that is open, without closing it: it stays by itself from now on. */
  readonly release: () => void;
  readonly shown: () => { readonly mention: M; readonly card: OpenCard } | null;
};

/** The one place on a page where a card is open; its code comes when it is first needed, and what is wanted may change meanwhile. */
export function createCardSlot<M>({ load, open, onFail }: CardSlotOptions<M>): CardSlot<M> {
  let code: Promise<CardView | null> | undefined;
  let wanted: Wanted<M> | null = null;
  let shown: { readonly mention: M; readonly card: OpenCard } | null = null;

  async function fill(): Promise<void> {
    const asked = wanted;
    code ??= load();
    const view = await code;
    if (!view) code = undefined; // asked for again the next time
    if (asked !== wanted || !asked || shown) return;
    if (!view) return onFail();
    const card = open(view, asked);
    // There was no room for it, or its mention has just gone.
    if (asked !== wanted) return card.close();
    shown = { mention: asked.mention, card };
    if (asked.by === 'key') card.focus();
  }

  return {
    prepare() {
      code ??= load();
    },
    show(next) {
      const before = wanted;
      if (before?.mention === next?.mention && before?.by === next?.by) return;
      wanted = next;
      if (shown && shown.mention !== next?.mention) {
        const { card } = shown;
        shown = null;
        card.close();
      }
      if (!next) return;
      if (!shown) void fill();
      else if (next.by === 'key') shown.card.focus();
    },
    release() {
      shown = null;
      wanted = null;
    },
    shown: () => shown,
  };
}
