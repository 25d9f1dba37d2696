import { defineConfig } from 'vitest/config';

const MINUTE = 60_000; // ms

const IN_BROWSERS = {
  include: ['test/e2e/**/*.test.ts'],
  globalSetup: 'test/e2e/build.ts',
  testTimeout: MINUTE,
  hookTimeout: MINUTE,
};

/** Tests that wait for hands (the pointer, fingers, keys) and hold their waits against a clock. */
const ALONE = ['card-frames', 'card-keyboard', 'card-place', 'card-walk', 'card', 'mark-styles', 'marks']
  .concat('history', 'keyboard', 'pins', 'pointer', 'stale-marks', 'touch', 'visited-roots')
  .map((name) => `test/e2e/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      // Tests about the repository itself: layers, sizes, texts.
      { test: { name: 'repo', include: ['test/repo/**/*.test.ts'], testTimeout: MINUTE } },
      // Each file has browsers to itself, and machines have two cores.
      { test: { ...IN_BROWSERS, name: 'e2e', exclude: ALONE, maxWorkers: 2, sequence: { groupOrder: 1 } } },
      // Where cards wait for hands, and hands for cards, nothing else is to run.
      {
        test: {
          ...IN_BROWSERS,
          name: 'e2e-alone',
          include: ALONE,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
