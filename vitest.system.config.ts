import { defineConfig } from 'vitest/config';

/** Real processes of the installed package; needs the registry, strace, jq and Chromium (`FIT_CHROMIUM` names another than /usr/bin/chromium). */
// biome-ignore lint/style/noDefaultExport: vitest reads its settings from a default export
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/postgres/setup.ts', 'test/system/support/install.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
