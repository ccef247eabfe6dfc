/** Answers and facts in every form, and everything that can be wrong with them. */
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../src/record/answers.ts';
import { checked, problemsOf } from './support/records.ts';

function right(text: string): Checked {
  const outcome = checked(text);
  if (!outcome.ok) throw new Error(problemsOf(outcome).join(', '));
  return outcome.value;
}

function answered(line: string): unknown {
  return Object.values(right(`prospect: A\nanswers:\n  ${line}\n`).answers)[0];
}

function known(line: string): unknown {
  return Object.values(right(`prospect: A\nanswers: {}\nfacts:\n  ${line}\n`).facts)[0];
}

describe('a value', () => {
  test.each<[string, unknown]>([
    ['respect: 3', 3],
    ['respect: "3"', 3],
    ['onsite: weekly', 'weekly'],
    ['tools: [mail, chat]', ['mail', 'chat']],
    ['tools: mail', ['mail']],
    ['tools: []', []],
    ['seats: 12', 12],
    ['seats: 500.5', 500.5],
    ['seats: 1', 1],
    ['backup: yes', true],
    ['backup: true', true],
    ['backup: no', false],
    ['backup: false', false],
  ])('%s', (line, value) => {
    expect(answered(line)).toEqual({ state: 'rated', value });
  });
});

describe('an answer that is no value', () => {
  test.each<[string, unknown]>([
    ['respect: unknown', { state: 'unknown' }],
    ['respect: refused', { state: 'refused' }],
    ['respect: { value: unknown, evidence: " They will ask. " }', { state: 'unknown', evidence: 'They will ask.' }],
    ['respect: { value: refused, evidence: Twice }', { state: 'refused', evidence: 'Twice' }],
    ['leaving: { not-applicable: " no provider before " }', { state: 'not-applicable', reason: 'no provider before' }],
    ['respect: null', undefined],
    ['respect:', undefined],
    ['respect: {}', undefined],
    ['respect: { value: null, evidence: null, confidence: null, confirmed: null }', undefined],
    ['respect: { value: null, evidence: "  " }', undefined],
  ])('%s', (line, answer) => {
    expect(answered(line)).toEqual(answer);
  });

  test('what is said about it stays with it', () => {
    expect(answered('respect: { value: 1, evidence: " Twice. ", confidence: high, confirmed: true }')).toEqual({
      state: 'rated',
      value: 1,
      evidence: 'Twice.',
      confidence: 'high',
      confirmed: true,
    });
  });
});

describe('a fact', () => {
  test.each<[string, unknown]>([
    ['industry: " Dental care "', 'Dental care'],
    ['founded: 2024-02-29', '2024-02-29'],
    ['listed: no', false],
    ['sites: 3', 3],
    ['region: north', 'north'],
    ['channels: [web, friend]', ['web', 'friend']],
    ['industry: unknown', undefined],
    ['industry:', undefined],
  ])('%s', (line, value) => {
    expect(known(line)).toEqual(value);
  });
});

