/** Which words of the rubric a page for others takes, and what it leaves. */
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { HumanDecision } from '../../../src/engine/model/standing.ts';
import { agendaContent, expectationsContent, leftOut, letterContent } from '../../../src/report/letter/content.ts';
import { rubricIn, withQuestions } from '../../rubric/support.ts';
import { answersOf, MINDSET, recordOf, shipped } from './support.ts';

const weak = (...ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, { state: 'rated', value: 2 } as const]));
const knockedOut = (id: string): Answers => ({ [id]: { state: 'rated', value: 1, confirmed: true } });
const unknown = (...ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, { state: 'unknown' } as const]));
const decided = (recommendation: HumanDecision['recommendation']): HumanDecision => ({ recommendation, by: 'Kim', because: 'x', at: '2026-03-03T09:30:00Z' });

const reasonOf = (record: Assessment) => letterContent(record, MINDSET).reason?.text;

describe('the reason in a letter', () => {
  test.each<[string, number, Answers, RegExp]>([
    ['that of the knock-out', 4, knockedOut('budget_fit'), /^Our model is built on prevention/],
    ['that of the gate', 4, weak('capacity'), /^The limit is ours\. A start/],
    ['that of the minimum', 4, weak('last_incident', 'prevention_action', 'leaving_reason', 'advice_uptake', 'security_baseline'), /^We work best where/],
    ['that of the recommendation, where a band bound it', 4, {}, /^We would like to work with you, because/],
    [
      'that of the recommendation, where many conditions bound it',
      5,
      weak('scope_boundary', 'standard_stack', 'urgent_expectation', 'value_frame', 'advance_notice', 'contact_point'),
      /^We would both have to change/,
    ],
  ])('is %s', (_, level, others, words) => {
    expect(reasonOf(recordOf(MINDSET, answersOf(MINDSET, level, others)))).toMatch(words);
  });

  test('is that of the rule that bound the recommendation', () => {
    const review = shipped('relationship-review');
    const [ours] = review.rules;
    const record = recordOf(review, {});
    const bound = { ...record, result: { ...record.result, recommendation: 'conditional', cause: { rule: 'rule', id: 'our_side_first', text: 'x' } } } as const;
    expect(letterContent(bound, review).reason).toEqual({ text: ours?.letter, about: 'cause' });
  });

  test('follows what people decided, and forgets a cause that they overruled', () => {
    const record = recordOf(MINDSET, answersOf(MINDSET, 4, knockedOut('budget_fit')), { decision: decided('accept') });
    expect(letterContent(record, MINDSET)).toMatchObject({ advice: 'accept', reason: { text: MINDSET.letter?.accept, about: 'recommendation' } });
  });

  test('stays that of the cause where people decided what was recommended', () => {
    const record = recordOf(MINDSET, answersOf(MINDSET, 4, knockedOut('budget_fit')), { decision: decided('decline') });
    expect(reasonOf(record)).toMatch(/^Our model is built/);
  });

  test('is open where the rubric has no words for it', () => {
    const { letter, ...silent } = MINDSET;
    expect(letterContent(recordOf(silent, answersOf(silent, 4)), silent).reason).toBeNull();
  });
});

test('only a knock-out of conduct is final', () => {
  const isFinal = (id: string) => letterContent(recordOf(MINDSET, answersOf(MINDSET, 4, knockedOut(id))), MINDSET).isFinal;
  expect([isFinal('respect'), isFinal('budget_fit')]).toEqual([true, false]);
});

describe('the points', () => {
  const record = recordOf(MINDSET, answersOf(MINDSET, 4, weak('advance_notice', 'contact_point')));
  const owners = (one: Assessment, rubric = MINDSET as typeof MINDSET | null) => letterContent(one, rubric).points.map(({ owner }) => owner);

  test('are the conditions that are due', () => {
    expect(owners(record)).toEqual(['head of the business', 'office lead']);
  });

  test('leave out what was dropped since', () => {
    const [first, ...others] = record.result.conditions;
    if (first === undefined) throw new Error('no condition is due');
    const dropped = { ...first, standing: { state: 'dropped', due: null, by: null, at: null, because: null } } as const;
    expect(owners({ ...record, result: { ...record.result, conditions: [dropped, ...others] } })).toEqual(['office lead']);
  });

  test('come in the words of the rubric, whatever the record says', () => {
    const forged = record.result.conditions.map((due) => ({ ...due, text: 'You are careless', owner: 'nobody' }));
    expect(owners({ ...record, result: { ...record.result, conditions: forged } })).toEqual(['head of the business', 'office lead']);
  });

  test('come from the record where the rubric is not at hand', () => {
    expect(owners(record, null)).toEqual(['head of the business', 'office lead']);
  });
});

test('the prospect goes by the name it has now', () => {
  expect(letterContent({ ...recordOf(MINDSET, {}), nowCalled: 'Harbour Group' }, MINDSET).name).toBe('Harbour Group');
});

describe('what is asked', () => {
  test('in a letter is three questions at most, those that are needed first', () => {
    const record = recordOf(MINDSET, answersOf(MINDSET, 4, unknown('last_incident', 'advice_uptake', 'value_frame', 'scope_boundary', 'decision_path')));
    const { asks } = letterContent(record, MINDSET);
    expect([asks.length, asks[0]]).toEqual([3, 'Who took part the last time you chose a supplier of this size?']);
  });

  const RUBRIC = rubricIn(
    withQuestions(`
- { id: told, ask: What happened?, levels: { 1: A, 2: B, 3: C } }
- { id: seen, source: observed, ask: What did they do?, levels: { 1: A, 2: B, 3: C } }
- { id: noted, source: record, ask: "Record: how many came?", levels: { 1: A, 2: B, 3: C } }
- { id: looked_up, source: record, ask: How many are you?, levels: { 1: A, 2: B, 3: C } }
- { id: room, ask: Have we room?, levels: { 1: A, 2: B, 3: C }, gate: { at: 1, recommend: defer } }
`),
  );
  const record = recordOf(RUBRIC, {});

  test('leaves out what is observed, what is about ourselves, and what is said to somebody else', () => {
    expect(
      agendaContent(record, RUBRIC)
        .open.map(({ ask }) => ask)
        .sort(),
    ).toEqual(['How many are you?', 'What happened?']);
  });

  test('is told apart for those who prepare the talk', () => {
    expect([...leftOut(record, RUBRIC)].sort()).toEqual(['noted', 'room', 'seen']);
  });

  test('is nothing where the rubric is not at hand', () => {
    expect(agendaContent(record, null).open).toEqual([]);
  });

  test('comes back to what lies in the middle', () => {
    const middling = recordOf(MINDSET, answersOf(MINDSET, 5, { advance_notice: { state: 'rated', value: 3 } }));
    expect(agendaContent(middling, MINDSET).again.map(({ ask }) => ask)).toEqual(['Think of the last person who joined you. When did IT hear about it?']);
  });
});

describe('the rows of mutual expectations', () => {
  const rows = [{ topic: 'Doors', what: 'Closed at night' }];

  test('are those of the rubric where it has some', () => {
    expect(expectationsContent(recordOf(MINDSET, {}), { ...MINDSET, expectations: rows }).rows).toEqual(rows);
  });

  test.each([
    ['the rubric has none', MINDSET],
    ['the rubric is not at hand', null],
  ])('are those of fit where %s', (_, rubric) => {
    expect(expectationsContent(recordOf(MINDSET, {}), rubric).rows.map(({ topic }) => topic)).toContain('Protection');
  });
});
