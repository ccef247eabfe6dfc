/** What is to be said about the store by whoever looks after it: nothing is changed by looking. */
import { existsSync, lstatSync, readdirSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Examined, Rows } from '../../examine.ts';
import { setAside } from '../aside.ts';
import type { Driver } from '../driver.ts';
import { faultOf } from '../faults.ts';
import { STORE_FILE } from '../name.ts';
import { needsRepair } from '../repair.ts';
import { knownBackups } from './backups.ts';
import { type FileReport, reportOn } from './file-report.ts';
import { isCaredFor } from './scraps.ts';

/** What is looked at, in the order in which it is told. */
export const CHECKS = ['owner', 'program', 'modes', 'file', 'version', 'rows', 'loose', 'unfinished', 'traces', 'aside', 'backups', 'space'] as const;

/** One thing that was looked at. */
export interface Finding {
  readonly check: (typeof CHECKS)[number];
  /** `note` asks for nothing but that somebody knows of it. */
  readonly state: 'fine' | 'note' | 'wrong';
  /** Paths, or what SQLite says, or tables with a count. */
  readonly about: readonly string[];
}

/** All that was found. */
export interface Diagnosis {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly bytes: number;
  /** Bytes that are free on its disk; `null` where the system does not say. */
  readonly free: number | null;
  /** Of the tables; `null` where the file cannot be read. */
  readonly version: number | null;
  readonly sqlite: string | null;
  readonly counts: Examined['counts'] | null;
}

/** @returns what is found; `null` where nothing was ever kept. @param uid whose it has to be, `null` where the system does not count users */
export async function diagnose(driver: Driver, folder: string, uid: number | null): Promise<Diagnosis | null> {
  const named = join(folder, STORE_FILE);
  if (!lstatSync(named, { throwIfNoEntry: false })) return null;
  const file = existsSync(named) ? realpathSync(named) : named;
  // Looked at before the file is opened: that alone can change who may read what.
  const outside = [...owners(folder, file, uid), ...(uid === null ? [] : [modes(folder, file)])];
  const unfinished = [...(needsRepair(file) ? [`${file}-salvaged`] : []), ...(isCaredFor(file) ? [`${file}-care`] : [])];
  const report = needsRepair(file) ? null : await reportOrNull(driver, file);
  const bytes = sizeOf(file) + sizeOf(`${file}-wal`);
  const free = freeBeside(file);
  return {
    file,
    findings: [
      ...outside,
      ...(report === null ? [] : inside(report)),
      ...(report === null && unfinished.length === 0 ? [wrong('file', ['it cannot be read'])] : []),
      unfinished.length === 0 ? fine('unfinished') : wrong('unfinished', unfinished),
      listed('aside', setAside(file)),
      listed('backups', knownBackups(file)),
      free === null || free >= ROOM * bytes ? fine('space') : { check: 'space', state: 'note', about: [] },
    ],
    bytes,
    free,
    version: report?.version ?? null,
    sqlite: report?.sqlite ?? null,
    counts: report?.examined?.counts ?? null,
  };
}

/** Removing writes the file anew, and its journal may become as long. */
const ROOM = 2;

/** A file that cannot even be opened is as damaged as one whose pages make no sense. */
async function reportOrNull(driver: Driver, file: string): Promise<FileReport | null> {
  try {
    return await reportOn(driver, file);
  } catch (error) {
    if (faultOf(error) === 'bug' || faultOf(error) === 'busy') throw error;
    return null;
  }
}

function inside({ kind, version, known, broken, chores, examined }: FileReport): readonly Finding[] {
  if (kind === 'foreign') return [wrong('program', [])];
  const file = broken.length === 0 ? fine('file') : wrong('file', broken);
  const age: Finding =
    kind === 'newer' ? wrong('version', [`${version}, this fit knows ${known}`]) : kind === 'older' ? note('version', [String(version)]) : fine('version');
  if (examined === null) return [file, age];
  const rows = (check: 'rows' | 'loose', found: readonly Rows[]) =>
    found.length === 0
      ? fine(check)
      : wrong(
          check,
          found.map(({ table, count }) => `${table}: ${count}`),
        );
  return [file, age, rows('rows', examined.damaged), rows('loose', examined.loose), chores === 0 ? fine('traces') : wrong('traces', [])];
}

function owners(folder: string, file: string, uid: number | null): readonly Finding[] {
  const foreign = [folder, file].filter((path) => uid !== null && statSync(path, { throwIfNoEntry: false })?.uid !== uid);
  return uid === null ? [] : [foreign.length === 0 ? fine('owner') : wrong('owner', foreign)];
}

function modes(folder: string, file: string): Finding {
  const open = privatePaths(folder, file).filter((path) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0);
  return open.length === 0 ? fine('modes') : wrong('modes', open);
}

/** @returns all that is for the owner alone: the folder, every file of the store in it, and the backups that fit knows of. */
export function privatePaths(folder: string, file: string): readonly string[] {
  const beside = readdirSync(dirname(file)).filter((name) => name.startsWith(STORE_FILE));
  return [...new Set([folder, file, ...beside.map((name) => join(dirname(file), name)), ...knownBackups(file)])];
}

function freeBeside(file: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize;
  } catch {
    return null;
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function fine(check: Finding['check']): Finding {
  return { check, state: 'fine', about: [] };
}

function note(check: Finding['check'], about: readonly string[]): Finding {
  return { check, state: 'note', about };
}

function wrong(check: Finding['check'], about: readonly string[]): Finding {
  return { check, state: 'wrong', about };
}

function listed(check: 'aside' | 'backups', paths: readonly string[]): Finding {
  return paths.length === 0 ? fine(check) : note(check, paths);
}
