/** What a proof says of tiny rubrics: each reason once, word for word. */
import { describe, expect, test } from 'vitest';
import { proveRubric } from '../../../src/authoring/proof/prove.ts';
import { checkedIn, writtenIn } from '../support.ts';

const LEVELS = 'levels: { 1: Never, 2: Once, 3: Always }';
const A = `- { id: a, ask: What?, ${LEVELS} }`;
const BANDS = '[{ from: 70, recommend: accept }, { from: 50, recommend: conditional }, { from: 0, recommend: decline }]';

/** A rubric of these questions. */
function rubric(questions: string, more = '', bands = BANDS, decision = ''): string {
  const head = 'fit: 1\nid: tiny\nversion: 1.0.0\ntitle: Tiny\ndimensions:\n  - id: d\n    questions:\n';
  const indented = questions.replace(/^/gm, '      ');
  return `${head}${indented}\n${more}decision:\n  bands: ${bands}\n${decision}`;
}

/** What is said of what is proved, as `code: because`. */
function said(text: string): readonly string[] {
  const codes = new Set(['never-recommended', 'never-fires', 'always-fires', 'dead-branch']);
  return checkedIn(text).advice.flatMap(({ code, args }) => (codes.has(code) && 'because' in args ? [`${code}: ${args.because}`] : []));
}

/** @returns one rule on this condition. */
function rule(when: string, effect = 'flag: f'): string {
  return `rules:\n  - { id: r, when: ${when}, ${effect}, because: So it is. }\n`;
}

describe('a band is out of reach', () => {
  test.each([
    ['without a cut and a rule', rubric(A, '', BANDS.replace('from: 50, ', '')), 'it has no cut, and nothing leads here'],
    [
      'because no score is as high',
      rubric(A, 'scoring: { method: sum }\n', BANDS).replace('    questions:', '    method: sum\n    questions:'),
      'no score is above 3, and its cut is 50',
    ],
    [
      'because no score is as low',
      rubric(
        A.replace('3: Always', '3: Always'),
        '',
        '[{ from: 70, recommend: accept }, { from: -10, recommend: conditional }, { from: -20, recommend: decline }]',
      ),
      'no score is below 0, and the next cut is -10',
    ],
    [
      'because its condition never holds',
      rubric(A, '', BANDS.replace('recommend: accept', 'recommend: accept, when: { question: a, at-least: 4 }')),
      'its when never holds',
    ],
    ['because a condition is due', rubric(`- { id: a, ask: What?, ${LEVELS}, condition: { at: 3, text: Together } }`), 'a due condition always lowers it'],
    [
      'because of a minimum',
      rubric(A).replace('    questions:', '    minimum: { score: 80, otherwise: decline }\n    questions:'),
      'the minimum of d always lowers it',
    ],
    ['because of a rule', rubric(A, rule('{ score, below: 60 }', 'recommend: decline')), 'the rule r always leads elsewhere'],
    ['because of a knock-out', rubric(`- { id: a, ask: What?, ${LEVELS}, knockout: { at: 2 } }`), 'a knock-out always comes first'],
    [
      'because only a rule leads there, which never holds',
      rubric(A, rule('{ question: a, at-least: 4 }', 'recommend: conditional'), BANDS.replace('from: 50, ', '')),
      'only the rule r leads here, and it never holds',
    ],
  ])('%s', (_, text, because) => {
    expect(said(text).filter((one) => one.startsWith('never-recommended'))).toContain(`never-recommended: ${because}`);
  });
});

describe('a rule never holds', () => {
  test.each([
    ['{ question: a, at-least: 4 }', 'no answer to a meets it'],
    ['{ dimension: d, above: 100 }', 'd lies between 0 and 100'],
    ['{ score, below: 0 }', 'the score lies between 0 and 100'],
    ['{ question: a, state: not-applicable }', 'nothing permits that a is not applicable'],
    ['{ question: a, state: not-asked }', 'a is always asked'],
    ['{ all: [{ question: a, at-least: 2 }, { question: a, at-most: 1 }] }', 'its parts never hold together'],
    ['{ all: [{ question: a, at-least: 2 }, { score, above: 100 }] }', 'the score lies between 0 and 100'],
    ['{ any: [{ question: a, at-least: 4 }, { score, above: 100 }] }', 'none of its parts ever holds: no answer to a meets it'],
    ['{ not: { question: a, at-least: 1 } }', 'every answer to a meets it'],
    ['{ count: [{ question: a, at-least: 3 }, { question: a, at-most: 1 }], at-least: 2 }', 'so many of its parts never hold'],
  ])('when %s', (when, because) => {
    expect(said(rubric(A, rule(when)))).toEqual([`never-fires: ${because}`]);
  });
});

describe('a rule always holds', () => {
  test.each([
    ['{ question: a, at-least: 1 }', 'every answer to a meets it'],
    ['{ score, at-least: 0 }', 'the score lies between 0 and 100'],
    ['{ not: { question: a, at-least: 4 } }', 'no answer to a meets it'],
    ['{ any: [{ question: a, at-least: 2 }, { question: a, at-most: 1 }] }', 'its parts never fail together'],
  ])('when %s', (when, because) => {
    expect(said(rubric(A, rule(when)))).toEqual([`always-fires: ${because}`]);
  });

  test('not when a blank can make it false', () => {
    expect(said(rubric(A, rule('{ question: a, state: rated }')))).toEqual([]);
  });
});

test('a knock-out that every answer meets always holds', () => {
  expect(said(rubric(`${A}\n- { id: b, ask: What?, ${LEVELS}, knockout: { at: 3 } }`))).toContain('always-fires: every answer to b meets it');
});

test('more conditions are allowed than there are', () => {
  const text = rubric(`${A}\n- { id: b, ask: What?, ${LEVELS}, condition: { at: 1, text: Together } }`, '', BANDS, '  conditions: { at-most: 1 }\n');
  expect(said(text)).toEqual(['never-fires: the rubric has only 1']);
});

test('of a question that is never asked only that is said', () => {
  const never = `- { id: b, ask: What?, when: { question: a, at-least: 4 }, ${LEVELS}, knockout: { at: 1 }, condition: { at: 2, text: Together } }`;
  expect(said(rubric(`${A}\n${never}`))).toEqual(['dead-branch: no answer to a meets it']);
});

test('a rule on what is open can hold', () => {
  expect(said(rubric(A, rule('{ question: a, state: refused }')))).toEqual([]);
});

test('a part of a condition that changes nothing is named by its place', () => {
  const text = rubric(A, rule('{ any: [{ question: a, at-least: 3 }, { score, above: 100 }] }'));
  expect(
    proveRubric(writtenIn(text))
      .parts.filter(({ holds }) => holds.kind === 'never')
      .map(({ path }) => path.join('.')),
  ).toEqual(['rules.0.when.any.1']);
});

describe('a question decides alone by its weight', () => {
  const two = rubric(`${A}\n- { id: b, ask: What?, ${LEVELS} }`);
  const alone = (text: string) => checkedIn(text).advice.filter(({ code }) => code === 'decides-alone').length;

  test.each([
    ['said of each of two questions', two, 2],
    ['not said of a short first call', two.replace('title: Tiny', 'title: Tiny\nscreen: true'), 0],
    ['not said where nothing lies between the best and the worst', two.replace('{ from: 50, recommend: conditional }, ', ''), 0],
  ])('%s', (_, text, count) => {
    expect(alone(text)).toBe(count);
  });
});
