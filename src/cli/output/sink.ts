/** Where the data of a command goes: standard output, or a file that is whole or not there. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { problem } from '../../problems/problem.ts';
import { Failure } from '../failure.ts';
import { isThere, otherKindAt, reasonOf } from '../input/files.ts';
import type { NamedFile } from '../input/named-file.ts';
import type { Io } from '../io.ts';
import { note } from './note.ts';

/** Takes the data of one command: text, or bytes of UTF-8. */
export type Write = (data: string | Uint8Array) => Promise<void>;

/**
 * Lets `work` write to where `--output` says, and says so when it is a file.
 * @returns what `work` returns. Throws a `Failure` when the file is there already and `--force` is not given; when `work` throws, no file appears.
 */
export async function intoSink<Value>(options: Readonly<Record<string, unknown>>, io: Io, work: (write: Write) => Promise<Value>): Promise<Value> {
  const path = options['output'] as string | undefined;
  if (path === undefined || path === '-') return work((data) => io.stdout.write(data));
  const target = resolve(io.cwd, path);
  refuseOther({ path: target, shownAs: path });
  if (options['force'] !== true && isThere(target)) throw new Failure([problem('file-exists', { file: path })]);
  const value = await intoFile({ path: target, shownAs: path }, io, work);
  await note(`Written to ${path}`, io, options['quiet']);
  return value;
}

/** Throws a `Failure` where something else than a file lies: moving a file into the place of /dev/null would be the end of it. */
export function refuseOther({ path, shownAs }: NamedFile): void {
  const kind = otherKindAt(path);
  if (kind !== null) throw outputFailed(`${shownAs} is ${kind}; - is standard output`);
}

/**
 * Puts a text in the place of a file that was read before, with the permissions that it has; a link goes on leading to it.
 * Throws a `Failure` when the file is no longer what was read, or cannot be written: then it stays as it is.
 * @param before the file as it was read
 */
export async function replaceFile({ path, shownAs }: NamedFile, before: Uint8Array, text: string, io: Io): Promise<void> {
  const guarded = guardFor(shownAs);
  const target = guarded(() => realpathSync(path));
  const mode = guarded(() => statSync(target).mode & 0o777);
  guarded(() => accessSync(target, constants.W_OK));
  const isUntouched = () => {
    if (!guarded(() => readFileSync(target)).equals(before)) throw outputFailed(`${shownAs}: it was changed after it was read; nothing was written`);
  };
  await intoFile({ path: target, shownAs }, io, (write) => write(text), { mode, last: isUntouched });
}

/** Puts a text where no file is yet. Throws a `Failure` when it cannot be written. */
export async function newFile(file: NamedFile, text: string, io: Io): Promise<void> {
  await intoFile(file, io, (write) => write(text));
}

/** What files that are written over ask for. */
interface Wishes {
  readonly mode?: number;
  /** Done right before the file is moved into its place; may throw. */
  readonly last?: () => void;
}

/** Written beside its place under a name nobody can guess, then moved into it: the file is old or new, never half. */
async function intoFile<Value>({ path, shownAs }: NamedFile, io: Io, work: (write: Write) => Promise<Value>, { mode, last }: Wishes = {}): Promise<Value> {
  const temporary = join(dirname(path), `.${Buffer.from(io.random(8)).toString('hex')}.tmp`);
  const guarded = guardFor(shownAs);
  const forget = io.onStop(() => rmSync(temporary, { force: true }));
  const descriptor = guarded(() => openSync(temporary, 'wx', 0o600));
  let isOpen = true;
  try {
    const value = await work(async (data) => guarded(() => writeFileSync(descriptor, data)));
    if (mode !== undefined) guarded(() => fchmodSync(descriptor, mode));
    guarded(() => fsyncSync(descriptor));
    isOpen = false;
    guarded(() => closeSync(descriptor));
    last?.();
    guarded(() => renameSync(temporary, path));
    return value;
  } catch (error) {
    if (isOpen) closeSync(descriptor);
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    forget();
  }
}

/** @returns a way to do something with a file whose faults become problems. */
function guardFor(shownAs: string): <Done>(step: () => Done) => Done {
  return (step) => {
    try {
      return step();
    } catch (error) {
      throw outputFailed(`${shownAs}: ${reasonOf(error)}`);
    }
  };
}

function outputFailed(reason: string): Failure {
  return new Failure([problem('output-failed', { reason })]);
}
