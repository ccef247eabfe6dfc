/**
 * Loads the chunks of the built program, each with what V8 made of it when the program was built: reading and compiling
 * source is half of what a short command does. Where the data fits another V8, V8 passes it over and compiles.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Loads chunks by their names, such as `./cli-start.cjs`, once each. */
export interface ChunkLoader {
  /** @returns what the chunk exports. */
  readonly load: (name: string) => unknown;
  /** Every chunk loaded so far. */
  readonly scripts: ReadonlyMap<string, Script>;
}

/** What a chunk is wrapped in: the same that Node wraps around CommonJS. */
type Wrapper = (exports: unknown, require: (id: string) => unknown, module: { exports: unknown }, file: string, folder: string) => void;

/**
 * @returns a loader for the chunks in `folder`.
 * @param require loads everything that is not a chunk
 */
export function createChunkLoader(folder: string, require: (id: string) => unknown): ChunkLoader {
  const modules = new Map<string, { exports: unknown }>();
  const scripts = new Map<string, Script>();
  const load = (name: string): unknown => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    const file = join(folder, name);
    const script = compile(file);
    modules.set(name, module);
    scripts.set(name, script);
    const run = script.runInThisContext() as Wrapper;
    run(module.exports, (id) => (id.startsWith('./') ? load(id) : require(id)), module, file, dirname(file));
    return module.exports;
  };
  return { load, scripts };
}

/** @returns where the compiled form of a chunk lies. */
export function cacheOf(file: string): string {
  return `${file}.cache`;
}

function compile(file: string): Script {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const cachedData = readCache(file);
  return new Script(source, { filename: file, ...(cachedData !== null && { cachedData }) });
}

function readCache(file: string): Buffer | null {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return null;
  }
}
