/** A list of assessments as somebody wishes it: which ones, in which order. */
import type { Assessor, Follows, Prospect } from '../engine/model/assessment.ts';
import { ADVICE, type Advice, type Recommendation } from '../engine/model/rubric.ts';
import { superseded } from './calls/counting.ts';
import { isOverride } from './decision.ts';
import { plainSpelling } from './spelling.ts';

/** What of an assessment a list asks about. */
export interface Listable {
  readonly id: string;
  readonly status: 'draft' | 'complete';
  readonly prospect: Pick<Prospect, 'name'>;
  readonly assessor: Assessor | null;
  readonly follows: Pick<Follows, 'kind' | 'of'> | null;
  readonly rubric: { readonly id: string; readonly version: string };
  /** RFC 3339 UTC. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  readonly recommendation: Advice | null;
  readonly score: number | null;
  readonly decided: Recommendation | null;
  readonly openConditions: number;
  /** YYYY-MM-DD. */
  readonly reviewOn: string | null;
}

/** Which ones: all fields together narrow the list. */
export interface Wanted {
  readonly status?: 'draft' | 'complete';
  readonly recommends?: Advice;
  /** What a person decided; `none` for those nobody has decided about. */
  readonly decided?: Recommendation | 'none';
  /** `id`, `id@1` for a major version, `id@1.2.0`. */
  readonly rubric?: string;
  /** The role or the name of who rated, in any spelling. */
  readonly rater?: string;
  /** Last changed before this day, YYYY-MM-DD. */
  readonly before?: string;
  /** Last changed on this day or after it. */
  readonly since?: string;
  /** Only those with open conditions. */
  readonly conditions?: boolean;
  /** Only those whose review has come by this day. */
  readonly dueBy?: string;
  /** Only those that a person decided otherwise than recommended. */
  readonly overrides?: boolean;
  /** Also those that a correction has taken the place of. */
  readonly all?: boolean;
}

/** What a list can be in the order of. */
export const ORDERS = ['date', 'name', 'score', 'recommendation', 'due'] as const;

/** One of them. */
export type Order = (typeof ORDERS)[number];

/**
 * @returns those that are wanted, in the order in which they come.
 * @param replaced ids of those that a correction has taken the place of, where `all` does not tell
 */
export function wantedOf<One extends Listable>(all: readonly One[], wanted: Wanted, replaced = superseded(all)): readonly One[] {
  const gone = wanted.all === true ? new Set<string>() : replaced;
  const tests = testsOf(wanted);
  return all.filter((one) => !gone.has(one.id) && tests.every((test) => test(one)));
}

/** @returns whether a person decided otherwise than is recommended. */
export function isOverridden({ recommendation, decided }: Pick<Listable, 'recommendation' | 'decided'>): boolean {
  return decided !== null && recommendation !== null && isOverride(decided, recommendation);
}

type Test = (one: Listable) => boolean;

/** A test for each field that is given, so that a long list is not asked what nobody wants to know. */
function testsOf({ status, recommends, decided, rubric, rater, before, since, conditions, dueBy, overrides }: Wanted): readonly Test[] {
  const tests: Test[] = [];
  if (status !== undefined) tests.push((one) => one.status === status);
  if (recommends !== undefined) tests.push(({ recommendation }) => recommendation === recommends);
  if (decided !== undefined) tests.push((one) => (decided === 'none' ? one.status === 'complete' && one.decided === null : one.decided === decided));
  if (rubric !== undefined) tests.push(isUnder(rubric));
  if (rater !== undefined) tests.push(isBy(rater));
  if (before !== undefined) tests.push((one) => isBefore(dayOf(one), before));
  if (since !== undefined) tests.push((one) => !isBefore(dayOf(one), since) && dayOf(one) !== null);
  if (conditions === true) tests.push(({ openConditions }) => openConditions > 0);
  if (dueBy !== undefined) tests.push(({ reviewOn }) => reviewOn !== null && reviewOn <= dueBy);
  if (overrides === true) tests.push(isOverridden);
  return tests;
}

function isUnder(wanted: string): Test {
  const [id, version] = wanted.split('@');
  return ({ rubric }) => rubric.id === id && (version === undefined || rubric.version === version || rubric.version.startsWith(`${version}.`));
}

function isBy(rater: string): Test {
  const wanted = plainSpelling(rater);
  return ({ assessor }) => [assessor?.role, assessor?.name].some((own) => typeof own === 'string' && plainSpelling(own) === wanted);
}

function isBefore(day: string | null, limit: string): boolean {
  return day !== null && day < limit;
}

function dayOf({ updatedAt, createdAt }: Listable): string | null {
  return (updatedAt ?? createdAt)?.slice(0, 10) ?? null;
}

/**
 * @param listed the newest first
 * @returns the list in an order: by `date` the newest first, by `name` from A, by `score` the highest first, by `recommendation` the best first,
 * by `due` what is longest due first. What has no such value stands last in both directions; what is equal stays in the order of dates.
 */
export function inOrder<One extends Listable>(listed: readonly One[], order: Order, isReversed = false): readonly One[] {
  if (order === 'date') return isReversed ? listed.toReversed() : listed;
  const { keyOf, first } = KEYS[order];
  const keyed = listed.map((one) => ({ one, key: keyOf(one) }));
  const sign = (first === 'least') === isReversed ? -1 : 1;
  const known = keyed.filter(({ key }) => key !== null) as readonly { readonly one: One; readonly key: string | number }[];
  const sorted = known.toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign));
  return [...sorted, ...keyed.filter(({ key }) => key === null)].map(({ one }) => one);
}

/** By what is sorted, and which end comes first. Drafts tell nothing of their results, their place included. */
const KEYS: Readonly<Record<Exclude<Order, 'date'>, { readonly keyOf: (one: Listable) => string | number | null; readonly first: 'least' | 'most' }>> = {
  name: { keyOf: ({ prospect }) => plainSpelling(prospect.name), first: 'least' },
  score: { keyOf: ({ status, score }) => (status === 'draft' ? null : score), first: 'most' },
  recommendation: {
    keyOf: ({ status, recommendation }) => (status === 'draft' || recommendation === null ? null : ADVICE.indexOf(recommendation)),
    first: 'least',
  },
  due: { keyOf: ({ reviewOn }) => reviewOn, first: 'least' },
};
