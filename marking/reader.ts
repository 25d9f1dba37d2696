import type { Prefilter } from '../matching/prefilter';
import { createIntroductions } from './after-introductions';
import { articleOf, articlesAround } from './around';
import type { Asking } from './asking';
import { isOpen } from './changes';
import { contains, isConnected, shadowRootOf } from './dom';
import { createLineMarker } from './mark-lines';
import type { Marks } from './marks';
import { eachInSteps, type Steps } from './steps';
import { containerOf, type OwnText } from './text-blocks';

/** Reads containers and marks what their lines say. */
export type Reader = {
  /** Whether anybody has been introduced: from then on short names count, too. */
  readonly introducesAny: boolean;
  /** Marks a container's own lines anew. */
  readOwn(container: Node): Asking<void>;
  /**
   * Containers whose marks may be wrong once a host has a shadow root: at or below it, for the layout may cut their lines
   * otherwise; and in the root, for text with a mark may have been moved there and changed before it was watched.
   */
  laidOutAt(host: Element): readonly Node[];
  /** Containers that may hold short names of those who have been introduced since this was last asked. */
  afterIntroductions(): Steps<Iterable<Node>>;
  /** Containers in these articles, by any of their nodes, whose mentions depend on the rest of the article. */
  dependentOn(nodes: Iterable<Node>): Steps<Iterable<Node>>;
};

export type ReaderOptions = {
  readonly fullNames: Prefilter;
  /** They matter only where there is a full one. */
  readonly shortNames: Prefilter;
  readonly marks: Marks;
  /** Reads the lines of one container. */
  readonly readBlock: (container: Node) => Steps<OwnText>;
};

export function createReader({ fullNames, shortNames, marks, readBlock }: ReaderOptions): Reader {
  const introductions = createIntroductions(shortNames.mayHoldName);
  const mayHoldName = (text: string) =>
    fullNames.mayHoldName(text) || (introductions.isAny && shortNames.mayHoldName(text));
  const markLines = createLineMarker(marks, mayHoldName);
  /** Containers whose mentions depend on the article around them, or may: those that are being read among them. */
  const dependent = new Set<Node>();
  /** Those with a line of several nodes that may hold a name, where one ends and the next begins is the layout's matter; or may have. */
  const laidOut = new Set<Node>();

  return {
    get introducesAny() {
      return introductions.isAny;
    },
    *readOwn(container) {
      const { lines } = yield* readBlock(container);
      // Until what they say is known, and it may take a while.
      dependent.add(container);
      laidOut.add(container);
      const read = yield* markLines(container, lines);
      keep(dependent, container, read.isContextual);
      keep(laidOut, container, read.isLaidOut);
      introductions.note(container, read.introductions);
    },
    afterIntroductions: () => introductions.takeNew(),
    laidOutAt(host) {
      const around = containerOf(host);
      const below = [...laidOut].filter((node) => node === around || contains(host, node));
      return [...below, ...markedIn(shadowRootOf(host), marks)];
    },
    *dependentOn(nodes) {
      for (const some of [dependent, laidOut])
        for (const node of some) if (!isConnected(node)) some.delete(node);
      if (dependent.size === 0 && !introductions.isAny) return [];
      const articles = new Set<Node>();
      yield* eachInSteps(nodes, (node) => {
        for (const article of articlesAround(node)) articles.add(article);
      });
      const found = new Set<Node>();
      const add = (node: Node) => isOpen(node) && found.add(node);
      yield* eachInSteps(dependent, (node) => articles.has(articleOf(node)) && add(node));
      yield* eachInSteps(yield* introductions.behindThoseIn(articles), add);
      return found;
    },
  };
}

function* markedIn(root: ShadowRoot | null, marks: Marks): Generator<Node, void, void> {
  if (!root || marks.size === 0) return;
  const texts = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (marks.at(node).length > 0) yield containerOf(node);
}

function keep(set: Set<Node>, node: Node, isIn: boolean): void {
  if (isIn) set.add(node);
  else set.delete(node);
}
