import { createFinder } from '../matching/find-mentions';
import { createPrefilter, type Prefilter } from '../matching/prefilter';
import type { ReaderNames } from '../matching/types';
import { createIntroductions } from './after-introductions';
import { articleOf, articlesAround } from './around';
import { isOpen } from './changes';
import { containersCut } from './cut-lines';
import { contains, isConnected, shadowRootOf } from './dom';
import { createLineMarker } from './mark-lines';
import type { Marks } from './marks';
import { eachInSteps, type Steps } from './steps';
import { containerOf, readBlock } from './text-blocks';

/** Reads containers and marks what their lines say. */
export type Reader = {
  /**
   * Where names that count may begin in a text of several lines. Short ones count where it is new on a page that has
   * introduced somebody; at first sight of a page it is enough to ask for full ones.
   */ startsIn(text: string, isFirst: boolean): Iterable<number>;
  /** Containers at or below a node that may hold a name of which a text of several lines shows nothing. */
  besidesIn(node: Node): Iterable<Node>;
  /** Marks a container's own lines anew, step by step. */
  readOwn(container: Node): Steps<void>;
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
  readonly names: ReaderNames;
  readonly marks: Marks;
  readonly fullNames: Prefilter;
  /** Ids of entities that are found, for they tell others apart, but not marked. */
  readonly unmarked: readonly string[];
};

/** A reader for these names. Short ones matter only where there is a full one. */
export function createReader({ names, marks, fullNames, unmarked }: ReaderOptions): Reader {
  const shortNames = createPrefilter(names.shortPrefilter);
  const mayHoldName = (text: string) => fullNames.mayHoldName(text) || shortNames.mayHoldName(text);
  const markLines = createLineMarker({ marks, mayHoldName, findMentions: createFinder(names), unmarked });
  const introductions = createIntroductions(shortNames.mayHoldName);
  const dependent = new Set<Node>();
  /** Containers with a line of several nodes that may hold a name: where one ends and the next begins is the layout's matter. */
  const laidOut = new Set<Node>();

  return {
    *startsIn(text, isFirst) {
      yield* fullNames.startsIn(text);
      if (introductions.isAny && !isFirst) yield* shortNames.startsIn(text);
    },
    besidesIn: containersCut,
    *readOwn(container) {
      const reading = yield* readBlock(container);
      const read = yield* markLines(container, reading);
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
