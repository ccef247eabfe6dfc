/** Prospects with what is kept of each, and every name that leads to them. */
import type { Follows, Prospect } from '../engine/model/assessment.ts';
import type { LogEntry } from '../engine/model/log.ts';
import { counting } from './calls/counting.ts';
import { namesByProspect } from './prospect-log.ts';

/** A prospect as it is stored. */
interface Stored {
  readonly id: string;
  readonly prospect: Prospect;
  readonly mergedInto: string | null;
}

/** What of an assessment counts here. */
interface Kept {
  readonly id: string;
  readonly whose: string;
  readonly status: 'draft' | 'complete';
  readonly follows: Pick<Follows, 'kind' | 'of'> | null;
}

/** A prospect that stands by itself. */
export interface KnownProspect<One> {
  readonly id: string;
  readonly prospect: Prospect;
  /** Other names that lead to it, in the order in which they came up; none twice. */
  readonly alsoCalled: readonly string[];
  /** Ids of those that turned out to be this one. */
  readonly merged: readonly string[];
  /** Everything that is kept, the newest first. */
  readonly all: readonly One[];
  /** The newest assessment that counts; `null` while nothing is locked. */
  readonly newest: One | null;
}

/**
 * @returns the prospects that stand by themselves, in the order in which they come.
 * @param all assessments, the newest first
 * @param renamings lines of the log, the oldest first
 */
export function knownProspects<One extends Kept>(
  stored: readonly Stored[],
  all: readonly One[],
  renamings: readonly LogEntry[],
): readonly KnownProspect<One>[] {
  const byId = new Map(stored.map((one) => [one.id, one]));
  const given = namesByProspect(renamings);
  const members = groupBy(stored, (one) => rootOf(one, byId));
  const assessments = groupBy(all, ({ whose }) => whose);
  const counts = new Map(
    counting(all)
      .toReversed()
      .map((one) => [one.whose, one]),
  );
  return stored
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, prospect }) => {
      const own = members.get(id) ?? [];
      const names = own.flatMap((one) => [...(given.get(one.id) ?? []), one.prospect.name]);
      return {
        ...{ id, prospect },
        alsoCalled: [...new Set(names)].filter((name) => name !== prospect.name),
        merged: own.flatMap((one) => (one.id === id ? [] : [one.id])),
        all: assessments.get(id) ?? [],
        newest: counts.get(id) ?? null,
      };
    });
}

/** What is merged into what is merged counts as the last of them. */
function rootOf({ id, mergedInto }: Stored, byId: ReadonlyMap<string, Stored>): string {
  let [root, next] = [id, mergedInto];
  for (let i = 0; next !== null && i < byId.size; i++) [root, next] = [next, byId.get(next)?.mergedInto ?? null];
  return root;
}

function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return groups;
}
