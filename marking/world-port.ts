/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
const world = globalThis as unknown as Record<string, unknown>;

/** Leaves something there, under a name of its own, for scripts that are injected later. */
export function offer(name: string, thing: unknown): void {
  world[name] = thing;
}

/** What has been left there, if the script that does so has run. */
export const offered = <Thing>(name: string): Thing | null =>
  // Where nothing has been, an element with that id would answer.
  (Object.hasOwn(world, name) && (world[name] as Thing)) || null;
