/**
 * A book that can be gone on with. What is written lies visibly beside its place (`FILE.part`) with a journal of how far input and output
 * came (`FILE.journal`). The data is on the disk before the journal says so: what stands behind the last entry is cut off and done again.
 */
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { problem } from '../../../problems/problem.ts';
import { Failure } from '../../failure.ts';
import { isThere, reasonOf } from '../../input/files.ts';
import type { NamedFile } from '../../input/named-file.ts';
import type { Io } from '../../io.ts';
import { note } from '../../output/note.ts';
import { refuseOther } from '../../output/sink.ts';
import { errorsPath, type Mark, type Outlet } from './outlet.ts';

/** One entry of the journal: how far the input is, and how long the files are with it. */
interface Entry {
  readonly mark: Mark;
  readonly sizes: readonly number[];
  readonly done: boolean;
}

/** The first line of the journal: what must be the same to go on. */
export type Identity = Readonly<Record<string, unknown>>;

/** So many bytes of input, or milliseconds of work, are worth an entry: to make sure of the disk takes its time. */
const ENTRY_EVERY = { bytes: 2 * 1024 * 1024, time: 1000 };

/**
 * Lets `work` write a book, from where it was left.
 * @param identity what must be the same as when it was begun
 * @param work is told where it was left, `null` at the beginning
 */
export async function intoResumable(
  options: Readonly<Record<string, unknown>>,
  identity: Identity,
  io: Io,
  work: (outlet: Outlet, left: Mark | null) => Promise<number>,
): Promise<number> {
  const shownAs = options['output'] as string;
  const errors = errorsPath(options, io);
  const targets = [shownAs, ...(errors === null ? [] : [errors])].map((name) => ({ path: resolve(io.cwd, name), shownAs: name }));
  const parts = targets.map(({ path, shownAs: name }) => ({ path: `${path}.part`, shownAs: `${name}.part` }));
  const journal = `${targets[0]?.path}.journal`;
  const guarded = guardFor(shownAs);
  for (const file of [...targets, ...parts]) refuseOther(file);
  const left = guarded(() => readJournal(journal, identity));
  if (options['force'] !== true) {
    if (!left?.done) refuse(targets.filter(({ path }) => isThere(path)));
    // Before there is a journal we make a file at most, and write nothing into it.
    if (!isThere(journal)) refuse(parts.filter(({ path }) => guarded(() => sizeOf(path)) > 0));
  }
  let code = left?.mark.code ?? 0;
  if (!left?.done) {
    const files = guarded(() => openFiles(parts, journal, left, identity));
    try {
      code = await work(outletInto(files, left, guarded, io.now), left?.mark ?? null);
      guarded(() => files.enter(true));
    } finally {
      files.close();
    }
  }
  guarded(() => {
    for (const { path } of targets) if (isThere(`${path}.part`)) renameSync(`${path}.part`, path);
    rmSync(journal);
  });
  await note(`Written to ${shownAs}`, io, options['quiet']);
  return code;
}

function refuse([first]: readonly NamedFile[]): void {
  if (first !== undefined) throw new Failure([problem('file-exists', { file: first.shownAs })]);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The files of a book that is being written. */
interface Files {
  readonly descriptors: readonly number[];
  mark: Mark;
  readonly sizes: number[];
  /** Makes sure of the data, and then says so. */
  readonly enter: (done: boolean) => void;
  readonly close: () => void;
}

const NOWHERE: Mark = { bytes: 0, steps: 0, sha256: null, scored: 0, refused: 0, advice: {}, code: 0, table: null };

function openFiles(parts: readonly NamedFile[], journal: string, left: Left | null, identity: Identity): Files {
  const gone = left === null ? undefined : parts.find(({ path }) => !isThere(path));
  if (gone !== undefined) throw cannot(`${gone.shownAs} is no longer there`);
  const descriptors = parts.map(({ path, shownAs }) => guardFor(shownAs)(() => openSync(path, left === null ? 'w' : 'r+', 0o600)));
  const sizes = parts.map((_, i) => left?.sizes[i] ?? 0);
  for (const [i, descriptor] of descriptors.entries()) {
    if (fstatSync(descriptor).size < (sizes[i] as number)) throw cannot(`${parts[i]?.shownAs} is shorter than it was when it was left`);
    ftruncateSync(descriptor, sizes[i]);
  }
  const log = openSync(journal, left === null ? 'w' : 'r+', 0o600);
  let end = left?.end ?? 0;
  ftruncateSync(log, end);
  const append = (value: unknown) => {
    end += writeAll(log, Buffer.from(`${JSON.stringify(value)}\n`), end);
    fdatasyncSync(log);
  };
  if (left === null) append(identity);
  const files: Files = {
    descriptors,
    mark: left?.mark ?? NOWHERE,
    sizes,
    enter: (done) => {
      for (const descriptor of descriptors) fdatasyncSync(descriptor);
      append({ mark: files.mark, sizes: files.sizes, done } satisfies Entry);
    },
    close: () => {
      for (const descriptor of [...descriptors, log]) closeSync(descriptor);
    },
  };
  return files;
}

function outletInto(files: Files, left: Left | null, guarded: Guard, now: Io['now']): Outlet {
  let entered = { bytes: left?.mark.bytes ?? -ENTRY_EVERY.bytes, time: now() };
  return {
    block: async (written, refused, mark) => {
      guarded(() => {
        for (const [i, data] of [written, Buffer.from(refused)].entries()) {
          const descriptor = files.descriptors[i];
          if (descriptor === undefined || data.length === 0) continue;
          files.sizes[i] = (files.sizes[i] as number) + writeAll(descriptor, data, files.sizes[i] as number);
        }
        files.mark = mark;
        if (mark.bytes - entered.bytes < ENTRY_EVERY.bytes && now() - entered.time < ENTRY_EVERY.time) return;
        files.enter(false);
        entered = { bytes: mark.bytes, time: now() };
      });
    },
  };
}

/** A write may take only a part. */
function writeAll(descriptor: number, bytes: Uint8Array, at: number): number {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written, bytes.length - written, at + written);
  return written;
}

/** The last whole entry, and where it ends. */
interface Left extends Entry {
  readonly end: number;
}

/** `null` where nothing was begun. What was cut off in the middle of an entry is no entry. */
function readJournal(path: string, identity: Identity): Left | null {
  if (!isThere(path)) return null;
  const text = readFileSync(path, 'utf8');
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
  const [first, ...entries] = lines;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return null;
  const [before, entry] = parsed([first, last], path) as [Identity, Entry];
  for (const key of Object.keys(identity)) {
    if (JSON.stringify(before[key]) === JSON.stringify(identity[key])) continue;
    throw cannot(`it was begun with another ${key}: ${shown(before[key])} then, ${shown(identity[key])} now`);
  }
  return { ...entry, end: Buffer.byteLength(lines.join('\n')) + 1 };
}

function parsed(lines: readonly string[], path: string): readonly unknown[] {
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    throw cannot(`${path} is damaged`);
  }
}

function shown(value: unknown): string {
  return value === undefined || value === null ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** @returns the failure of a book that cannot be gone on with. */
export function cannot(reason: string): Failure {
  return new Failure([problem('cannot-resume', { reason })]);
}

type Guard = <Done>(step: () => Done) => Done;

function guardFor(shownAs: string): Guard {
  return (step) => {
    try {
      return step();
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure([problem('output-failed', { reason: `${shownAs}: ${reasonOf(error)}` })]);
    }
  };
}
