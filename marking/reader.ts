import { createFinder } from '../matching/find-mentions';
import { once } from '../matching/once';
import { createPrefilter, type Prefilter, UNSPACED } from '../matching/prefilter';
import type { LazyNames } from '../matching/types';
import { aroundLine, articleOf } from './around';
import { contains, elementsIn, isConnected, textContentOf } from './dom';
import { cutGlued, cutWithin } from './line-layout';
import type { Marks } from './marks';
import { stretchOf } from './ranges';
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

/** A reader for these names; what it needs besides the prefilter is made when a text passes that. */
export function createReader({ prefilter, readNames }: LazyNames, marks: Marks): Reader {
  const mayHoldFullName = createPrefilter(prefilter);
  const matcher = once(() => createMatcher(readNames(), mayHoldFullName));
  const dependent = new Set<Node>();
  /** Containers with a line of several nodes that may hold a name: where one ends and the next begins is the layout's matter. */
  const laidOut = new Set<Node>();

  /** Marks a line's mentions; true if they depend on the rest of the article. */
  function markLine(line: TextBlock): boolean {
    if (!matcher().mayHoldName(line.text)) return false;
    return cutGlued(line).map(markPiece).some(Boolean);
  }

  const isLaidOut = ({ nodes, text }: TextBlock) => nodes.length > 1 && matcher().mayHoldName(text);

  function markPiece(line: TextBlock): boolean {
    const { mentions, isContextual } = matcher().findMentions(line.text, aroundLine(line));
    const pieces = cutWithin(line, mentions);
    if (pieces.length > 1) return pieces.map(markPiece).some(Boolean);
    for (const { start, end, entity, alias, reason } of mentions) {
      const stretch = stretchOf(line, start, end);
      if (stretch) marks.add({ ...stretch, entity, alias, reason });
    }
    return isContextual;
  }

  return {
    isWorthReading(node, isInner = false) {
      const text = textContentOf(node) ?? '';
      // A text without any full name holds no short one either, unless the full name stands elsewhere.
      const mayHoldName = isInner || marks.size > 0 ? matcher().mayHoldName : mayHoldFullName;
      // The readings above words stand between their characters there.
      return mayHoldName(text) || (UNSPACED.test(text) && elementsIn(node, 'rt').length > 0);
    },
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

/** Made when the first text passes the prefilter: it knows short names too, which matter from then on. */
function createMatcher(names: ReturnType<LazyNames['readNames']>, mayHoldFullName: Prefilter) {
  const mayHoldShortName = createPrefilter(names.shortPrefilter);
  const mayHoldName: Prefilter = (text) => mayHoldFullName(text) || mayHoldShortName(text);
  return { mayHoldName, findMentions: createFinder(names) };
}
