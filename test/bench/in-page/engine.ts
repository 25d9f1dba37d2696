/** Something that goes through a whole document; each file beside this one is one, bundled as the global `engine`. */
export type Engine = {
  /** Does the work once; answers what it found (text nodes read, mentions marked). */
  readonly run: () => number | Promise<number>;
  /** Undoes a run, so that the next one has the same to do. */
  readonly undo: () => void;
};
