/** Reading files, carefully: what is not a regular file of sane size is refused before it is read. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import type { Io } from '../io.ts';

/** The largest file that is read as a whole. */
export const FILE_LIMIT = 1024 * 1024;

/** How much is read at a time. */
const CHUNK = 64 * 1024;

/**
 * @returns the bytes of a regular file, at most one more than the limit, so that the reader can say that it is too large.
 * @param shownAs what its problems call it
 */
export async function readBytes(path: string, io: Io, shownAs: string = path): Promise<Outcome<Uint8Array>> {
  const opened = openFile(path, io, false, shownAs);
  if (!opened.ok) return opened;
  try {
    return good(await collectBytes(chunksOf(opened.value)));
  } catch (error) {
    return bad(problem('file-unreadable', { file: shownAs, reason: reasonOf(error) }));
  }
}

/** @returns the chunks of a regular file or a named pipe. @param size the most bytes of each */
export async function readChunks(path: string, io: Io, size: number = CHUNK): Promise<Outcome<AsyncIterable<Uint8Array>>> {
  const opened = openFile(path, io, true, path);
  return opened.ok ? good(chunksOf(opened.value, size)) : opened;
}

/** Read as they are asked for; a stream of Node's would cost more than the reading. */
async function* chunksOf(descriptor: number, most: number = CHUNK): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const chunk = new Uint8Array(most);
      const size = readSync(descriptor, chunk);
      if (size === 0) return;
      yield chunk.subarray(0, size);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** @returns everything a stream gives, at most one byte more than the limit. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > FILE_LIMIT) break;
  }
  return Buffer.concat(parts).subarray(0, FILE_LIMIT + 1);
}

/** @returns whether anything is at the path, even something that cannot be looked at. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** @returns whether something is seen to be there; nothing is seen in a folder that one may not look into. */
export function isSeen(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** @returns what is at the path, or where its links lead, if that is no regular file: "a device". */
export function otherKindAt(path: string): string | null {
  try {
    const stats = statSync(path);
    return stats.isFile() ? null : kindOf(stats);
  } catch {
    return null;
  }
}

/** @returns the reason of a system error in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) ?? code ?? message;
}

/** O_NONBLOCK keeps a pipe without writer from hanging the open; the descriptor itself is then asked what it is. */
function openFile(path: string, io: Io, pipes: boolean, file: string): Outcome<number> {
  try {
    const descriptor = openSync(resolve(io.cwd, path), constants.O_RDONLY | (pipes ? 0 : constants.O_NONBLOCK));
    const stats = fstatSync(descriptor);
    if (stats.isFile() || (pipes && stats.isFIFO())) return good(descriptor);
    closeSync(descriptor);
    return bad(problem('file-not-regular', { file, kind: kindOf(stats) }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return bad(problem('file-missing', { file }));
    return bad(problem('file-unreadable', { file, reason: reasonOf(error) }));
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOENT: 'the folder is not there',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'something of that name is there',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links run in a circle',
  EIO: 'the disk reports a fault',
  EINVAL: 'the name cannot be used',
};
