/** How long a slice of work may last before the page gets its turn. */
const SLICE = 8; // ms, half a frame at 60 Hz

/** Longest wait for an idle moment; a hidden tab may have none. */
const IDLE_TIMEOUT = 200; // ms

/** The share of the main thread that a page without rest costs at most, and what may be spent ahead. */
const SHARE = 0.05;
const ALLOWANCE = 1000; // ms

export type IdleRunner = {
  /** Runs a generator in slices, each with `afterSlice`; resolves when it has ended, or at once when aborted. */
  run(work: Work, afterSlice: () => void): Promise<void>;
};

/** Whether a step is done for the first time: what is read again and again is paid for from the allowance. */
export type Kind = 'first' | 'again';

/** Each step tells its kind where it is another than that of the step before. */
export type Work = Generator<Kind | undefined, void, void>;

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
      let kind: Kind = 'first';
      for (let pause = 0, isDone = false; !isDone && !signal.aborted; ) {
        if (pause > 0) await sleep(pause);
        await idle((time) => {
          if (signal.aborted) return;
          const start = performance.now();
          const end = start + Math.min(SLICE, Math.max(1, time));
          do {
            const { done, value } = work.next();
            isDone = done === true;
            kind = value || kind;
          } while (!isDone && !signal.aborted && performance.now() < end);
          afterSlice();
          pause = kind === 'first' ? 0 : spend(start, performance.now());
        });
      }
    },
  };
}

const sleep = (time: number) => new Promise((done) => setTimeout(done, time));

/** Calls back at the next idle moment, with how long it will last, in ms; resolves after that. */
function idle(act: (time: number) => void): Promise<void> {
  return new Promise((done) => {
    const run = (time: number) => {
      act(time);
      done();
    };
    requestIdleCallback((deadline) => run(deadline.didTimeout ? SLICE / 2 : deadline.timeRemaining()), {
      timeout: IDLE_TIMEOUT,
    });
  });
}
