import { type Prefilter, UNSPACED } from '../matching/prefilter';
import { elementsIn, textContentOf } from './dom';
import type { Reader } from './reader';
import type { Steps } from './steps';
import { readBlock } from './text-blocks';

/** True if a node's text may hold a name: the readings above words stand between their characters there. */
export function isWorthReading(node: Node, mayHoldName: Prefilter): boolean {
  const text = textContentOf(node) ?? '';
  return mayHoldName(text) || (UNSPACED.test(text) && elementsIn(node, 'rt').length > 0);
}

/** Reads as a reader does, but marks nothing: it calls back at each line that may hold a name. */
export function createScout(mayHoldName: Prefilter, onFind: () => void): Reader {
  return {
    isWorthReading: (node) => isWorthReading(node, mayHoldName),
    *readOwn(container) {
      const { lines, inner } = yield* readBlock(container);
      if (lines.some(({ text }) => mayHoldName(text))) onFind();
      return inner;
    },
    afterIntroductions: findNothing,
    laidOutAt: () => [],
    dependentOn: findNothing,
  };
}

// biome-ignore lint/correctness/useYield: nothing is done in no step
function* findNothing(): Steps<Iterable<Node>> {
  return [];
}
