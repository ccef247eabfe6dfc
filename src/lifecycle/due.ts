/** What is due: assessments to be looked at again, and conditions that somebody owes. */
import type { Advice, Recommendation } from '../engine/model/rubric.ts';
import { isOwed, type StandingCondition } from './conditions.ts';
import { goesOn } from './decision.ts';

/** What of an assessment one has to know to say what is due. */
export interface Watched {
  readonly id: string;
  /** Id of the prospect. */
  readonly whose: string;
  readonly rubric: { readonly id: string };
  readonly recommendation: Advice | null;
  readonly decided: Recommendation | null;
  readonly openConditions: number;
  /** YYYY-MM-DD. */
  readonly reviewOn: string | null;
}

/** Assessments that something may be due of. */
interface Watch<One> {
  /** The newest of each prospect that is to be looked at again. */
  readonly reviews: readonly One[];
  /** Those with conditions that are still owed, the newest first. */
  readonly conditions: readonly One[];
}

/**
 * @returns what to look after. Where the two sides part, or nothing could be recommended yet, nothing is owed and nothing is looked at again;
 * a prospect is looked at again by its newest assessment.
 * @param counting the assessments that count, the newest first
 */
export function watchOf<One extends Watched>(counting: readonly One[]): Watch<One> {
  const newest = [...new Map([...counting].reverse().map((one) => [one.whose, one])).values()];
  return {
    reviews: newest.filter((one) => one.reviewOn !== null && isLive(one)),
    conditions: counting.filter((one) => one.openConditions > 0 && isLive(one)),
  };
}

function isLive({ decided, recommendation }: Watched): boolean {
  return goesOn(decided ?? recommendation ?? 'incomplete');
}

/** An assessment with its conditions as they stand. */
export interface Conditioned<One> {
  readonly of: One;
  readonly conditions: readonly StandingCondition[];
}

/** One thing that is due. */
export type Due<One> = { readonly day: string | null; readonly of: One } & (
  | { readonly kind: 'review' }
  | { readonly kind: 'condition'; readonly condition: StandingCondition }
);

/**
 * @returns what is due until a day, that included, the earliest first; conditions that nothing gives a day to come last, for nobody would be
 * reminded of them otherwise.
 * @param conditions of assessments, the newest first. Of a question that a later assessment under the same rubric has a condition on, the earlier one is settled by that.
 * @param until YYYY-MM-DD
 */
export function dueUntil<One extends Watched>(reviews: readonly One[], conditions: readonly Conditioned<One>[], until: string): readonly Due<One>[] {
  const asked = new Set<string>();
  const owed = conditions.flatMap(({ of, conditions: all }) =>
    all.flatMap((condition): readonly Due<One>[] => {
      const place = JSON.stringify([of.whose, of.rubric.id, condition.question]);
      const isLater = asked.has(place);
      asked.add(place);
      return isLater || !isOwed(condition.standing.state) ? [] : [{ kind: 'condition', day: condition.standing.due?.day ?? null, of, condition }];
    }),
  );
  const looks = reviews.map((of): Due<One> => ({ kind: 'review', day: of.reviewOn, of }));
  const due = [...looks, ...owed].filter(({ day }) => day === null || day <= until);
  return due.sort((a, b) => compare(a.day ?? LAST, b.day ?? LAST) || compare(a.of.id, b.of.id));
}

/** After every day. */
const LAST = '9999-12-32';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
