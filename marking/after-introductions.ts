import { articleOf, articlesAround, isInline, MAX_NODES, nodesFrom, REACH } from './around';
import { isOpen } from './changes';
import { contains, dataOf, isConnected, isText } from './dom';
import { AT_ONCE, eachInSteps, type Steps } from './steps';
import { containerOf } from './text-blocks';

/** Keeps where a document introduces somebody by the full name, and finds what may name them in short behind it. */
export type Introductions = {
  /** Whether anybody has been introduced. */
  readonly isAny: boolean;
  /** Takes note of a container: the last text node of each of its lines with a full name. */
  note(container: Node, ends: readonly Text[]): void;
  /** Containers that may hold a short name behind the introductions that have come since this was last asked. */
  takeNew(): Steps<ReadonlySet<Node>>;
  /** The same behind all introductions, of what stands in one of these articles itself. */
  behindThoseIn(articles: ReadonlySet<Node>): Steps<ReadonlySet<Node>>;
};

export function createIntroductions(mayHoldShortName: (text: string) => boolean): Introductions {
  const endsOf = new Map<Node, readonly Text[]>();
  /** Containers rather than nodes: a node may be moved away until it is asked for. */
  let latest: Node[] = [];
  const behind = (containers: readonly Node[]) =>
    containersBehind(
      containers.flatMap((container) => endsOf.get(container) ?? []),
      mayHoldShortName,
    );
  return {
    get isAny() {
      return endsOf.size > 0;
    },
    note(container, ends) {
      // Where it is read again and ends elsewhere, the text behind its old end may have been another.
      const known = endsOf.get(container) ?? [];
      if (ends.some((end) => !known.includes(end))) latest.push(container);
      if (ends.length > 0) endsOf.set(container, ends);
      else endsOf.delete(container);
    },
    *takeNew() {
      const taken = latest;
      latest = [];
      return yield* behind(taken);
    },
    *behindThoseIn(articles) {
      const introducing: Node[] = [];
      yield* eachInSteps(endsOf.keys(), (container) => {
        if (!isConnected(container)) endsOf.delete(container);
        else if (articlesAround(container).some((article) => articles.has(article)))
          introducing.push(container);
      });
      const own = new Set<Node>();
      yield* eachInSteps(yield* behind(introducing), (container) => {
        if (articles.has(articleOf(container))) own.add(container);
      });
      return own;
    },
  };
}

/**
 * Containers with a line that may hold a short name, as far behind the full name as it counts there: no other text of
 * a page needs to be asked for short names. Where an introduction stands within reach of another, the text between
 * them is walked through once.
 */
function* containersBehind(
  ends: Iterable<Text>,
  mayHoldShortName: (text: string) => boolean,
): Steps<ReadonlySet<Node>> {
  const left = new Set(ends);
  const found = new Set<Node>();
  for (const end of left) {
    if (isConnected(end)) yield* walkFrom(end, left, mayHoldShortName, found);
    yield;
  }
  return found;
}

function* walkFrom(
  end: Text,
  others: Set<Text>,
  mayHoldShortName: (text: string) => boolean,
  found: Set<Node>,
): Steps<void> {
  let [units, nodes] = [REACH, MAX_NODES];
  /** The introductions on the way. One in an article within another counts in both. */
  const met = [end];
  let line = '';
  let first: Text | null = null;
  const isIntroduced = (node: Node) => {
    const article = articleOf(node);
    return met.some((introduction) => contains(article, introduction));
  };
  const endLine = () => {
    if (first && mayHoldShortName(line) && isOpen(first) && isIntroduced(first))
      found.add(containerOf(first));
    line = '';
    first = null;
  };
  let count = 0;
  for (const node of nodesFrom(end, articlesAround(end).at(-1) ?? end, 1)) {
    if (++count % AT_ONCE === 0) yield;
    if (isText(node)) {
      first ??= node;
      line += dataOf(node);
      units -= dataOf(node).length;
      if (others.delete(node)) {
        met.push(node);
        [units, nodes] = [REACH, MAX_NODES];
      }
    } else if (!isInline(node)) endLine();
    if (units <= 0 || --nodes === 0) break;
  }
  endLine();
}
