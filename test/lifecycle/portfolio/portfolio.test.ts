/** A book of assessments in numbers. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Act, ConditionState, LogEntry } from '../../../src/engine/model/log.ts';
import { RECOMMENDATIONS, type Recommendation } from '../../../src/engine/model/rubric.ts';
import type { Portfolio } from '../../../src/lifecycle/portfolio/model.ts';
import { createPortfolio } from '../../../src/lifecycle/portfolio/portfolio.ts';
import { type Extremes, extremesOf } from '../../../src/lifecycle/portfolio/rubrics.ts';
import { createGathering } from '../../../src/lifecycle/portfolio/tally.ts';
import type { StoredRubric } from '../../../src/store/store.ts';
import { allAt, idOf, locked } from '../../cli/support/stored.ts';
import { runs } from '../../engine/runs.ts';

interface Counted {
  readonly record: Assessment;
  readonly decision?: { readonly recommendation: Recommendation; readonly because: string | null };
  readonly states?: Readonly<Record<string, ConditionState>>;
  readonly reviewOn?: string;
}

let extremes: Extremes = new Map();
beforeAll(() => {
  extremes = extremesOf((JSON.parse(readFileSync('dist/rubrics/msp-quick-screen.json', 'utf8')) as StoredRubric).rubric);
});

const SCOPE = { rubric: null, since: null, all: false };
const LEFT_OUT = { replaced: 0, blind: 0, outside: 0, earlier: 0 };

function portfolioOf(all: readonly Counted[]): Portfolio {
  const gathering = createPortfolio({ asOf: '2026-07-01', scope: SCOPE, leftOut: LEFT_OUT, prospects: all.length, drafts: 0 });
  for (const { record, decision, states = {}, reviewOn = null } of all) {
    const conditions = Object.entries(states).map(([question, state]) => entry(record, { kind: 'condition', question, state, because: null, due: null }));
    const log = [...(decision === undefined ? [] : [entry(record, { kind: 'decision', ...decision, starts: null })]), ...conditions];
    gathering.add(record, { log, reviewOn, extremes });
  }
  return gathering.portfolio();
}

function entry({ id }: Assessment, act: Act): LogEntry {
  return { id: 'one', at: '2026-06-30T12:00:00.000Z', by: 'Ana López', prospect: id, assessment: id, act };
}

let made = 0;
const rated = (answers: Answers, at = '2026-06-30T10:00:00.000Z'): Assessment => locked({ name: `Prospect ${++made}`, id: idOf(made), at }, answers);
const counts = (shares: readonly { readonly count: number }[]) => shares.map(({ count }) => count);

describe('ten assessments', () => {
  let portfolio = portfolioOf([]);
  beforeAll(() => {
    const weak = { ...allAt(1) };
    const unknown: Answers = { ...allAt(4), footprint: { state: 'unknown' }, respect: { state: 'refused' } };
    portfolio = portfolioOf([
      ...[5, 5, 5, 4, 4, 4].map((level) => ({ record: rated(allAt(level), '2026-06-30T10:00:00.000Z') })),
      { record: rated(allAt(3), '2026-05-31T10:00:00.000Z'), decision: { recommendation: 'accept', because: 'Their own IT helps.' }, reviewOn: '2026-07-01' },
      { record: rated(allAt(3), '2026-05-01T10:00:00.000Z'), decision: { recommendation: 'conditional', because: null }, reviewOn: '2026-07-02' },
      { record: rated(weak, '2025-06-30T10:00:00.000Z') },
      { record: rated(unknown, '2025-06-30T10:00:00.000Z') },
    ]);
  });

  test('have per cents beside the counts, ten being enough', () => {
    expect(portfolio.recommendations).toContainEqual({ recommendation: 'conditional', count: 2, of: 10, percent: 20 });
  });

  test('are counted once in recommendations and in decisions', () => {
    expect([portfolio.recommendations, portfolio.decisions].map((all) => counts(all).reduce((sum, count) => sum + count))).toEqual([10, 10]);
  });

  test('name those that nobody decided about', () => {
    expect(portfolio.decisions.at(-1)).toEqual({ decision: null, count: 8, of: 10, percent: 80 });
  });

  test('count an override of two decisions, better for the prospect, with its reason', () => {
    expect(portfolio.overrides).toEqual({
      ...{ count: 1, of: 2, percent: null },
      ways: [{ from: 'conditional', to: 'accept', direction: 'up', count: 1, of: 1, percent: null }],
      reasons: [{ because: 'Their own IT helps.', count: 1, of: 1, percent: null }],
    });
  });

  test('have their ages in steps, the day of the step itself in the lower one', () => {
    expect(portfolio.age.steps.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 30, 6],
      [31, 90, 2],
      [91, 180, 0],
      [181, 365, 0],
      [366, null, 2],
    ]);
  });

  test('have an age in the middle, and an oldest', () => {
    expect([portfolio.age.median, portfolio.age.oldest]).toEqual([1, 366]);
  });

  test('are due on the day itself', () => {
    expect(portfolio.age.due.count).toBe(1);
  });

  test('name the questions that stayed open', () => {
    expect(portfolio.rubrics[0]?.open.map(({ question, unknown, refused }) => [question, unknown.count, refused.count])).toEqual([
      ['footprint', 1, 0],
      ['respect', 0, 1],
    ]);
  });

  test('count answers at the two lowest and the two highest levels', () => {
    const { dimensions = [] } = portfolio.rubrics[0] ?? {};
    const sum = (pick: 'weak' | 'strong', what: 'count' | 'of') => dimensions.reduce((all, dimension) => all + dimension[pick][what], 0);
    const asked = Object.keys(allAt(1)).length;
    expect([sum('weak', 'count'), sum('strong', 'count'), sum('weak', 'of')]).toEqual([asked, 6 * asked + (asked - 2), 10 * asked - 2]);
  });
});

describe('fewer than ten', () => {
  test('have counts without per cents', () => {
    const { recommendations } = portfolioOf(Array.from({ length: 9 }, () => ({ record: rated(allAt(5)) })));
    expect(recommendations.map(({ percent }) => percent)).toEqual([null, null, null, null, null]);
  });

  test('have no spread of one', () => {
    expect(portfolioOf([{ record: rated(allAt(5)) }]).coverage).toEqual({ count: 1, mean: 100, deviation: null, least: 100, most: 100 });
  });

  test('are none: nothing is divided by nothing', () => {
    const { assessments, age, rubrics, coverage } = portfolioOf([]);
    expect([assessments, age.median, age.oldest, rubrics, coverage.mean]).toEqual([0, null, null, [], null]);
  });
});

describe('conditions', () => {
  test('stand where somebody last said, and are open before', () => {
    const record = rated({ ...allAt(4), footprint: { state: 'rated', value: 2 }, respect: { state: 'rated', value: 3 } });
    const [first] = record.result.conditions;
    const { conditions } = portfolioOf([{ record }, { record, states: { [first?.question ?? '']: 'broken' } }]);
    const all = 2 * record.result.conditions.length;
    expect(all).toBeGreaterThan(0);
    expect(conditions.map(({ state, count, of }) => [state, count, of])).toEqual([
      ['open', all - 1, all],
      ['kept', 0, all],
      ['late', 0, all],
      ['broken', 1, all],
      ['dropped', 0, all],
    ]);
  });

  test('are not owed by those one does not go on with', () => {
    const record = rated({ ...allAt(4), footprint: { state: 'rated', value: 2 } });
    const { conditions } = portfolioOf([{ record, decision: { recommendation: 'decline', because: 'No capacity.' } }]);
    expect(counts(conditions)).toEqual([0, 0, 0, 0, 0]);
  });

  test('are overdue once their day has passed, the review day where they name none', () => {
    const record = rated({ ...allAt(4), footprint: { state: 'rated', value: 2 } });
    const [kept] = record.result.conditions;
    const due = (reviewOn: string, states = {}) => portfolioOf([{ record, reviewOn, states }]).overdue.count;
    expect(kept).toBeDefined();
    expect([due('2026-06-30'), due('2026-07-01'), due('2026-06-30', { [kept?.question ?? '']: 'kept' })]).toEqual([1, 0, 0]);
  });
});

describe('reasons to decline', () => {
  test('are named by rule, id and title, the most frequent first', () => {
    const stopped = rated({ ...allAt(5), respect: { state: 'rated', value: 1, confirmed: true, evidence: 'Shouted.' } });
    const { declines } = portfolioOf([{ record: stopped }, { record: stopped }, { record: rated(allAt(5)) }]);
    expect(stopped.result.recommendation).toBe('decline');
    expect(declines).toEqual([{ rule: 'knockout', id: 'respect', title: expect.stringMatching(/\w/), count: 2, of: 2, percent: null }]);
  });
});

describe('rubrics', () => {
  test('stand apart by major version, and together by minor', () => {
    const under = (version: string): Counted => {
      const record = rated(allAt(5));
      return { record: { ...record, rubric: { ...record.rubric, version } } };
    };
    const { rubrics } = portfolioOf([under('1.0.0'), under('1.10.0'), under('2.0.0'), under('1.0.0')]);
    expect(rubrics.map(({ major, assessments, versions }) => [major, assessments, versions.map(({ version, count }) => `${version} ${count}`)])).toEqual([
      ['1', 3, ['1.0.0 2', '1.10.0 1']],
      ['2', 1, ['2.0.0 1']],
    ]);
  });

  test.each([
    [5, [1, 2], [4, 5]],
    [4, [1, 2], [3, 4]],
    [3, [1], [3]],
    [2, [1], [2]],
    [1, undefined, undefined],
  ])('of %i levels have these at their ends', (count, low, high) => {
    const levels = Array.from({ length: count }, (_, i) => ({ level: i + 1, text: `${i}`, points: i }));
    const rubric = { dimensions: [{ questions: [{ id: 'one', form: { kind: 'levels', levels } }] }] };
    const ends = extremesOf(rubric as never).get('one');
    expect([ends && [...ends.low], ends && [...ends.high]]).toEqual([low, high]);
  });

  test('whose best level is the first have it at the upper end', () => {
    const levels = [3, 2, 1, 0].map((points, i) => ({ level: i + 1, text: '', points }));
    const rubric = { dimensions: [{ questions: [{ id: 'one', form: { kind: 'levels', levels } }] }] };
    expect(extremesOf(rubric as never).get('one')).toEqual({ low: new Set([4, 3]), high: new Set([2, 1]) });
  });
});

test.each(RECOMMENDATIONS)('a decision %s against no recommendation goes neither up nor down', (recommendation) => {
  const { overrides } = portfolioOf([{ record: rated({}), decision: { recommendation, because: 'We know them.' } }]);
  expect(overrides.ways.map(({ direction }) => direction)).toEqual(['open']);
});

test('mean and standard deviation are those of the textbook formula', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 }), (values) => {
      const gathering = createGathering();
      for (const value of values) gathering.add(value);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
      const { mean: ours, deviation: spread } = gathering.spread();
      expect(Math.abs((ours as number) - mean)).toBeLessThanOrEqual(0.0051);
      expect(Math.abs((spread as number) - deviation)).toBeLessThanOrEqual(0.0051);
    }),
    runs(300),
  );
});
