/** How long a slice of work may last before the page gets its turn. */
const SLICE = 8; // ms, half a frame at 60 Hz

/** Longest wait for an idle moment; a hidden tab may have none. */
const IDLE_TIMEOUT = 200; // ms

/** The share of the main thread that a page without rest costs at most, and what may be spent ahead. */
const SHARE = 0.05;
const ALLOWANCE = 1000; // ms

export type IdleRunner = {
  /** Runs a generator in slices; resolves when it has ended, or at once when aborted. */
  run(work: Work, afterSlice: () => void): Promise<void>;
};

/** Each step tells whether it is done for the first time: what is read again and again is paid for from the allowance. */
export type Work = Generator<'first' | 'again', void, void>;

/** Runs work in slices when the browser is idle, and never more of it than a page can spare in the long run. */
export function createIdleRunner(signal: AbortSignal): IdleRunner {
  let allowance = ALLOWANCE;
  let asOf = performance.now();

  /** How long to wait until there is allowance again. */
  function spend(from: number, to: number): number {
    allowance = Math.min(ALLOWANCE, allowance + (from - asOf) * SHARE) - (to - from);
    asOf = to;
    return allowance < 0 ? -allowance / SHARE : 0;
  }

  return {
    async run(work, afterSlice) {
      for (let pause = 0, isDone = false; !isDone && !signal.aborted; ) {
        if (pause > 0) await sleep(pause);
        await idle((time) => {
          const start = performance.now();
          const last = runFor(Math.min(SLICE, Math.max(1, time)), work, signal);
          isDone = last === 'done';
          pause = last === 'first' ? 0 : spend(start, performance.now());
          afterSlice();
        });
      }
    },
  };
}

/** One slice; answers what its last step was. */
function runFor(time: number, work: Work, signal: AbortSignal): 'first' | 'again' | 'done' {
  const end = performance.now() + time;
  while (!signal.aborted) {
    const { done, value } = work.next();
    if (done) return 'done';
    if (performance.now() >= end) return value;
  }
  return 'done';
}

const sleep = (time: number) => new Promise((done) => setTimeout(done, time));

/** Calls back at the next idle moment, with how long it will last, in ms; resolves after that. */
function idle(act: (time: number) => void): Promise<void> {
  return new Promise((done) => {
    const run = (time: number) => {
      act(time);
      done();
    };
    if (typeof requestIdleCallback !== 'function') setTimeout(run, 0, SLICE);
    else
      requestIdleCallback((deadline) => run(deadline.didTimeout ? SLICE / 2 : deadline.timeRemaining()), {
        timeout: IDLE_TIMEOUT,
      });
  });
}
