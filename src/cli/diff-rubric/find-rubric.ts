/** Finding rubrics that are kept with old assessments, beside those on the shelf. */
import { type Outcome, problem } from '../../problems/problem.ts';
import type { HashedRubric } from '../../record/build.ts';
import type { RubricUse } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import { loadRubric } from '../find-rubric/rubrics.ts';
import type { Io } from '../io.ts';
import type { Shelves } from '../kept/lookup.ts';

/** A rubric, and where it comes from. */
export interface FoundRubric extends HashedRubric {
  /** The day when it was used last, for one that is kept with assessments; `null` for one on the shelf or in a file. */
  readonly keptSince: string | null;
}

/** Opens the store when somebody asks for it. */
export type WithShelves = <Value>(work: (store: Shelves) => Promise<Value>) => Promise<Value>;

/**
 * @returns the rubric that `reference` names: a path, an id or id@version as everywhere; else one that assessments were made with,
 * by id, id@version or the beginning of its hash.
 */
export async function findRubric(reference: string, io: Io, withShelves: WithShelves): Promise<FoundRubric> {
  const onShelf = await loadRubric(reference, io);
  if (onShelf.ok) return { ...onShelf.value, keptSince: null };
  if (!isMissing(onShelf)) throw new Failure(onShelf.problems);
  const kept = await newestKept(withShelves, (use) => isMeant(use, reference));
  if (kept === null) throw new Failure(onShelf.problems);
  return kept;
}

/** @returns the text of the rubric with this id that was used last. */
export async function lastUsed(id: string, withShelves: WithShelves): Promise<FoundRubric> {
  const kept = await newestKept(withShelves, (use) => use.id === id);
  if (kept !== null) return kept;
  throw new Failure([problem('usage', { message: `nothing was assessed with ${id} yet, so there is nothing to compare with: name two rubrics` })]);
}

/** A path that leads nowhere is no name of anything in the store. */
function isMissing(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.problems.some(({ code }) => code === 'rubric-missing' || code === 'rubric-version');
}

function isMeant({ id, version, sha256 }: RubricUse, reference: string): boolean {
  return reference === id || reference === `${id}@${version}` || (/^[0-9a-f]{8,64}$/.test(reference) && sha256.startsWith(reference));
}

function newestKept(withShelves: WithShelves, test: (use: RubricUse) => boolean): Promise<FoundRubric | null> {
  return withShelves(async (store) => {
    for (const use of unwrap(await store.rubrics())) {
      const kept = test(use) ? unwrap(await store.rubric(use.sha256)) : null;
      if (kept !== null) return { ...kept, keptSince: (use.usedAt ?? '').slice(0, 10) };
    }
    return null;
  });
}
