import type { CompiledPrefilters } from '../matching/types';

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

/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
const world = globalThis as { sidelightStartFacts?: ReadStartFacts };

/**
 * Called by the script that can read them, which the browser runs before the finder while there are any: most readers
 * have none, and no page of theirs waits for the storage or pays for it (0.8 ms of the 4.9 that a page of 1 kB without a
 * name costs, Chromium 156).
 */
export function offerStartFacts(read: ReadStartFacts): void {
  world.sidelightStartFacts = read;
}

/** The way to read them, if it is here already. */
export function offeredStartFacts(): ReadStartFacts | null {
  return (Object.hasOwn(world, 'sidelightStartFacts') && world.sidelightStartFacts) || null; // not an element with that id
}
