import { once } from '../matching/once';
import type { Reason } from '../matching/types';
import { containsAcrossRoots, isConnected } from './dom';
import type { Stretch } from './ranges';
import { containerOf } from './text-blocks';

/** A mention that is marked on the page. */
export type Mark = Stretch & {
  /** Id of the entity that it names. */
  readonly entity: string;
  /** The alias that matched, as the data writes it, and why it counted. */
  readonly alias: string;
  readonly reason: Reason;
};

/** The marks of one document: what is painted, and what lies at a text node. */
export type Marks = {
  readonly size: number;
  /** True once the page has taken the marks off so often that it is left alone. */
  readonly isGivenUp: boolean;
  add(mark: Mark): void;
  /** Drops the marks that touch a text node, or those of them that this says yes to. */
  dropAt(node: Node, isOld?: (mark: Mark) => boolean): void;
  /** Drops the marks below a node, those in shadow roots there too. */
  dropBelow(ancestor: Node): void;
  /** Drops the marks whose text has left the document. */
  dropDetached(): void;
  clear(): void;
  /** Paints only those marks that this says yes to, from now on; all of them until told. */
  paintOnly(isPainted: (mark: Mark) => boolean): void;
  isPainted(mark: Mark): boolean;
  /** Paints the marks again where the page has taken them off. */
  repaint(): void;
  /** The marks that run through a text node. */
  at(node: Node): readonly Mark[];
  has(mark: Mark): boolean;
  all(): Iterable<Mark>;
  /** Those that ran through several text nodes of a container when they were added: what a change of its lines can break. */
  acrossIn(container: Node): Iterable<Mark>;
};

/** How often a page may take our marks off, a minute or less apart, until we leave it alone. */
const MAX_REPAINTS = 20;
const PATIENCE = 60_000; // ms

/** True if this browser can mark text without touching the page's DOM. */
export function canMark(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;
}

/**
 * Keeps marks as one CSS Custom Highlight of static ranges (10,000 live ones made a page's own insertions 10 to 20
 * times slower, measured) under a name that says nothing, and that is asked for at the first mark. The registry is
 * touched only while there is one, since a page can read it. Own sets are kept beside it: iterating a `Highlight`
 * throws in Firefox's content scripts.
 */
export function createMarks(nameHighlight: () => string): Marks {
  const highlight = once(nameHighlight);
  let painted = new Highlight();
  let isWanted = (_mark: Mark) => true;
  /** The marks that are painted, as far as it is up to us: the page may take them off. */
  const shown = new Set<Mark>();
  let repaints = { left: MAX_REPAINTS, at: 0 };
  const marks = new Set<Mark>();
  const acrossIn = new Map<Node, Set<Mark>>();
  const containers = new Map<Mark, Node>();
  const byNode = new Map<Node, Set<Mark>>();

  function drop(mark: Mark): void {
    marks.delete(mark);
    const container = containers.get(mark);
    if (container) removeFrom(acrossIn, container, mark);
    containers.delete(mark);
    shown.delete(mark);
    painted.delete(mark.range);
    for (const node of mark.nodes) removeFrom(byNode, node, mark);
    if (shown.size === 0) CSS.highlights.delete(highlight());
  }
  function show(mark: Mark): void {
    if (!isWanted(mark)) return;
    if (shown.size === 0) CSS.highlights.set(highlight(), painted);
    shown.add(mark);
    painted.add(mark.range);
  }
  function paint(): void {
    painted = new Highlight();
    shown.clear();
    for (const mark of marks) show(mark);
    if (shown.size === 0) CSS.highlights.delete(highlight());
  }
  const isTakenOff = () =>
    shown.size > 0 && !(CSS.highlights.get(highlight()) === painted && painted.size === shown.size);
  const dropAll = (some: Iterable<Mark> | undefined) => {
    if (some) for (const mark of [...some]) drop(mark);
  };

  return {
    get size() {
      return marks.size;
    },
    get isGivenUp() {
      return repaints.left === 0 && isTakenOff();
    },
    add(mark) {
      marks.add(mark);
      if (mark.nodes.length > 1) {
        const container = containerOf(mark.range.startContainer);
        containers.set(mark, container);
        addTo(acrossIn, container, mark);
      }
      show(mark);
      for (const node of mark.nodes) addTo(byNode, node, mark);
    },
    dropAt: (node, isOld = () => true) => dropAll([...(byNode.get(node) ?? [])].filter(isOld)),
    dropBelow: (ancestor) =>
      dropAll([...marks].filter(({ range }) => containsAcrossRoots(ancestor, range.startContainer))),
    dropDetached: () => dropAll([...marks].filter(({ nodes }) => !nodes.every(isConnected))),
    clear: () => dropAll(marks),
    paintOnly(which) {
      isWanted = which;
      paint();
    },
    isPainted: (mark) => shown.has(mark),
    repaint() {
      if (!isTakenOff()) return;
      const now = performance.now();
      const left = now - repaints.at > PATIENCE ? MAX_REPAINTS : repaints.left;
      if (left === 0) return;
      repaints = { left: left - 1, at: now };
      paint();
    },
    at: (node) => [...(byNode.get(node) ?? [])],
    has: (mark) => marks.has(mark),
    all: () => marks,
    acrossIn: (container) => acrossIn.get(container) ?? [],
  };
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function removeFrom<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}
