/** Boxes with blanks: whatever an answer set out of one comes to, the box can come to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Plan } from '../../src/engine/compile/plan.ts';
import { possibleKeys } from '../../src/engine/complete/possible.ts';
import { type Blanks, type Reach, reachOf } from '../../src/engine/complete/reach.ts';
import { decide } from '../../src/engine/decide/decide.ts';
import { readSignals } from '../../src/engine/decide/signals.ts';
import { judge, MAYBE_REFUSED, NOT_APPLICABLE, OPEN, RATED } from '../../src/engine/logic/judge.ts';
import { NO, YES } from '../../src/engine/logic/truth.ts';
import { ANSWERED, DECLARED_NOT_APPLICABLE, REFUSED, type Sheet, sheetOf } from '../../src/engine/score/sheet.ts';
import { emptyStanding, type Standing, takeStanding } from '../../src/engine/score/standing.ts';
import type { Dice } from './arbitraries/dice.ts';
import { SMALL } from './arbitraries/profile.ts';
import { casesWith } from './arbitraries.ts';
import { questionsOf } from './oracle/finding.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';
import { runs } from './runs.ts';

/** A case, and by question how much of what it may be is in the box: only what it is, that or open, anything. */
const boxes = casesWith(SMALL, (dice: Dice, { rubric }) => ({ width: questionsOf(rubric).map(() => dice.pick(['exact', 'open', 'any'] as const)) }));

/** Holds a box around an answer set against the answer set. */
function check(holds: (plan: Plan, reach: Reach, standing: Standing, sheet: Sheet) => void): void {
  const property = fc.property(boxes, ({ rubric, answers, width }) => {
    const plan = compileRubric(rubric);
    const sheet = sheetOf(plan, answers);
    const standing = emptyStanding(plan);
    takeStanding(plan, sheet, standing);
    const cells = plan.questions.map(({ index, whole }) => (sheet.state[index] === ANSWERED && width[index] !== 'any' ? (sheet.cell[index] ?? null) : whole));
    holds(plan, reachOf(plan, cells, blanksAround(sheet, width)), standing, sheet);
  });
  fc.assert(property, runs(300));
}

function blanksAround({ state }: Sheet, width: readonly ('exact' | 'open' | 'any')[]): Blanks {
  const own = (i: number): number => (state[i] === ANSWERED ? RATED : state[i] === DECLARED_NOT_APPLICABLE ? NOT_APPLICABLE : OPEN);
  return {
    asked: width.map((wide, i) => own(i) | (wide === 'exact' ? 0 : OPEN) | (wide === 'any' ? RATED | NOT_APPLICABLE : 0)),
    refused: width.map((wide, i) => (wide === 'exact' ? Number(state[i] === REFUSED) : MAYBE_REFUSED)),
  };
}

describe('an answer set in a box', () => {
  test('has statuses that the box has', () => {
    check((plan, reach, standing) => {
      expect(plan.questions.filter(({ index }) => !((reach.status[index] as number) & (standing.status[index] as number)))).toEqual([]);
    });
  });

  test('has numbers within those of the box', () => {
    check((_, reach, { low }) => {
      const outside = Array.from(low).filter((number, i) => {
        if (Number.isNaN(number)) return !reach.mayLack[i];
        return !(number >= (reach.low[i] as number) && number <= (reach.high[i] as number));
      });
      expect(outside).toEqual([]);
    });
  });

  test('judges every rule as the box may', () => {
    check((plan, reach, standing) => {
      expect(plan.rules.filter(({ when }) => !(judge(when, standing) & judge(when, reach)))).toEqual([]);
    });
  });

  test('comes to an outcome of the box where it comes to one', () => {
    check((plan, reach, standing, sheet) => {
      const { outcome } = decide(plan, standing, readSignals(plan, sheet, standing), null);
      const keys = possibleKeys(plan, reach, new Set(plan.questions.keys()));
      expect(outcome === null || keys.has(outcome.key)).toBe(true);
    });
  });
});

test('a question that is refused or merely unknown may be refused and may not', () => {
  const plan = compileRubric(
    rubricOf([dimensionOf('d', [questionOf('a')])], {
      rules: [{ id: 'r', when: { kind: 'state', question: 'a', state: 'refused' }, noScore: false, flag: 'refused' }],
    }),
  );
  const reach = reachOf(plan, [null], { asked: [OPEN], refused: [MAYBE_REFUSED] });
  expect(judge((plan.rules[0] as Plan['rules'][number]).when, reach)).toBe(YES | NO);
});

test('a knock-out that is met and not confirmed declines nothing', () => {
  const levels = questionOf('a', { knockout: { test: { atLeast: 5 } } });
  const plan = compileRubric(rubricOf([dimensionOf('d', [levels])]));
  const { cell } = sheetOf(plan, rated({ a: 5 }));
  const reach = reachOf(plan, cell);
  expect([possibleKeys(plan, reach).has(plan.bands[0]?.key ?? 0), possibleKeys(plan, reach, new Set([0])).has(plan.bands[0]?.key ?? 0)]).toEqual([false, true]);
});

test('a number that stands for what is open closes no end that the answers leave open', () => {
  const made = rubricOf([dimensionOf('d', [questionOf('q', { form: { kind: 'number', max: 100 }, unanswered: 0 })], { method: 'sum' })]);
  const plan = compileRubric(made);
  const reach = reachOf(plan, [plan.questions[0]?.whole ?? null], { asked: [RATED | OPEN], refused: [0] });
  expect([reach.low[0], reach.high[0]]).toEqual([-Infinity, 100]);
});
