/** Where the data of a command goes: standard output, or a file that is whole or not there. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { problem } from '../problems/problem.ts';
import { Failure } from './failure.ts';
import { isThere, reasonOf } from './files.ts';
import type { Io } from './io.ts';

/** Takes the data of one command. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Puts the file in its place. Without this call it never appears. */
  close(): Promise<void>;
}

/** @returns the sink that `--output` names. Throws a `Failure` when the file is there already and `--force` is not given. */
export async function openSink(options: Readonly<Record<string, unknown>>, io: Io): Promise<Sink> {
  const path = options['output'] as string | undefined;
  if (path === undefined || path === '-') return { write: (text) => io.stdout.write(text), close: async () => {} };
  const target = resolve(io.cwd, path);
  if (options['force'] !== true && (await isThere(target))) throw new Failure([problem('file-exists', { file: path })]);
  return openFileSink(path, target, io);
}

/** Written beside its place under a name nobody can guess, then moved into it: the file is old or new, never half. */
async function openFileSink(path: string, target: string, io: Io): Promise<Sink> {
  const temporary = join(dirname(target), `.${Buffer.from(io.random(8)).toString('hex')}.tmp`);
  const guarded = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      await rm(temporary, { force: true });
      throw new Failure([problem('output-failed', { reason: `${path}: ${reasonOf(error)}` })]);
    }
  };
  const handle: FileHandle = await guarded(() => open(temporary, 'wx', 0o600));
  return {
    write: (text) => guarded(() => handle.appendFile(text)),
    close: () =>
      guarded(async () => {
        await handle.sync();
        await handle.close();
        await rename(temporary, target);
      }),
  };
}
