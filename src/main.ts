/** The entry of the command, and the only file that names `process`. */
import { writeSync } from 'node:fs';
import { createChunkLoader } from './chunks.ts';

/** Set when the program is built. */
declare const FIT_VERSION: string;

const [only, ...rest] = process.argv.slice(2);

if (rest.length > 0 || (only !== '--version' && only !== '-V') || !printVersion()) {
  process.umask(0o077);
  const { start } = createChunkLoader(__dirname, require).load('./cli-start.cjs') as typeof import('./cli/start.ts');
  void start(process, FIT_VERSION, __dirname);
}

/** The one answer that is worth giving before anything else is loaded; where it cannot be written, the long way says why. */
function printVersion(): boolean {
  try {
    writeSync(1, `${FIT_VERSION}\n`);
    return true;
  } catch {
    return false;
  }
}
