import { createFinder } from '../matching/find-mentions';
import { createPrefilter, type Prefilter } from '../matching/prefilter';
import type { ReaderNames } from '../matching/types';
import { aroundLine, articleOf } from './around';
import { contains, isConnected } from './dom';
import { cutGlued, cutWithin } from './line-layout';
import type { Marks } from './marks';
import { stretchOf } from './ranges';
import { isWorthReading } from './scout';
import { containerOf, readBlock, type TextBlock } from './text-blocks';

/** Reads containers and marks what their lines say. */
export type Reader = {
  /** False if a node's text can hold no name that counts. */
  isWorthReading(node: Node, isInner?: boolean): boolean;
  /** Marks a container's own lines anew; answers the containers inside it. */
  readOwn(container: Node): readonly Element[];
  /** Containers at or below a host whose lines the layout may cut otherwise once it has a shadow root. */
  laidOutAt(host: Element): readonly Node[];
  /** Containers in these articles, by any of their nodes, whose mentions depend on the rest of the article. */
  dependentOn(nodes: Iterable<Node>): readonly Node[];
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
  const dependent = new Set<Node>();
  /** Containers with a line of several nodes that may hold a name: where one ends and the next begins is the layout's matter. */
  const laidOut = new Set<Node>();

  /** Marks a line's mentions; true if they depend on the rest of the article. */
  function markLine(line: TextBlock): boolean {
    if (!mayHoldName(line.text)) return false;
    return cutGlued(line).map(markPiece).some(Boolean);
  }

  const isLaidOut = ({ nodes, text }: TextBlock) => nodes.length > 1 && mayHoldName(text);

  function markPiece(line: TextBlock): boolean {
    const { mentions, isContextual } = findMentions(line.text, aroundLine(line));
    const pieces = cutWithin(line, mentions);
    if (pieces.length > 1) return pieces.map(markPiece).some(Boolean);
    for (const { start, end, entity, alias, reason } of mentions) {
      const stretch = stretchOf(line, start, end);
      if (stretch && !unmarked.includes(entity)) marks.add({ ...stretch, entity, alias, reason });
    }
    return isContextual;
  }

  return {
    // A text without any full name holds no short one either, unless the full name stands elsewhere.
    isWorthReading: (node, isInner = false) =>
      isWorthReading(node, isInner || marks.size > 0 ? mayHoldName : mayHoldFullName),
    readOwn(container) {
      const { lines, inner } = readBlock(container);
      if (marks.size > 0) for (const line of lines) for (const node of line.nodes) marks.dropAt(node);
      if (lines.map(markLine).some(Boolean)) dependent.add(container);
      else dependent.delete(container);
      if (lines.some(isLaidOut)) laidOut.add(container);
      else laidOut.delete(container);
      return inner;
    },
    laidOutAt(host) {
      const around = containerOf(host);
      return [...laidOut].filter((node) => node === around || contains(host, node));
    },
    dependentOn(nodes) {
      for (const some of [dependent, laidOut])
        for (const node of some) if (!isConnected(node)) some.delete(node);
      if (dependent.size === 0) return [];
      const articles = new Set([...nodes].map(articleOf));
      return [...dependent].filter((node) => articles.has(articleOf(node)));
    },
  };
}
