/** Where a new rubric goes, and how it is called from here. */
import { basename, dirname, join, resolve } from 'node:path';
import { problem } from '../../problems/problem.ts';
import { operand } from '../../text/shell.ts';
import { Failure } from '../failure.ts';
import { isPath, rubricFolders } from '../find-rubric/rubrics.ts';
import { shownPath } from '../input/named-file.ts';
import type { Io } from '../io.ts';

/** What the command line says of the place. */
export interface Place {
  /** Absolute. */
  readonly folder: string;
  /** Name of the file without its ending, where a path says it; else it is the id. */
  readonly stem: string | null;
  /** What was said instead of a path: an id, or a name for people. */
  readonly name: string | null;
}

/**
 * @returns the place. Unless one is named it is the nearest of the folders in which ids are looked for, so that the new rubric is found by its id.
 * @param said the operand: an id, a name or a path
 * @param dir the folder of `--dir`
 */
export function placeOf(said: string | null, dir: string | null, io: Io): Place {
  if (said === null || !isPath(said)) return { folder: dir === null ? (rubricFolders(io)[0] as string) : resolve(io.cwd, dir), stem: null, name: said };
  if (dir !== null) throw new Failure([problem('usage', { message: `${said} says already where it goes; leave --dir away` })]);
  if (/[\\/]$/.test(said)) return { folder: resolve(io.cwd, said), stem: null, name: null };
  const path = resolve(io.cwd, said);
  return { folder: dirname(path), stem: basename(path).replace(/\.ya?ml$/i, ''), name: null };
}

/** @returns how commands name the rubric in this file: by its id where it is looked for, else by its path. */
export function referenceTo(path: string, io: Io): string {
  const stem = basename(path, '.yaml');
  if (rubricFolders(io).includes(dirname(path))) return stem;
  const shown = shownPath(path, io);
  const named = isPath(shown) ? shown : join('.', shown);
  return /^[\w./:@-]+$/.test(named) ? named : operand(named);
}
