/** What the finder in a frame answers to the popup and the background, which run a function in its world. */
export type FinderPort = {
  /** How many marks there are now, hidden ones included. */
  readonly count: () => number;
  readonly state: FinderState;
  /** Resolves once the keyboard's port is there (keys-port.ts), if the frame has a mark. */
  readonly prepare: () => Promise<void>;
  /** Gives the marks, if there are any, the style that the reader has set by now. */
  readonly restyle: () => Promise<void>;
  /** Begins anew, as the settings say now. */
  readonly restart: () => Promise<void>;
  /** What the reader can't rely on here at the moment. */
  readonly gap: () => FinderGap | null;
  /** Ends this instance: a newer one takes over. */
  readonly stop: () => void;
};

/** on: looking · paused: the reader asked for quiet · unsupported: this browser or document has no way to mark text. */
export type FinderState = 'on' | 'paused' | 'unsupported';

/**
 * unread: part of the page has not been read for a while, as where it changes without rest · unpainted: the page has
 * taken the marks off so often that they are no longer painted.
 */
export type FinderGap = 'unread' | 'unpainted';

/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
export type FinderWorld = {
  sidelightFinder?: FinderPort;
  /** The background has asked for the count: other frames of the tab may have marks. An element with that id says so too: no harm. */
  sidelightIsCounted?: boolean;
};

/** Whether this document is its tab's own, and no other of the tab is known to have marks: some frames can't be seen from here. */
export const isAlone = (): boolean => parent === window && !(globalThis as FinderWorld).sidelightIsCounted;

/**
 * Leaves the port where injected functions find it, and ends the instance that was there before. Whoever reads a
 * global asks whether it is the world's own: an element with that id would answer otherwise.
 */
export function offerFinder(port: FinderPort): void {
  const world = globalThis as FinderWorld;
  if (Object.hasOwn(world, 'sidelightFinder')) world.sidelightFinder?.stop();
  world.sidelightFinder = port;
}
