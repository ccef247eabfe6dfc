/** Finding rubrics: by path, or by id in the user's folders and among those that came with the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import type { HashedRubric } from '../../record/build.ts';
import { readBytes } from '../input/files.ts';
import type { NamedFile } from '../input/named-file.ts';
import type { Io } from '../io.ts';
import { configFolder } from '../settings/folders.ts';

/** @returns the rubric when none is named. */
export function defaultRubric(io: Io): string {
  return io.env['FIT_RUBRIC'] || 'msp-mindset';
}

/** A rubric that can be had by its id. */
export interface ShelfEntry {
  readonly id: string;
  /** Where it lies; `null` for one that came with the program. */
  readonly path: string | null;
}

/**
 * @returns the rubric that `reference` names: a path, an id, or id@version.
 * @param base folder that relative paths start from
 */
export async function loadRubric(reference: string, io: Io, base: string = io.cwd): Promise<Outcome<HashedRubric>> {
  if (isPath(reference)) return loadRubricFile(isAbsolute(reference) ? reference : join(base, reference), reference, io);
  const [id = '', version] = reference.split('@');
  return findRubric(id, version, io);
}

/** @returns the rubric in one file. `shownAs` is what its problems call it. */
async function loadRubricFile(path: string, shownAs: string, io: Io): Promise<Outcome<HashedRubric>> {
  const bytes = await readBytes(path, io, shownAs);
  if (!bytes.ok) return bytes;
  const { readRubric } = await import('./read-rubric.ts');
  return readRubric(bytes.value, shownAs);
}

/** @returns every rubric that can be named by id; of several with the same id the nearest. */
export function listRubrics(io: Io): readonly ShelfEntry[] {
  const seen = new Set<string>();
  return allRubrics(io).filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The user's own first, then those that came with the program. */
function allRubrics(io: Io): readonly ShelfEntry[] {
  const own = rubricFolders(io).flatMap(ownRubrics);
  const shipped = readdirSync(io.shipped)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ id: name.slice(0, -'.json'.length), path: null }));
  return [...own, ...shipped.sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** @returns the folders in which the user's own rubrics are looked for, nearest first. */
export function rubricFolders(io: Io): readonly string[] {
  const named = (io.env['FIT_RUBRICS'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...named.map((folder) => resolve(io.cwd, folder)), join(io.cwd, '.fit', 'rubrics'), join(configFolder(io), 'rubrics')];
}

/** @returns whether a reference is a path rather than an id. */
export function isPath(reference: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(reference);
}

/** @returns whether a path is that of a test file, by its name. */
export function isTestFile(path: string): boolean {
  return /\.test\.ya?ml$/i.test(path);
}

/** @returns the path of a rubric as it is written. Those that came with the program are compiled; their texts, with their cases, lie in the package. */
export function fileOf({ id, path }: ShelfEntry, { shipped }: Io): string {
  return path ?? resolve(shipped, '..', '..', 'rubrics', `${id}.yaml`);
}

/** @returns the file that holds the rubric `reference` names, as it is written: of one that came with the program too. */
export async function findRubricFile(reference: string, io: Io): Promise<Outcome<NamedFile>> {
  if (isPath(reference)) return good({ path: resolve(io.cwd, reference), shownAs: reference });
  const [id = '', version] = reference.split('@');
  const entry = await findEntry(id, version, io);
  if (!entry.ok) return entry;
  return good({ path: fileOf(entry.value, io), shownAs: entry.value.path ?? id });
}

async function findRubric(id: string, version: string | undefined, io: Io): Promise<Outcome<HashedRubric>> {
  const entry = await findEntry(id, version, io);
  return entry.ok ? loadEntry(entry.value, io) : entry;
}

/** The nearest of that id, or the nearest in that version; one that cannot be read might be it. */
async function findEntry(id: string, version: string | undefined, io: Io): Promise<Outcome<ShelfEntry>> {
  const entries = allRubrics(io);
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.id === id)) {
    const rubric = version === undefined ? null : await loadEntry(entry, io);
    if (rubric === null || !rubric.ok || rubric.value.rubric.version === version) return good(entry);
    found.push(rubric.value.rubric.version);
  }
  if (found.length > 0) return bad(problem('rubric-version', { name: id, found: found.join(' and ') }));
  const ids = entries.map((one) => one.id);
  return bad(problem('rubric-missing', { name: id, suggestion: suggest(id, ids), folders: rubricFolders(io) }));
}

async function loadEntry({ id, path }: ShelfEntry, io: Io): Promise<Outcome<HashedRubric>> {
  return path === null ? loadShipped(id, io) : loadRubricFile(path, path, io);
}

/** Compiled when the program was built, so that no YAML needs to be read. */
function loadShipped(id: string, io: Io): Outcome<HashedRubric> {
  return good(JSON.parse(readFileSync(join(io.shipped, `${id}.json`), 'utf8')) as HashedRubric);
}

/** A rubric of the user's own is known by its file's name: `harbour.yaml` is `harbour`. */
function ownRubrics(folder: string): readonly ShelfEntry[] {
  const files = namesIn(folder)
    .filter((name) => /\.ya?ml$/i.test(name) && !isTestFile(name))
    .sort();
  return files.map((name) => ({ id: name.replace(/\.ya?ml$/i, ''), path: join(folder, name) }));
}

/** Nothing where there is no such folder, or none that may be looked into. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
