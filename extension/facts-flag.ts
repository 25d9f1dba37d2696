/**
 * Tells a page, before its finder starts, that the reader has pauses or packs: facts to be read from the storage first.
 * Most readers have neither, and no page of theirs waits for the storage or pays for it (0.8 ms of 4.9 that a page of
 * 1 kB without a name costs, Chromium 156).
 */
const world = globalThis as { sidelightHasFacts?: true };

/** Called by the script that the browser runs in every page while there are such facts. */
export function raiseFactsFlag(): void {
  world.sidelightHasFacts = true;
}

export const isFactsFlagRaised = (): boolean => Object.hasOwn(world, 'sidelightHasFacts'); // not an element with that id
