/** Files, and what messages call them. */
import { isAbsolute, relative } from 'node:path';
import type { Io } from '../io.ts';

/** A file by its place and by what messages call it. */
export interface NamedFile {
  readonly path: string;
  readonly shownAs: string;
}

/** @returns the file called by its path. */
export function namedFile(path: string, io: Io): NamedFile {
  return { path, shownAs: shownPath(path, io) };
}

/** @returns a path as it is shown: from here where it lies here, else in full. */
export function shownPath(path: string, io: Io): string {
  const way = relative(io.cwd, path);
  return way === '' || way.startsWith('..') || isAbsolute(way) ? path : way;
}
