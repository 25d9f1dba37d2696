import { createFinder } from '../matching/find-mentions';
import { once } from '../matching/once';
import { createPrefilter, type Prefilter, UNSPACED } from '../matching/prefilter';
import type { LazyNames } from '../matching/types';
import { aroundLine, articleOf } from './around';
import { elementsIn, isConnected, textContentOf } from './dom';
import { cutGlued, cutWithin } from './line-layout';
import type { Marks } from './marks';
import { stretchOf } from './ranges';
import { readBlock, type TextBlock } from './text-blocks';

/** Reads containers and marks what their lines say. */
export type Reader = {
  /** False if a node's text can hold no name that counts. */
  isWorthReading(node: Node, isInner?: boolean): boolean;
  /** Marks a container's own lines anew; answers the containers inside it. */
  readOwn(container: Node): readonly Element[];
  /** Containers in these articles, by any of their nodes, whose mentions depend on the rest of the article. */
  dependentOn(nodes: Iterable<Node>): readonly Node[];
};

/** A reader for these names; what it needs besides the prefilter is made when a text passes that. */
export function createReader({ prefilter, readNames }: LazyNames, marks: Marks): Reader {
  const mayHoldFullName = createPrefilter(prefilter);
  const matcher = once(() => createMatcher(readNames(), mayHoldFullName));
  const dependent = new Set<Node>();

  /** Marks a line's mentions; true if they depend on the rest of the article. */
  function markLine(line: TextBlock): boolean {
    if (!matcher().mayHoldName(line.text)) return false;
    return cutGlued(line).map(markPiece).some(Boolean);
  }

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
      return inner;
    },
    dependentOn(nodes) {
      if (dependent.size === 0) return [];
      const articles = new Set([...nodes].map(articleOf));
      for (const node of dependent) if (!isConnected(node)) dependent.delete(node);
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
