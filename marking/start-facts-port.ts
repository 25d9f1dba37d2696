import type { CompiledPrefilters } from '../matching/types';
import { offer, offered } from './world-port';

/** What the finder has to know before it begins, where the reader has pauses or packs. */
export type StartFacts = {
  /** No marks here and now. */
  readonly isPaused: boolean;
  /** When a pause ends by itself, in ms since 1970; 0 for no such pause. */
  readonly pausedUntil: number;
  /** Where other names are looked for than the bundled ones. */
  readonly prefilters: CompiledPrefilters | undefined;
};

/** Where the reader has neither. */
export const NO_FACTS: StartFacts = { isPaused: false, pausedUntil: 0, prefilters: undefined };

type ReadStartFacts = () => Promise<StartFacts>;

/**
 * Where the script that can read them leaves the way to. The browser runs it before the finder while there are any: most
 * readers have none, and no page of theirs waits for the storage or pays for it (0.8 ms of the 4.9 that a page of 1 kB
 * without a name costs, Chromium 156).
 */
const NAME = 'sidelightStartFacts';

export const offerStartFacts = (read: ReadStartFacts): void => offer(NAME, read);
export const offeredStartFacts = (): ReadStartFacts | null => offered(NAME);
