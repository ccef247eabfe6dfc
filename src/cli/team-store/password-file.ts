/** The file in which PostgreSQL's own programs look for passwords: a line each, `host:port:database:user:password`. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import type { Address } from '../../store/postgres/address.ts';
import type { Io } from '../io.ts';

/** @returns the password for the address, `null` where the file is not there or does not hold it. Refused where others may read it. */
export function passwordFromFile(address: Address, io: Io): Outcome<string | null> {
  const file = io.env['PGPASSFILE'] || usualFile(io);
  const line = file === null ? undefined : linesOf(file).find((one) => isFor(one, address));
  if (file === null || line === undefined) return good(null);
  if (isOpenToOthers(file, io)) return bad(problem('server-password-file', { file }));
  // A colon in the password need not be escaped: nothing comes after it.
  return good(line.slice(4).join(':'));
}

function usualFile({ env, platform }: Io): string | null {
  if (platform === 'win32') return env['APPDATA'] ? join(env['APPDATA'], 'postgresql', 'pgpass.conf') : null;
  return env['HOME'] ? join(env['HOME'], '.pgpass') : null;
}

/** @returns the fields of each line, without their escapes. What cannot be read counts as empty, as it does to PostgreSQL's programs. */
function linesOf(file: string): readonly (readonly string[])[] {
  try {
    if (!statSync(file).isFile()) return [];
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    return lines.filter((line) => !line.startsWith('#')).map((line) => [...line.matchAll(FIELD)].map(([, field = '']) => field.replaceAll(ESCAPE, '$1')));
  } catch {
    return [];
  }
}

const FIELD = /(?:^|:)((?:\\.|[^:\\])*)/g;
const ESCAPE = /\\(.)/g;

function isFor([host, port, database, user, password]: readonly string[], address: Address): boolean {
  if (password === undefined) return false;
  const isOf = (field: string | undefined, ...values: readonly string[]) => field === '*' || (field !== undefined && values.includes(field));
  const hosts = address.host.startsWith('/') ? [address.host, 'localhost'] : [address.host];
  return isOf(host, ...hosts) && isOf(port, String(address.port)) && isOf(database, address.database) && isOf(user, address.user);
}

function isOpenToOthers(file: string, { platform }: Io): boolean {
  return platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
}
