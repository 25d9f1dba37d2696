import { defineConfig } from 'vitest/config';

const MINUTE = 60_000; // ms

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      // Tests about the repository itself: layers, sizes, texts.
      { test: { name: 'repo', include: ['test/repo/**/*.test.ts'], testTimeout: MINUTE } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/build.ts',
          // Each file has a browser to itself, and machines have two cores.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
    ],
  },
});
