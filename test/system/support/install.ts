/** Packs fit and installs the package as a user would, once, into a folder with a space in its name. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder into which fit is installed. */
    readonly prefix: string;
  }
}

/** Called by vitest. @returns what to do when all is over. */
export function setup(project: TestProject): () => void {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'fit system ')));
  // Other users shall be able to start it.
  chmodSync(root, 0o755);
  const prefix = join(root, 'installed here');
  mkdirSync(prefix);
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', root]));
  npm(['install', '--prefix', prefix, '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', join(root, packed.filename)]);
  project.provide('prefix', prefix);
  return () => rmSync(root, { recursive: true, force: true });
}

/** Its notices go to standard error, which is shown. */
function npm(args: readonly string[]): string {
  return execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: 240_000 });
}
