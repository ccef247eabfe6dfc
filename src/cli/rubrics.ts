/** Finding rubrics: by path, or by id in the user's folders and among those that came with the program. */
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import type { HashedRubric } from '../record/build.ts';
import { readBytes } from './files.ts';
import { configFolder } from './folders.ts';
import type { Io } from './io.ts';

/** The rubric when none is named. */
export const DEFAULT_RUBRIC = 'msp-mindset';

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
  const found = await findRubric(id, io);
  if (!found.ok || version === undefined || found.value.rubric.version === version) return found;
  return bad(problem('rubric-version', { name: id, found: found.value.rubric.version }));
}

/** @returns the rubric in one file. `shownAs` is what its problems call it. */
async function loadRubricFile(path: string, shownAs: string, io: Io): Promise<Outcome<HashedRubric>> {
  const bytes = await readBytes(path, io);
  if (!bytes.ok) return bytes;
  const { readRubric } = await import('./read-rubric.ts');
  return readRubric(bytes.value, shownAs);
}

/** @returns every rubric that can be named by id: the user's own first, then those that came with the program. */
export async function listRubrics(io: Io): Promise<readonly ShelfEntry[]> {
  const own = (await Promise.all(rubricFolders(io).map(ownRubrics))).flat();
  const shipped = (await readdir(io.shipped)).filter((name) => name.endsWith('.json')).map((name) => ({ id: name.slice(0, -'.json'.length), path: null }));
  const seen = new Set<string>();
  return [...own, ...shipped.sort((a, b) => (a.id < b.id ? -1 : 1))].filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** @returns the folders in which the user's own rubrics are looked for, nearest first. */
function rubricFolders(io: Io): readonly string[] {
  const named = (io.env['FIT_RUBRICS'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...named.map((folder) => resolve(io.cwd, folder)), join(io.cwd, '.fit', 'rubrics'), join(configFolder(io), 'rubrics')];
}

/** @returns whether a reference is a path rather than an id. */
export function isPath(reference: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(reference);
}

async function findRubric(id: string, io: Io): Promise<Outcome<HashedRubric>> {
  const entries = await listRubrics(io);
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) {
    const suggestion = suggest(
      id,
      entries.map((one) => one.id),
    );
    return bad(problem('rubric-missing', { name: id, suggestion, folders: rubricFolders(io) }));
  }
  return entry.path === null ? loadShipped(id, io) : loadRubricFile(entry.path, entry.path, io);
}

/** Compiled when the program was built, so that no YAML needs to be read. */
async function loadShipped(id: string, io: Io): Promise<Outcome<HashedRubric>> {
  return good(JSON.parse(await readFile(join(io.shipped, `${id}.json`), 'utf8')) as HashedRubric);
}

/** A rubric of the user's own is known by its file's name: `harbour.yaml` is `harbour`. */
async function ownRubrics(folder: string): Promise<readonly ShelfEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/i.test(name) && !/\.test\.ya?ml$/i.test(name)).sort();
  return files.map((name) => ({ id: name.replace(/\.ya?ml$/i, ''), path: join(folder, name) }));
}
