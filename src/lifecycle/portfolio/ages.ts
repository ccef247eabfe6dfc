/** How long ago assessments were locked, and which reviews have come. */
import { daysBetween } from '../../engine/model/date.ts';
import type { Age } from './model.ts';
import { shareOf } from './tally.ts';

/** Takes days. */
export interface AgeGathering {
  /** @param updatedAt when it was locked, RFC 3339 @param reviewOn YYYY-MM-DD */
  add(updatedAt: string | null, reviewOn: string | null): void;
  age(): Age;
}

/** Days up to which a step of ages goes. */
const STEPS = [30, 90, 180, 365] as const;

/** @returns ages of nothing yet. They are counted day by day: there are far fewer days than records. */
export function createAges(asOf: string): AgeGathering {
  const days = new Map<number, number>();
  let [all, due] = [0, 0];
  const between = (from: number, to: number | null) =>
    [...days].reduce((sum, [age, count]) => sum + (age >= from && (to === null || age <= to) ? count : 0), 0);
  return {
    add: (updatedAt, reviewOn) => {
      all++;
      if (reviewOn !== null && reviewOn <= asOf) due++;
      // What a clock ahead of this one has locked is of today.
      const age = updatedAt === null ? null : Math.max(0, daysBetween(updatedAt.slice(0, 10), asOf));
      if (age !== null) days.set(age, (days.get(age) ?? 0) + 1);
    },
    age: () => {
      const known = between(0, null);
      const steps = [...STEPS, null].map((to, i) => ({ from: i === 0 ? 0 : (STEPS[i - 1] as number) + 1, to }));
      return {
        median: medianOf(days, known),
        oldest: known === 0 ? null : Math.max(...days.keys()),
        steps: steps.map(({ from, to }) => ({ from, to, ...shareOf(between(from, to), known) })),
        due: shareOf(due, all),
      };
    },
  };
}

/** The age in the middle; between two of them the half. */
function medianOf(days: ReadonlyMap<number, number>, total: number): number | null {
  if (total === 0) return null;
  const sorted = [...days].toSorted(([a], [b]) => a - b);
  const nth = (place: number) => {
    let passed = 0;
    return sorted.find(([, count]) => {
      passed += count;
      return passed > place;
    })?.[0] as number;
  };
  return (nth(Math.floor((total - 1) / 2)) + nth(Math.floor(total / 2))) / 2;
}
