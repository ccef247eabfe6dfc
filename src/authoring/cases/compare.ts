/** What a case expects beside what came out. Only what is stated is compared. */
import type { Plan } from '../../engine/compile/plan.ts';
import { rational, round } from '../../engine/exact/rational.ts';
import type { Result } from '../../engine/model/assessment.ts';
import type { Difference, Edit, Path } from './model.ts';
import type { RawExpectation, RawNumber } from './schema.ts';

/** @returns every difference between what is expected and the result, in the order of the keys of `Result`. */
export function compareCase(expect: RawExpectation, result: Result, plan: Plan): readonly Difference[] {
  const { decimals } = plan;
  return [
    ...compareValue('recommendation', expect.recommendation, result.recommendation),
    ...compareValue('band', expect.band, result.band),
    ...compareCause(expect.cause, result),
    ...compareNumber('score', ['score'], expect.score, result.score, decimals),
    ...compareNumber('low', ['low'], expect.low, result.low, decimals),
    ...compareNumber('high', ['high'], expect.high, result.high, decimals),
    ...compareNumber('coverage', ['coverage'], expect.coverage, result.coverage, COVERAGE_DECIMALS),
    ...compareValue('settled', expect.settled, result.settled),
    ...compareValue('borderline', expect.borderline, result.borderline),
    ...compareIds('conditions', expect.conditions, questionsOf(result.conditions)),
    ...compareIds('knockouts', expect.knockouts, questionsOf(result.knockouts)),
    ...compareIds('flags', expect.flags, result.flags),
    ...compareIds('open', expect.open, questionsOf(result.open)),
    ...compareIds('subject-to', expect['subject-to'], result.subjectTo),
    ...Object.entries(expect.dimensions ?? {}).flatMap(([id, value]) => {
      const own = plan.dimensions.find((dimension) => dimension.id === id)?.decimals ?? decimals;
      const score = result.dimensions.find((dimension) => dimension.id === id)?.score ?? null;
      return compareNumber(`dimensions.${id}`, ['dimensions', id], value, score, own);
    }),
  ];
}

/** Coverage is always shown so. */
const COVERAGE_DECIMALS = 1;

function questionsOf(list: readonly { readonly question: string }[]): readonly string[] {
  return list.map(({ question }) => question);
}

function compareValue(subject: string, expected: Edit['value'] | undefined, got: Edit['value']): readonly Difference[] {
  if (expected === undefined || expected === got) return [];
  return [{ subject, path: [subject], expected, got, edits: [{ path: [subject], value: got }] }];
}

function compareCause(expected: RawExpectation['cause'], { cause: { rule, id } }: Result): readonly Difference[] {
  if (expected === undefined) return [];
  if (typeof expected === 'string') return compareValue('cause', expected, rule);
  const edits: Edit[] = [];
  if (expected.rule !== rule) edits.push({ path: ['cause', 'rule'], value: rule });
  if (expected.id !== undefined && expected.id !== id) edits.push({ path: ['cause', 'id'], value: id });
  if (edits.length === 0) return [];
  return [
    { subject: 'cause', path: ['cause'], expected: { rule: expected.rule, ...(expected.id !== undefined && { id: expected.id }) }, got: { rule, id }, edits },
  ];
}

function compareIds(subject: string, expected: readonly string[] | undefined, got: readonly string[]): readonly Difference[] {
  if (expected === undefined) return [];
  const isSame = expected.length === got.length && expected.every((id) => got.includes(id));
  return isSame ? [] : [{ subject, path: [subject], expected, got, edits: [{ path: [subject], value: got }] }];
}

/** Both sides are rounded as the number is shown: what is expected may be written with more digits. */
function compareNumber(subject: string, path: Path, expected: RawNumber | undefined, got: number | null, decimals: number): readonly Difference[] {
  if (expected === undefined) return [];
  const rounded = (value: number) => round(rational(value), decimals);
  if (expected === null || typeof expected === 'number') {
    const isSame = expected === null || got === null ? expected === got : rounded(expected) === rounded(got);
    return isSame ? [] : [{ subject, path, expected, got, edits: [{ path, value: got }] }];
  }
  const stated = BOUNDS.filter((word) => expected[word] !== undefined);
  const broken = stated.filter((word) => got === null || !HOLDS[word](rounded(got), rounded(expected[word] as number)));
  if (broken.length === 0) return [];
  const canMove = got !== null && broken.every((word) => word === 'at-least' || word === 'at-most');
  return [
    {
      ...{ subject, path, got },
      expected: Object.fromEntries(stated.map((word) => [word, expected[word] as number])),
      edits: canMove ? broken.map((word) => ({ path: [...path, word], value: got })) : [],
    },
  ];
}

const BOUNDS = ['at-least', 'at-most', 'above', 'below'] as const;

const HOLDS: Readonly<Record<(typeof BOUNDS)[number], (got: number, bound: number) => boolean>> = {
  'at-least': (got, bound) => got >= bound,
  'at-most': (got, bound) => got <= bound,
  above: (got, bound) => got > bound,
  below: (got, bound) => got < bound,
};
