import type { Prefilter } from '../matching/prefilter';
import type { Ask, Known } from './asking';
import type { Marks } from './marks';
import { createReader, type Reader } from './reader';
import { createReadings, type Readings } from './readings';
import { dropStale } from './stale-marks';
import type { Steps } from './steps';
import type { OwnText } from './text-blocks';

/**
 * What reads lines and marks what they say. A finder asks for it at the first line that may hold a name: most pages
 * have none, and need no code for it.
 */
export type Marker = {
  readonly marks: Marks;
  readonly reader: Reader;
  readonly readings: Readings;
  /** Drops the marks that mutations may have made wrong; answers nodes whose lines have lost one. */
  readonly dropStale: (records: readonly MutationRecord[]) => readonly Node[];
};

/** What a marker has from the finder that it works for: code that is loaded already among it. */
export type MarkerSource = {
  readonly fullNames: Prefilter;
  readonly shortNames: Prefilter;
  /** Reads the lines of one container. */
  readonly readBlock: (container: Node) => Steps<OwnText>;
  /** To be called when there is more to do: answers have come. */
  readonly goOn: () => void;
  /** To be called with a container that is to be read anew. */
  readonly readAgain: (container: Node) => void;
  /** To be called with elements that the pointer has come to: a shadow root there may have come without a mutation. */
  readonly visit: (elements: readonly Element[]) => void;
};

/** Makes one that has its answers from `ask`, but for those that are `known`. */
export function createMarker(source: MarkerSource, marks: Marks, ask: Ask, known?: Known): Marker {
  return {
    marks,
    reader: createReader({ ...source, marks }),
    readings: createReadings(ask, source.goOn, source.readAgain, known),
    dropStale: (records) => (marks.size > 0 ? dropStale(records, marks) : []),
  };
}
