import type { Answer } from '../matching/answer-question';
import type { Marker, MarkerSource } from './marker';
import { offer, offered } from './world-port';

/**
 * How the finder reaches the second script of a page, in one isolated world: the one that marks names and tells of
 * them. It is loaded at the first line that may hold one.
 */
export type PageMarker = {
  readonly marker: Marker;
  /** To be called when marks may have changed. */
  readonly check: () => void;
  /** Has what leads to cards ready, if there are marks, though the reader may not have moved yet. */
  readonly prepare: () => Promise<void>;
  /** Gives the marks, if there have been any, the style that the reader has set by now. */
  readonly restyle: () => Promise<void>;
};

/** What came with the script: the answer to the finder's first question, and what else the background tells a document. */
export type FirstSaid = {
  readonly line: string;
  readonly answers: readonly Answer[];
  /** The name for the highlight of this document's marks. */
  readonly highlight: string;
  /** Whether it has a style by now. */
  readonly isStyled: boolean;
  /** What a newer instance of the finder announces itself by. */
  readonly secret: string;
  /** How many mentions the toolbar button has been told of. */
  readonly told: number;
};

export type PageMarkerOptions = {
  readonly source: MarkerSource;
  /** Null where the script was there already. */
  readonly first: FirstSaid | null;
  /** Whether what the storage has to say was read before this run began. */
  readonly hasReadFacts: boolean;
  /** Called when it has more to say than this run knows. */
  readonly beginAnew: () => void;
  /** Ends this run, and takes the marks away. */
  readonly signal: AbortSignal;
  /** Ends this instance. */
  readonly end: () => void;
};

/** Starts it for a run. */
export type StartPageMarker = (options: PageMarkerOptions) => PageMarker;

/** Where the script, once it has been injected, leaves what starts it. */
const NAME = 'sidelightMarker';

export const offerMarker = (start: StartPageMarker): void => offer(NAME, start);
export const offeredMarker = (): StartPageMarker | null => offered(NAME);
