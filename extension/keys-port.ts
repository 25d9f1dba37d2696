/**
 * What a frame answers to the commands of the keyboard. Marks can take no focus, so a frame keeps one mention as the
 * current one; commands lead from one to the next through all frames. The background runs functions in the frames' world.
 */
export type KeysPort = {
  readonly look: () => FrameView;
  /** Makes the nth visible mention the current one, shows it, and answers how the page writes it; null if it is gone. */
  readonly goTo: (index: number) => string | null;
  /** Closes the card that is open here, if one is. */
  readonly closeCard: () => void;
  /** No mention is the current one here any more, and none has its card open. */
  readonly leave: () => void;
  /** Opens the current mention's card, or gives the focus to the one that the pointer has opened; closes it the second time. */
  readonly toggle: () => void;
};

/** What a frame tells of its mentions: those that can be seen, counted from 0 in the order of the document. */
export type FrameView = {
  readonly count: number;
  readonly current: number | null;
  /** Where to begin, forwards and backwards, from what the reader sees. */
  readonly first: number;
  readonly last: number;
  readonly hasFocus: boolean;
  readonly hasCard: boolean;
};

/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
export type KeysWorld = { sidelightKeys?: KeysPort };

/** Leaves the port where injected functions find it, until aborted. */
export function offerKeys(port: KeysPort, signal: AbortSignal): void {
  const world = globalThis as KeysWorld;
  world.sidelightKeys = port;
  signal.addEventListener('abort', () => {
    if (world.sidelightKeys === port) delete world.sidelightKeys;
  });
}
