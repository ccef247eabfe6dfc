/** Files that are all written, or none of them; nothing that is there already is written over. */
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { problem } from '../../problems/problem.ts';
import { Failure } from '../failure.ts';
import { isThere, reasonOf } from '../input/files.ts';
import type { Io } from '../io.ts';

/** A file to be made. */
export interface NewFile {
  /** Absolute. */
  readonly path: string;
  /** What messages call it. */
  readonly shown: string;
  readonly text: string;
  /** Whether it is one that fit makes again as it likes: the schema of an editor. */
  readonly isMachineMade: boolean;
}

/** What is done with a file. */
type Step = NewFile & { readonly act: 'make' | 'renew' | 'keep' };

/**
 * Writes the files. What stops it on the way leaves nothing behind, and what could not be taken away again is named.
 * @returns those that were made or renewed; throws a `Failure` when one is there already or cannot be written.
 */
export function writeNewFiles(files: readonly NewFile[], io: Io): readonly NewFile[] {
  const steps = files.map(planned);
  const taken = steps.filter(({ act, path }) => act === 'make' && isThere(path));
  if (taken.length > 0) throw new Failure(taken.map(({ shown, isMachineMade }) => problem('new-file-there', { file: shown, isSchema: isMachineMade })));
  const todo = steps.filter(({ act }) => act !== 'keep');
  const trail: Trail = { files: [], folders: [] };
  const forget = io.onStop(() => undo(trail));
  try {
    writeAll(todo, trail, io);
    return todo;
  } finally {
    forget();
  }
}

/** What was put on the disk so far, in order. */
interface Trail {
  readonly files: string[];
  readonly folders: string[];
}

/** A schema of ours that is older is renewed; one that somebody else has put there is in the way like any other file. */
function planned(file: NewFile): Step {
  const there = file.isMachineMade ? textAt(file.path) : null;
  if (there === null) return { ...file, act: 'make' };
  if (there === file.text) return { ...file, act: 'keep' };
  return { ...file, act: schemaId(there) === schemaId(file.text) ? 'renew' : 'make' };
}

function schemaId(text: string): unknown {
  try {
    return (JSON.parse(text) as { readonly $id?: unknown } | null)?.$id ?? null;
  } catch {
    return undefined;
  }
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Whole under names nobody can guess first, so that a full disk is met before anything has its name. */
function writeAll(steps: readonly Step[], trail: Trail, io: Io): void {
  let shown = '';
  try {
    const whole = steps.map((step) => {
      shown = step.shown;
      makeFolder(dirname(step.path), trail);
      const path = join(dirname(step.path), `.${Buffer.from(io.random(8)).toString('hex')}.tmp`);
      trail.files.push(path);
      writeWhole(path, step.text);
      return { ...step, temporary: path };
    });
    for (const { act, path, temporary, ...step } of whole.toSorted((a, b) => Number(a.act === 'renew') - Number(b.act === 'renew'))) {
      shown = step.shown;
      if (act === 'renew') renameSync(temporary, path);
      else {
        moveWithoutOverwriting(temporary, path);
        trail.files.push(path);
      }
    }
    for (const { temporary } of whole) rmSync(temporary, { force: true });
  } catch (error) {
    const left = undo(trail);
    throw new Failure([problem('output-failed', { reason: `${shown}: ${reasonOf(error)}${leftWords(left)}` })]);
  }
}

function leftWords(left: readonly string[]): string {
  return left.length === 0 ? '' : `; what was begun could not be taken away: ${left.join(', ')}`;
}

/** One after the other: told to make all that is missing at once, Node never comes back from /proc. */
function makeFolder(folder: string, trail: Trail): void {
  if (isThere(folder)) return;
  makeFolder(dirname(folder), trail);
  mkdirSync(folder);
  trail.folders.push(folder);
}

function writeWhole(path: string, text: string): void {
  const descriptor = openSync(path, 'wx', 0o666);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A second name for the file fails where the name is taken; not every disk knows second names. */
function moveWithoutOverwriting(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** @returns what could not be taken away. */
function undo({ files, folders }: Trail): readonly string[] {
  const left = files.filter((path) => !succeeds(() => rmSync(path, { force: true })));
  // The innermost first; one in which somebody has put something meanwhile stays.
  for (const folder of folders.toSorted((a, b) => b.length - a.length)) succeeds(() => rmdirSync(folder));
  return left;
}

function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
