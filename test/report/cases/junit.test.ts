/** The JUnit document, held against the common schema by a reader of its own: nothing but the elements and attributes that build servers know. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCases } from '../../../src/authoring/cases/run.ts';
import { reportOn, type TestReport, troubleOf } from '../../../src/authoring/cases/tested.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { problem } from '../../../src/problems/problem.ts';
import { testsAsJunit } from '../../../src/report/cases/junit.ts';
import { BAKERY } from '../../authoring/cases/support.ts';
import { runs } from '../../engine/runs.ts';
import { HOSTILE } from '../../text/hostile.ts';
import { type Element, readXml } from './xml.ts';

/** What may stand in each element: attributes, those that must stand, and children. */
const SCHEMA: Readonly<Record<string, readonly [attributes: readonly string[], needed: readonly string[], children: readonly string[]]>> = {
  testsuites: [['name', 'tests', 'failures', 'errors', 'time'], [], ['testsuite']],
  testsuite: [
    ['name', 'tests', 'failures', 'errors', 'time'],
    ['name', 'tests'],
    ['properties', 'testcase'],
  ],
  properties: [[], [], ['property']],
  property: [['name', 'value'], ['name'], []],
  testcase: [['name', 'classname', 'time'], ['name'], ['failure', 'error']],
  failure: [['message', 'type'], [], []],
  error: [['message', 'type'], [], []],
};

/** Everything in which an element and those below it do not fit the schema. */
function misfits({ name, attributes, children, text }: Element): readonly string[] {
  const [known, needed, below] = SCHEMA[name] ?? [[], [], []];
  const found = Object.keys(attributes);
  return [
    ...(SCHEMA[name] === undefined ? [`element ${name}`] : []),
    ...found.filter((one) => !known.includes(one)).map((one) => `${name} has ${one}`),
    ...needed.filter((one) => !found.includes(one)).map((one) => `${name} lacks ${one}`),
    ...(['tests', 'failures', 'errors'].filter((one) => one in attributes && !/^\d+$/.test(attributes[one] ?? '')) ?? []),
    ...(below.length > 0 && text.trim() !== '' ? [`${name} has text`] : []),
    ...children.flatMap((child) => [...(below.includes(child.name) ? [] : [`${child.name} in ${name}`]), ...misfits(child)]),
  ];
}

/** A report on one case with these texts, which does not hold. */
function reportWith(text: string): TestReport {
  const outcomes = runCases(compileRubric(BAKERY), [
    { name: text, because: text, path: ['cases', 0], answers: {}, expect: { band: text, recommendation: 'accept' } },
  ]);
  const shared = { rubric: BAKERY, rubricFile: 'bakery.yaml', locate: () => ({ file: text, line: 3, column: 5 }) };
  return reportOn(
    [
      { ...shared, file: text, outcomes, troubles: [] },
      { ...shared, file: 'other', outcomes: [], troubles: [text, 'another'].map((message) => troubleOf(problem('usage', { message }))) },
    ],
    100,
  );
}

function documentOf(text: string): Element {
  return readXml(testsAsJunit(reportWith(text)));
}

/** Every element below with this name. */
function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

test.each(Object.entries({ ...HOSTILE, markup: `<&>"']]>\n\t`, plain: 'Corner café' }))('%s: the document is well-formed and fits the schema', (_, text) => {
  expect(misfits(documentOf(text))).toEqual([]);
});

test('any texts make a document that fits the schema', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(misfits(documentOf(text))).toEqual([]);
    }),
    runs(200),
  );
});

describe('what a document tells', () => {
  const root = documentOf('A <b> & "c"');

  test('the sums are those of its test cases', () => {
    const [failures, errors] = [all(root, 'failure').length, all(root, 'error').length];
    expect(root.attributes).toMatchObject({ tests: String(all(root, 'testcase').length), failures: String(failures), errors: String(errors) });
  });

  test('names come back as they were written', () => {
    expect(all(root, 'testcase')[0]?.attributes['name']).toBe('A <b> & "c"');
  });

  test('a failure names place, both values, and what decided', () => {
    const [failure] = all(root, 'failure');
    expect(failure?.attributes['message']).toBe('recommendation: expected accept, got incomplete');
    expect(failure?.text.split('\n')).toEqual([
      'A <b> & "c":3:5: recommendation: expected accept, got incomplete',
      'A <b> & "c":3:5: band: expected A <b> & "c", got none',
      expect.stringMatching(/^Decided by: incomplete\. /),
    ]);
  });

  test('a file that could not be run is an error with all its problems', () => {
    expect(all(root, 'error').map(({ text }) => text)).toEqual(['A <b> & "c"\nanother']);
  });

  test('what is reached too little fails in a suite of its own', () => {
    const suite = all(root, 'testsuite').find(({ attributes }) => attributes['name'] === 'coverage');
    expect(suite?.children.map(({ attributes }) => attributes['name'])).toEqual(['bakery recommendations', 'bakery rules', 'bakery knockouts']);
  });
});
