import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its settings from a default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    globalSetup: ['test/support/build.ts', 'test/support/postgres/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/engine/**'], thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 }, reporter: ['text'] },
  },
});
