type Job = { readonly due: number; readonly run: () => void };

/** More awaits in a row than lie between two callbacks of any code that is measured. */
const TICKS = 32;
const MAX_JOBS = 1e6;

/** Runs all that was put off, in the order in which it would be due, and all that follows from that. */
export type Clock = { readonly runAll: () => Promise<void> };

/**
 * Takes the waiting out of a script: idle moments come at once and timers when nothing is due before them. What is
 * measured is all the work that a script will ever do on a page, not when the browser lets it.
 */
export function takeOverClock(): Clock {
  const jobs = new Map<number, Job>();
  let now = 0;
  let last = 0;
  const add = (delay: number, run: () => void): number => {
    jobs.set(++last, { due: now + delay, run });
    return last;
  };
  const remove = (id: number) => void jobs.delete(id);
  const deadline = { didTimeout: false, timeRemaining: () => 50 };
  Object.assign(globalThis, {
    requestIdleCallback: (callback: IdleRequestCallback) => add(0, () => callback(deadline)),
    cancelIdleCallback: remove,
    setTimeout: (callback: () => void, delay = 0) => add(delay, callback),
    clearTimeout: remove,
  });
  return {
    async runAll() {
      await tick();
      for (let count = 0; jobs.size > 0; count++) {
        if (count === MAX_JOBS) throw new Error('Expected the work to end.');
        const [id, { due, run }] = earliest(jobs);
        jobs.delete(id);
        now = due;
        run();
        await tick();
      }
    },
  };
}

async function tick(): Promise<void> {
  for (let i = 0; i < TICKS; i++) await undefined;
}

function earliest(jobs: ReadonlyMap<number, Job>): readonly [number, Job] {
  let best: readonly [number, Job] | undefined;
  for (const entry of jobs) if (!best || entry[1].due < best[1].due) best = entry;
  if (!best) throw new Error('Expected a job.');
  return best;
}
