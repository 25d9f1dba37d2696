import type { Marks } from './marks';
import { dropStale } from './stale-marks';

export type TextWatchOptions = {
  readonly marks: Marks;
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Called before the next paint, with stale marks dropped, and with nodes whose lines have lost a mark. */
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
export function watchText({ marks, signal, onMutation }: TextWatchOptions): { observe(root: Node): void } {
  const observer = new MutationObserver((records) =>
    onMutation(records, marks.size > 0 ? dropStale(records, marks) : []),
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { observe: (root) => observer.observe(root, WATCHED) };
}
