/** What is compared, and when it counts as the same. */
import { describe, expect, test } from 'vitest';
import { outcomesOf } from './support.ts';

const ANSWERS = '{ rhythm: 2, loaves: 60, hygiene: { value: closed, confirmed: true } }';

/** The differences between an expectation and what comes of one case: declined by a knock-out, with two questions open. */
function differences(expectation: string, answers = ANSWERS): readonly string[] {
  const [outcome] = outcomesOf(`cases:\n  - name: One\n    answers: ${answers}\n    expect: { ${expectation} }\n`);
  return (outcome?.differences ?? []).map(({ subject, expected, got }) => `${subject} ${JSON.stringify(expected)} ${JSON.stringify(got)}`);
}

describe('a case holds when it states', () => {
  test.each([
    'recommendation: decline',
    'band: not-now',
    'cause: knockout',
    'cause: { rule: knockout }',
    'cause: { rule: knockout, id: hygiene }',
    'score: 40',
    'low: 40',
    'high: 46.7',
    'coverage: 93.3',
    'settled: true',
    'borderline: false',
    'conditions: [rhythm]',
    'knockouts: [hygiene]',
    'flags: []',
    'open: [van, ramp]',
    'subject-to: []',
    'dimensions: { access: 0 }',
    'dimensions: { order: { above: 60, below: 70 }, access: { at-least: 0, at-most: 0 } }',
  ])('%s', (expectation) => {
    expect(differences(expectation)).toEqual([]);
  });
});

describe('a case differs when it states', () => {
  test.each([
    ['recommendation: accept', 'recommendation "accept" "decline"'],
    ['band: trial', 'band "trial" "not-now"'],
    ['band: null', 'band null "not-now"'],
    ['cause: minimum', 'cause "minimum" "knockout"'],
    ['cause: { rule: minimum, id: order }', 'cause {"rule":"minimum","id":"order"} {"rule":"knockout","id":"hygiene"}'],
    ['score: 40.1', 'score 40.1 40'],
    ['score: null', 'score null 40'],
    ['score: { at-least: 40.1 }', 'score {"at-least":40.1} 40'],
    ['score: { at-most: 39.9 }', 'score {"at-most":39.9} 40'],
    ['score: { above: 40 }', 'score {"above":40} 40'],
    ['score: { below: 40, above: 3 }', 'score {"above":3,"below":40} 40'],
    ['coverage: 93', 'coverage 93 93.3'],
    ['settled: false', 'settled false true'],
    ['borderline: true', 'borderline true false'],
    ['conditions: []', 'conditions [] ["rhythm"]'],
    ['knockouts: []', 'knockouts [] ["hygiene"]'],
    ['flags: [tight]', 'flags ["tight"] []'],
    ['open: [van]', 'open ["van"] ["ramp","van"]'],
    ['subject-to: [van]', 'subject-to ["van"] []'],
    ['dimensions: { access: 1 }', 'dimensions.access 1 0'],
  ])('%s', (expectation, difference) => {
    expect(differences(expectation)).toEqual([difference]);
  });
});

test('the same questions in another order are the same', () => {
  expect(differences('open: [ramp, van]')).toEqual(differences('open: [van, ramp]'));
});

test('all differences of a case are told, in one order', () => {
  expect(differences('score: 3, recommendation: accept, open: []').map((one) => one.split(' ')[0])).toEqual(['recommendation', 'score', 'open']);
});

describe('numbers are rounded half up to the decimals that they are shown with', () => {
  test.each([
    ['high: 46.651', []],
    ['high: 46.749999', []],
    ['high: 46.75', ['high 46.75 46.7']],
    ['high: 46.649', ['high 46.649 46.7']],
    ['high: { at-least: 46.74 }', []],
    ['high: { above: 46.66 }', ['high {"above":46.66} 46.7']],
  ])('%s', (expectation, expected) => {
    expect(differences(expectation)).toEqual(expected);
  });
});

test('where there is no score, bounds do not hold, and null does', () => {
  expect(differences('score: { below: 100 }', '{}')).toEqual(['score {"below":100} null']);
  expect(differences('score: null', '{}')).toEqual([]);
});