describe('answers that do not fit are told with their place', () => {
  test.each<[string, string]>([
    ['respect: 4', 'bad-answer 3:12'],
    ['respect: 1.5', 'bad-answer 3:12'],
    ['respect: well', 'bad-answer 3:12'],
    ['respect: true', 'bad-answer 3:12'],
    ['respect: [3]', 'bad-answer 3:12'],
    ['respect: { value: [3] }', 'bad-answer 3:21'],
    ['respect: not-applicable', 'bad-answer 3:12'],
    ['onsite: wekly', 'bad-answer 3:11'],
    ['onsite: [weekly]', 'bad-answer 3:11'],
    ['tools: [mail, mail]', 'bad-answer 3:10'],
    ['tools: [[mail]]', 'bad-answer 3:10'],
    ['tools: [unknown]', 'bad-answer 3:10'],
    ['seats: 0', 'bad-answer 3:10'],
    ['seats: 501', 'bad-answer 3:10'],
    ['seats: "12"', 'bad-answer 3:10'],
    ['seats: many', 'bad-answer 3:10'],
    ['backup: maybe', 'bad-answer 3:11'],
    ['backup: 1', 'bad-answer 3:11'],
    ['backup: [yes]', 'bad-answer 3:11'],
    ['respect: { not-applicable: too small }', 'not-applicable-refused 3:14'],
    ['leaving: { not-applicable: }', 'wrong-type 3:30'],
    ['leaving: { not-applicable: "" }', 'wrong-type 3:30'],
    ['leaving: { not-applicable: true }', 'wrong-type 3:30'],
    ['leaving: { not-applicable: why, value: 2 }', 'bad-answer 3:35'],
    ['leaving: { not-applicable: why, valu: 2 }', 'unknown-key 3:35'],
    ['respect: { valeu: 3 }', 'unknown-key 3:14'],
    ['respect: { evidence: Twice }', 'missing-key 3:12'],
    ['respect: { confirmed: true }', 'missing-key 3:12'],
    ['respect: { value: 3, evidence: 7 }', 'wrong-type 3:34'],
    ['respect: { value: 3, confidence: sure }', 'bad-value 3:36'],
    ['respect: { value: 3, confidence: { toString: 1 } }', 'bad-value 3:36'],
    ['respect: { value: 3, confirmed: yes }', 'wrong-type 3:35'],
    ['respekt: 3', 'unknown-answer 3:3'],
    ['industry: Dental', 'fact-as-answer 3:3'],
  ])('%s: %s', (line, expected) => {
    expect(problemsOf(checked(`prospect: A\nanswers:\n  ${line}\n`))).toEqual([expected]);
  });

  test('all at once, in the order of the file', () => {
    const text = 'prospect: A\nfacts: { sites: 0 }\nanswers:\n  seats: none\n  respekt: 3\n  respect: 9\n';
    expect(problemsOf(checked(text))).toEqual(['bad-answer 2:17', 'bad-answer 4:10', 'unknown-answer 5:3', 'bad-answer 6:12']);
  });
});

describe('of several options the one that does not fit is told', () => {
  test.each<[string, unknown]>([
    ['tools: [mail, fax]', { found: 'fax', suggestion: null }],
    ['tools: [chta]', { found: 'chta', suggestion: 'chat' }],
    ['tools: [[mail]]', { found: 'a list', suggestion: null }],
    ['tools: [mail, chat, mail]', { found: 'mail twice', suggestion: null }],
  ])('%s', (line, expected) => {
    const outcome = checked(`prospect: A\nanswers:\n  ${line}\n`);
    const [first] = outcome.ok ? [] : outcome.problems;
    expect(first?.args).toMatchObject(expected as object);
  });
});

describe('facts that do not fit are told with their place', () => {
  test.each<[string, string]>([
    ['industry: 7', 'bad-answer 4:13'],
    ['industry: ""', 'bad-answer 4:13'],
    ['founded: 2026-02-30', 'bad-answer 4:12'],
    ['founded: 22.11.2026', 'bad-answer 4:12'],
    ['founded: 2026', 'bad-answer 4:12'],
    ['listed: perhaps', 'bad-answer 4:11'],
    ['sites: 0', 'bad-answer 4:10'],
    ['region: west', 'bad-answer 4:11'],
    ['channels: [web, web]', 'bad-answer 4:13'],
    ['industry: { value: Dental }', 'bad-answer 4:13'],
    ['industrie: Dental', 'unknown-answer 4:3'],
    ['respect: 3', 'fact-as-answer 4:3'],
  ])('%s: %s', (line, expected) => {
    expect(problemsOf(checked(`prospect: A\nanswers: {}\nfacts:\n  ${line}\n`))).toEqual([expected]);
  });
});

test('answers stand in the order of the rubric, whatever the order of the file', () => {
  const { answers, facts } = right('prospect: A\nanswers: { backup: yes, onsite: none, respect: 1 }\nfacts: { region: north, industry: Dental }\n');
  expect([Object.keys(answers), Object.keys(facts)]).toEqual([
    ['respect', 'onsite', 'backup'],
    ['industry', 'region'],
  ]);
});
