export type TextWatchOptions = {
  /** Drops marks that the mutations may have made wrong; answers nodes whose lines have lost one. */
  readonly dropStale: (records: readonly MutationRecord[]) => readonly Node[];
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Called before the next paint, with stale marks dropped, and with those nodes. */
  readonly onMutation: (records: readonly MutationRecord[], unmarked: readonly Node[]) => void;
};

/** What is watched: text and its place in the tree, and whether it is being written. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['contenteditable'],
};

/**
 * Watches the text of a document, and of each shadow root that `observe` is called for. In the callback only what must
 * be done before the next paint is done; all else waits until the browser is idle.
 */
export function watchText({ dropStale, signal, onMutation }: TextWatchOptions): {
  observe(root: Node): void;
} {
  const observer = new MutationObserver((records) => onMutation(records, dropStale(records)));
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { observe: (root) => observer.observe(root, WATCHED) };
}
