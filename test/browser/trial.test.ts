/** A trial: the record with some of its answers changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrees, askedIn, assessmentOf, changedIn, reset, type Trial, trialOf, type Wish, withWish } from '../../src/browser/trial.ts';
import { whatIf } from '../../src/engine/explanation.ts';
import type { Answer, Answers } from '../../src/engine/model/answer.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { RUBRIC } from '../report/rubric.ts';
import { KNOCKED_OUT, LIVED, RICH } from '../report/support.ts';

const questions = RUBRIC.dimensions.flatMap((dimension) => dimension.questions);

function tried(record: Assessment, ...wishes: readonly (readonly [id: string, wish: Wish])[]): Trial {
  return wishes.reduce((trial, [id, wish]) => withWish(trial, questionOf(id), wish), trialOf(record, RUBRIC));
}

function questionOf(id: string) {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question;
}

/** RICH with one answer otherwise. */
function recorded(id: string, answer: Answer): Assessment {
  return { ...RICH, answers: { ...RICH.answers, [id]: answer } };
}

describe('an answer that is tried', () => {
  test.each<readonly [what: string, record: Assessment, id: string, wish: Wish, answer: Answer | undefined]>([
    ['takes the place of the recorded one, without its evidence', RICH, 'last_incident', { value: 5 }, { state: 'rated', value: 5 }],
    ['counts as confirmed where it may decide alone', RICH, 'security_baseline', { value: 1 }, { state: 'rated', value: 1, confirmed: true }],
    ['may be that it is not yet known', RICH, 'last_incident', 'unknown', { state: 'unknown' }],
    ['is no change where it is the recorded one', RICH, 'last_incident', { value: 2 }, undefined],
    ['is no change where it was not yet known', RICH, 'capacity', 'unknown', undefined],
    ['is no change where it was not reached', { ...RICH, answers: {} }, 'capacity', 'unknown', undefined],
    ['may be open where it was refused', recorded('onsite', { state: 'refused' }), 'onsite', 'unknown', { state: 'unknown' }],
    ['is no change where the recorded one is wished', recorded('onsite', { state: 'refused' }), 'onsite', 'recorded', undefined],
    ['is no change where the same options are chosen in another order', recorded('onsite', several('a', 'b')), 'onsite', { value: ['b', 'a'] }, undefined],
    ['is one where others are chosen', recorded('onsite', several('a', 'b')), 'onsite', { value: ['b'] }, several('b')],
  ])('%s', (_, record, id, wish, answer) => {
    const trial = { ...trialOf(record, RUBRIC), plan: { ...trialOf(record, RUBRIC).plan, questions: [] } };
    expect(withWish(trial, questionOf(id), wish).changed[id]).toEqual(answer);
  });

  test('is taken back by wishing for the recorded one', () => {
    expect(tried(RICH, ['last_incident', { value: 5 }], ['last_incident', { value: 2 }]).changed).toEqual({});
  });
});

function several(...value: readonly string[]): Answer {
  return { state: 'rated', value };
}

describe('the result of a trial', () => {
  test('is the very one of the record while nothing is changed', () => {
    expect(tried(RICH, ['last_incident', { value: 5 }], ['last_incident', 'recorded']).result).toBe(RICH.result);
  });

  test('is the one of the record again after a reset', () => {
    expect(assessmentOf(reset(tried(RICH, ['last_incident', { value: 5 }], ['seats', { value: 3 }])))).toEqual(RICH);
  });

  test('is what the engine says to any levels', () => {
    const wishes = fc.array(
      fc.tuple(fc.constantFrom('last_incident', 'contact_point', 'advance_notice', 'decision_path', 'capacity'), fc.integer({ min: 1, max: 5 })),
    );
    fc.assert(
      fc.property(wishes, (all) => {
        const trial = tried(KNOCKED_OUT, ...all.map(([id, value]) => [id, { value }] as const));
        const changed: Answers = Object.fromEntries(all.map(([id, value]) => [id, { state: 'rated', value }]));
        expect({ ...trial.result, questions: [] }).toEqual({ ...whatIf(trial.plan, KNOCKED_OUT.answers, changed).after, questions: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('tells where a condition stands that was agreed on', () => {
    const { conditions } = tried(LIVED, ['seats', { value: 12 }]).result;
    expect(conditions.map(({ question, standing }) => [question, standing?.state])).toEqual(
      LIVED.result.conditions.map(({ question, standing }) => [question, standing?.state]),
    );
  });
});

test('the changes are those to questions that are asked, in file order', () => {
  expect(changedIn(tried(RICH, ['seats', { value: 3 }], ['last_incident', { value: 5 }]))).toEqual(['last_incident', 'seats']);
});

test.each(['not-asked', 'waiting'] as const)('a question that is %s is none that is asked', (state) => {
  const [first, ...others] = RICH.result.questions;
  if (first === undefined) throw new Error('no question');
  expect(askedIn({ ...RICH.result, questions: [{ ...first, state }, ...others] })).toEqual(new Set(others.map(({ id }) => id)));
});

describe('a trial is offered', () => {
  test('where the engine comes to the result of the record', () => {
    expect(agrees(trialOf(RICH, RUBRIC))).toBe(true);
  });

  test('where only the words of the cause have changed since', () => {
    expect(agrees(trialOf({ ...RICH, result: { ...RICH.result, cause: { ...RICH.result.cause, text: 'Put otherwise' } } }, RUBRIC))).toBe(true);
  });

  test('and not where another version came to another score', () => {
    expect(agrees(trialOf({ ...RICH, result: { ...RICH.result, score: 1 } }, RUBRIC))).toBe(false);
  });
});
