/** How many random samples are drawn, and from where: options of fast-check's `assert`. */
export type Samples = { readonly numRuns: number; readonly seed: number; readonly path?: string };

/** Any number does. */
const GATE_SEED = 20_260;

/**
 * The usual number of samples is the same ones each time, for `npm test` must not depend on luck. When a number is asked
 * for, new ones are drawn. A failure prints the seed and the path that bring it back as SEED=… and REPLAY=….
 */
export function samples(usual: number, asked: string | undefined): Samples {
  const { SEED, REPLAY } = process.env;
  const seed = asked === undefined ? GATE_SEED : Math.floor(Math.random() * 0x7fffffff);
  return {
    numRuns: Number(asked ?? usual),
    seed: Number(SEED ?? seed),
    ...(REPLAY === undefined ? {} : { path: REPLAY }),
  };
}
