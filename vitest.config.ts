import { defineConfig } from 'vitest/config';

/** The library names the version that it was built with; here it is that of test/support/io.ts. */
const define = { FIT_VERSION: JSON.stringify('0.0.0-test') };
const limits = { testTimeout: 60_000, hookTimeout: 60_000 };

/** All tests; and those of the store once more, on a server instead of a file. */
// biome-ignore lint/style/noDefaultExport: vitest reads its settings from a default export
export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts', 'test/support/postgres/setup.ts'],
    coverage: { include: ['src/engine/**'], thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 }, reporter: ['text'] },
    projects: [
      { define, test: { name: 'fit', include: ['test/**/*.test.ts'], exclude: ['test/system/**'], provide: { store: 'sqlite' }, ...limits } },
      { define, test: { name: 'postgres', include: ['test/store/*.test.ts'], provide: { store: 'postgres' }, ...limits } },
    ],
  },
});
