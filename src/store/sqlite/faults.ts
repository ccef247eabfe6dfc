/** What SQLite and the system complain of, in plain words. */
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { type Problem, problem } from '../../problems/problem.ts';
import { isDamage } from '../damage.ts';

/** What an error means for what comes next. */
export type Fault =
  /** Rows or pages that make no sense: the file is to be repaired. */
  | 'damage'
  /** The connection may no longer know what is on the disk: it is to be opened anew. */
  | 'disk'
  | 'busy'
  /** Not the disk's fault but ours. */
  | 'bug';

/** @returns an error that says that another process is in the way. */
export function busy(): Error {
  return Object.assign(new Error('busy'), { rawCode: 5 });
}

/** @returns what kind of fault an error is. */
export function faultOf(error: unknown): Fault {
  if (isDamage(error)) return 'damage';
  const code = primaryCode(error);
  if (code === 11 || code === 26 || DAMAGED.has(extendedCode(error) ?? 0)) return 'damage';
  // What we write holds together with what was written before.
  if (code === CONSTRAINT) return 'damage';
  // What we ask for is always there and a text where we write texts, unless names of columns or kinds of cells themselves are damaged.
  if (code === 1 && /no such|has no column|JSON cannot hold|unsupported file format/.test((error as Error).message)) return 'damage';
  if (code === 5 || code === 6) return 'busy';
  if (code === null ? systemCode(error) !== null : REASONS[code] !== undefined) return 'disk';
  return 'bug';
}

/** @returns the problem to show for a fault of the disk. */
export function problemOf(error: unknown, file: string): Problem {
  if (faultOf(error) === 'busy') return problem('store-busy', { file });
  const code = primaryCode(error);
  const reason = code === CANNOT_OPEN ? whyNotOpened(file) : code === null ? systemReason(error) : REASONS[code];
  return problem('store-fault', { file, reason: reason ?? (error as Error).message });
}

/** SQLite does not say what kept it from opening a file; the system does. */
function whyNotOpened(file: string): string {
  try {
    for (const path of [dirname(file), file]) accessSync(path, constants.R_OK | constants.W_OK);
    return 'it cannot be opened';
  } catch (error) {
    return systemReason(error) ?? 'it cannot be opened';
  }
}

function systemReason(error: unknown): string | undefined {
  const code = systemCode(error) ?? '';
  return SYSTEM_REASONS[code] ?? (code || undefined);
}

function primaryCode(error: unknown): number | null {
  const code = extendedCode(error);
  return code === null ? null : code & 0xff;
}

/** The result code of SQLite. libsql says why a file cannot be opened only in words that end with the code. */
function extendedCode(error: unknown): number | null {
  const { rawCode, errcode, message } = error as { rawCode?: unknown; errcode?: unknown; message?: unknown };
  const said = rawCode ?? errcode ?? (typeof message === 'string' ? /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(message)?.[1] : undefined);
  return said === undefined ? null : Number(said);
}

function systemCode(error: unknown): string | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined ? code : null;
}

const CANNOT_OPEN = 14;
const CONSTRAINT = 19;

/** Faults of the disk by their main code that mean a file cut short, a checksum of the disk's own, a broken file system. */
const DAMAGED: ReadonlySet<number> = new Set([522, 8202, 8458]);

/** By result code of SQLite. */
const REASONS: Readonly<Record<number, string>> = {
  3: 'no permission',
  7: 'there is not enough memory',
  8: 'it is read-only',
  10: 'the disk reports a fault',
  11: 'it is damaged',
  13: 'the disk is full',
  14: 'it cannot be opened',
  15: 'the file is locked in a way this disk does not know',
  18: 'the text is too large',
  22: 'this disk cannot hold files of that size',
  23: 'no permission',
  26: 'it is damaged',
};

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file would be larger than allowed',
  EIO: 'the disk reports a fault',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ELOOP: 'its links run in a circle',
  ENOTDIR: 'a part of its path is no folder',
  ENOENT: 'a part of its path is not there',
  ENAMETOOLONG: 'the name is too long',
};
