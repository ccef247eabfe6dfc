/** Where the data of a command goes: standard output, or a file that is whole or not there. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { problem } from '../problems/problem.ts';
import { Failure } from './failure.ts';
import { isThere, otherKindAt, reasonOf } from './files.ts';
import type { Io } from './io.ts';
import { note } from './note.ts';

/** Takes the data of one command. */
export type Write = (text: string) => Promise<void>;

/**
 * Lets `work` write to where `--output` says, and says so when it is a file.
 * @returns what `work` returns. Throws a `Failure` when the file is there already and `--force` is not given; when `work` throws, no file appears.
 */
export async function intoSink<Value>(options: Readonly<Record<string, unknown>>, io: Io, work: (write: Write) => Promise<Value>): Promise<Value> {
  const path = options['output'] as string | undefined;
  if (path === undefined || path === '-') return work((text) => io.stdout.write(text));
  const target = resolve(io.cwd, path);
  // Moving a file into the place of /dev/null would be the end of it.
  const kind = otherKindAt(target);
  if (kind !== null) throw new Failure([problem('output-failed', { reason: `${path} is ${kind}; - is standard output` })]);
  if (options['force'] !== true && isThere(target)) throw new Failure([problem('file-exists', { file: path })]);
  const value = await intoFile(path, target, io, work);
  await note(`Written to ${path}`, io, options['quiet']);
  return value;
}

/** Written beside its place under a name nobody can guess, then moved into it: the file is old or new, never half. */
async function intoFile<Value>(path: string, target: string, io: Io, work: (write: Write) => Promise<Value>): Promise<Value> {
  const temporary = join(dirname(target), `.${Buffer.from(io.random(8)).toString('hex')}.tmp`);
  const guarded = <Done>(step: () => Done): Done => {
    try {
      return step();
    } catch (error) {
      throw new Failure([problem('output-failed', { reason: `${path}: ${reasonOf(error)}` })]);
    }
  };
  const forget = io.onStop(() => rmSync(temporary, { force: true }));
  const descriptor = guarded(() => openSync(temporary, 'wx', 0o600));
  let isOpen = true;
  try {
    const value = await work(async (text) => guarded(() => writeFileSync(descriptor, text)));
    guarded(() => fsyncSync(descriptor));
    isOpen = false;
    guarded(() => closeSync(descriptor));
    guarded(() => renameSync(temporary, target));
    return value;
  } catch (error) {
    if (isOpen) closeSync(descriptor);
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    forget();
  }
}
