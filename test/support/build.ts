/** Builds the program once before all tests, so that those that start it never meet an old one. */
import { execFileSync } from 'node:child_process';

/** Called by vitest. */
export function setup(): void {
  execFileSync(process.execPath, ['esbuild.config.mjs'], { stdio: 'inherit' });
}
