import { defineConfig } from 'vitest/config';

/** For `vitest bench` alone; the tests' configuration is at the project's root. */
export default defineConfig({
  root: import.meta.dirname,
  test: { benchmark: { include: ['matching.bench.ts'] } },
});
