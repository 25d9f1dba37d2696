/** Work in steps, between which the page may have its turn and change; answers what has come of it. */
export type Steps<Result> = Generator<undefined, Result, unknown>;

/** How many nodes are looked at in one step. */
export const AT_ONCE = 256;

/** Does something with each of some things, a number of them in each step. */
export function* eachInSteps<Thing>(things: Iterable<Thing>, act: (thing: Thing) => void): Steps<void> {
  let count = 0;
  for (const thing of things) {
    act(thing);
    if (++count % AT_ONCE === 0) yield;
  }
}
