/** What the options of `fit list` wish for. */
import type { Advice, Recommendation } from '../../engine/model/rubric.ts';
import { dayMeant } from '../../lifecycle/age.ts';
import type { Order, Wanted } from '../../lifecycle/listing.ts';
import type { Invocation } from '../program/declaration.ts';

/** What to list, in which order, and how many. */
export interface ListWish {
  readonly wanted: Wanted;
  readonly order: Order;
  readonly isReversed: boolean;
  /** `null` for all. */
  readonly limit: number | null;
}

/** @returns the wish. @param today YYYY-MM-DD */
export function wishOf(options: Invocation['options'], today: string): ListWish {
  const { status, recommends, decided, rubric, rater, olderThan, newerThan, conditions, due, overrides, all } = options;
  const day = (text: unknown) => dayMeant(text as string, today);
  const [before, since] = [olderThan === undefined ? null : day(olderThan), newerThan === undefined ? null : day(newerThan)];
  const wanted: Wanted = {
    ...(status !== 'all' && { status: (status as 'complete' | 'draft' | undefined) ?? 'complete' }),
    ...(recommends !== undefined && { recommends: recommends as Advice }),
    ...(decided !== undefined && { decided: decided as Recommendation | 'none' }),
    ...(rubric !== undefined && { rubric: rubric as string }),
    ...(rater !== undefined && { rater: rater as string }),
    ...(before !== null && { before }),
    ...(since !== null && { since }),
    ...(due === true && { dueBy: today }),
    ...{ conditions: conditions === true, overrides: overrides === true, all: all === true },
  };
  return {
    wanted,
    order: (options['sort'] as Order | undefined) ?? 'date',
    isReversed: options['reverse'] === true,
    limit: (options['limit'] as number | undefined) ?? null,
  };
}

/** @returns whether all of a status are wished for, as they come. */
export function isWhole({ wanted, order, isReversed }: ListWish): boolean {
  const { status: _, conditions, overrides, all: __, ...others } = wanted;
  return order === 'date' && !isReversed && conditions !== true && overrides !== true && Object.keys(others).length === 0;
}

/** @returns whether what comes out tells of results: by whether an assessment is among them. */
export function asksForResults({ wanted: { recommends, decided, overrides, conditions } }: ListWish): boolean {
  return recommends !== undefined || decided !== undefined || overrides === true || conditions === true;
}
