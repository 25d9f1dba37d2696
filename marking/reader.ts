import { createFinder } from '../matching/find-mentions';
import { createPrefilter, type Prefilter } from '../matching/prefilter';
import type { ReaderNames } from '../matching/types';
import { createIntroductions } from './after-introductions';
import { articleOf, articlesAround } from './around';
import { isOpen } from './changes';
import { contains, elementsIn, isConnected, shadowRootOf } from './dom';
import { createLineMarker } from './mark-lines';
import type { Marks } from './marks';
import { isWorthReading } from './scout';
import { eachInSteps, type Steps } from './steps';
import { containerOf, readBlock } from './text-blocks';

/** Reads containers and marks what their lines say. */
export type Reader = {
  /**
   * False if a node's text can hold no name that counts. Short ones count where it is new on a page that has introduced
   * somebody; at first sight of a page it is enough to ask for full ones.
   */
  isWorthReading(node: Node, isFirst: boolean): boolean;
  /** Marks a container's own lines anew, step by step; answers the containers inside it. */
  readOwn(container: Node): Steps<readonly Element[]>;
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
  readonly mayHoldFullName: Prefilter;
  /** Ids of entities that are found, for they tell others apart, but not marked. */
  readonly unmarked: readonly string[];
};

/** A reader for these names. Short ones matter only where there is a full one. */
export function createReader({ names, marks, mayHoldFullName, unmarked }: ReaderOptions): Reader {
  const mayHoldShortName = createPrefilter(names.shortPrefilter);
  const mayHoldName: Prefilter = (text) => mayHoldFullName(text) || mayHoldShortName(text);
  const markLines = createLineMarker({ marks, mayHoldName, findMentions: createFinder(names), unmarked });
  const introductions = createIntroductions(mayHoldShortName);
  const dependent = new Set<Node>();
  /** Containers with a line of several nodes that may hold a name: where one ends and the next begins is the layout's matter. */
  const laidOut = new Set<Node>();

  return {
    isWorthReading(node, isFirst) {
      const mayHold = introductions.isAny && !isFirst ? mayHoldName : mayHoldFullName;
      const isCut = (text: string) => elementsIn(node, WITHIN_NAMES).length > 0 && mayHoldShortName(text);
      return isWorthReading(node, (text) => mayHold(text) || isCut(text));
    },
    *readOwn(container) {
      const reading = yield* readBlock(container);
      const read = yield* markLines(container, reading);
      keep(dependent, container, read.isContextual);
      keep(laidOut, container, read.isLaidOut);
      introductions.note(container, read.introductions);
      return reading.inner;
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

/**
 * What readers don't see, but `textContent` holds: a full name may be cut by it there. What it begins with, if that is
 * short for it, is found all the same.
 */
const WITHIN_NAMES = 'script, style, noscript, template';

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
