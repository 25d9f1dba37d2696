import { createFinder } from '../matching/find-mentions';
import { createPrefilter, type Prefilter } from '../matching/prefilter';
import type { ReaderNames } from '../matching/types';
import { createIntroductions } from './after-introductions';
import { aroundLine, articleOf, articlesAround } from './around';
import { contains, elementsIn, isConnected } from './dom';
import { cutGlued, cutWithin } from './line-layout';
import type { Marks } from './marks';
import { stretchOf } from './ranges';
import { isWorthReading } from './scout';
import { containerOf, readBlock, type TextBlock } from './text-blocks';

/** Reads containers and marks what their lines say. */
export type Reader = {
  /**
   * False if a node's text can hold no name that counts. Short ones count where it is new on a page that has introduced
   * somebody; at first sight of a page it is enough to ask for full ones.
   */
  isWorthReading(node: Node, isFirst: boolean): boolean;
  /** Marks a container's own lines anew; answers the containers inside it. */
  readOwn(container: Node): readonly Element[];
  /** Containers at or below a host whose lines the layout may cut otherwise once it has a shadow root. */
  laidOutAt(host: Element): readonly Node[];
  /** Containers that may hold short names of those who have been introduced since this was last asked. */
  afterIntroductions(): Iterable<Node>;
  /** Containers in these articles, by any of their nodes, whose mentions depend on the rest of the article. */
  dependentOn(nodes: Iterable<Node>): Iterable<Node>;
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
  const findMentions = createFinder(names);
  const introductions = createIntroductions(mayHoldShortName);
  const dependent = new Set<Node>();
  /** Containers with a line of several nodes that may hold a name: where one ends and the next begins is the layout's matter. */
  const laidOut = new Set<Node>();

  /** Marks the mentions of a line, piece by piece. */
  function markLine(line: TextBlock): readonly ReadPiece[] {
    return mayHoldName(line.text) ? cutGlued(line).flatMap(markPiece) : [];
  }

  const isLaidOut = ({ nodes, text }: TextBlock) => nodes.length > 1 && mayHoldName(text);

  function markPiece(line: TextBlock): readonly ReadPiece[] {
    const { mentions, isContextual, introduces } = findMentions(line.text, aroundLine(line));
    const pieces = cutWithin(line, mentions);
    if (pieces.length > 1) return pieces.flatMap(markPiece);
    for (const { start, end, entity, alias, reason } of mentions) {
      const stretch = stretchOf(line, start, end);
      if (stretch && !unmarked.includes(entity)) marks.add({ ...stretch, entity, alias, reason });
    }
    return [{ isContextual, introduces, end: line.nodes.at(-1) }];
  }

  return {
    isWorthReading(node, isFirst) {
      const mayHold = introductions.isAny && !isFirst ? mayHoldName : mayHoldFullName;
      const isCut = (text: string) => elementsIn(node, WITHIN_NAMES).length > 0 && mayHoldShortName(text);
      return isWorthReading(node, (text) => mayHold(text) || isCut(text));
    },
    readOwn(container) {
      const { lines, inner } = readBlock(container);
      if (marks.size > 0) for (const line of lines) for (const node of line.nodes) marks.dropAt(node);
      const pieces = lines.flatMap(markLine);
      keep(
        dependent,
        container,
        pieces.some(({ isContextual }) => isContextual),
      );
      keep(laidOut, container, lines.some(isLaidOut));
      introductions.note(
        container,
        pieces.flatMap(({ introduces, end }) => (introduces && end ? [end] : [])),
      );
      return inner;
    },
    afterIntroductions: () => introductions.takeNew(),
    laidOutAt(host) {
      const around = containerOf(host);
      return [...laidOut].filter((node) => node === around || contains(host, node));
    },
    dependentOn(nodes) {
      for (const some of [dependent, laidOut])
        for (const node of some) if (!isConnected(node)) some.delete(node);
      if (dependent.size === 0 && !introductions.isAny) return [];
      const articles = new Set([...nodes].flatMap(articlesAround));
      const own = [...dependent].filter((node) => articles.has(articleOf(node)));
      return new Set([...own, ...introductions.behindThoseIn(articles)]);
    },
  };
}

/**
 * What readers don't see, but `textContent` holds: a full name may be cut by it there. What it begins with, if that is
 * short for it, is found all the same.
 */
const WITHIN_NAMES = 'script, style, noscript, template';

/** What is to be remembered of a piece of a line: whether its mentions depend on the article, and others on them. */
type ReadPiece = {
  readonly isContextual: boolean;
  readonly introduces: boolean;
  readonly end: Text | undefined;
};

function keep(set: Set<Node>, node: Node, isIn: boolean): void {
  if (isIn) set.add(node);
  else set.delete(node);
}
