/** Whole rubric files: which are read, the traps of YAML, and what a hostile file cannot do. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import { bytesOf, namesOf } from '../reader/support/corpus.ts';
import { SHIPPED_FILES } from '../support/shipped.ts';
import { badRubrics, inShort, problemsIn, REVIEWS, readRubricBytes, rubricIn, withParts, withQuestions } from './support.ts';

const WHOLE = [...SHIPPED_FILES, 'test/fixtures/rubrics/everything.yaml'];
const SMALL = withParts('');

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe.each(WHOLE)('%s', (file) => {
  const outcome = readRubricBytes(new Uint8Array(readFileSync(file)), file);

  test('is read without a problem', () => {
    expect(outcome.ok ? [] : outcome.problems.map(inShort)).toEqual([]);
  });

  test('can be compiled', () => {
    expect(outcome.ok && compileRubric(outcome.value).questions.length).toBeGreaterThan(5);
  });

  test('survives JSON unchanged, as plain data does', () => {
    expect(outcome.ok && JSON.parse(JSON.stringify(outcome.value))).toEqual(outcome.ok && outcome.value);
  });
});

test('every hostile file is refused as a rubric, with a place', () => {
  const places = namesOf('yaml').map((name) => {
    const outcome = readRubricBytes(bytesOf('yaml', name), name);
    return { name, places: outcome.ok ? [] : outcome.problems.map(({ at }) => [at?.file, (at?.line ?? 0) > 0]) };
  });
  expect(places.filter(({ name, places }) => places.length === 0 || places.some(([file, hasLine]) => file !== name || !hasLine))).toEqual([]);
});

describe('the same rubric comes of', () => {
  test.each([
    ['Windows line ends', SMALL.replaceAll('\n', '\r\n')],
    ['a byte order mark at the start', `\ufeff${SMALL}`],
    ['comments and blank lines', SMALL.replaceAll('\n', ' # said aside\n\n')],
    ['other quotes', SMALL.replace('title: Small', "title: 'Small'").replace('version: 1.0.0', 'version: "1.0.0"')],
    ['lists on lines of their own', SMALL.replace(/bands: .*/, 'bands:\n    - from: 50\n      recommend: accept\n    - from: 0\n      recommend: decline')],
    ['keys in another order', SMALL.replace('fit: 1\n', '').concat('fit: 1\n')],
    ['no line feed at the end', SMALL.trimEnd()],
    ['three dashes before it', `---\n${SMALL}`],
    ['spaces around a text', SMALL.replace('title: Small', 'title: "  Small "')],
  ])('%s', (_, text) => {
    expect(rubricIn(text)).toEqual(rubricIn(SMALL));
  });
});

describe('a text says what it says', () => {
  test.each([
    'no',
    'yes',
    'on',
    'off',
    'y',
    '2026-11-22',
    '1:30 pm',
    '50 %',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay what it is
    '${HOME}',
    '{{ name }}',
    '`id`',
    '%s %d',
    '$(id)',
    '<b>bold</b>',
    '(a+)+$',
    'ja, nein',
    'C#',
    'שלום',
    '日本語 🙂',
  ])('%s', (text) => {
    expect(rubricIn(withParts(`opening: ${/^[%`{]/.test(text) ? JSON.stringify(text) : text}`)).opening).toBe(text);
  });
});

describe('where true or false is wanted', () => {
  test.each([
    ['yes', 'write-true'],
    ['On', 'write-true'],
    ['y', 'write-true'],
    ['no', 'write-false'],
    ['OFF', 'write-false'],
    ['n', 'write-false'],
    ['1', null],
    ['"true"', null],
  ])('%s is told what to write', (written, hint) => {
    expect(problemsIn(withParts(`screen: ${written}`))).toMatchObject([{ code: 'wrong-type', args: { wanted: 'true or false', hint } }]);
  });
});

describe('where a number is wanted', () => {
  test.each([
    ['.nan', 'not-finite'],
    ['.inf', 'not-finite'],
    ['-.INF', 'not-finite'],
    ['1e309', 'not-finite'],
    ['1e3', 'form'],
    ['0x10', 'form'],
    ['0o17', 'form'],
    ['010', 'leading-zero'],
    ['9007199254740993', 'digits'],
    ['0.1234567890123456', 'digits'],
    ['0,5', 'comma'],
    ['1_000', 'grouping'],
    ['1,000', 'grouping'],
    ["1'000", 'grouping'],
    ['50%', 'percent'],
    ['1:30', 'time'],
    ['"0,5"', 'comma'],
  ])('%s is refused, and said why', (written, why) => {
    expect(problemsIn(withParts(`minutes: ${written}`))).toMatchObject([{ code: 'bad-number', args: { why }, at: { line: 11, column: 10 } }]);
  });

  test('a number in quotes is told to lose them', () => {
    expect(problemsIn(withParts('minutes: "5"'))).toMatchObject([{ code: 'wrong-type', args: { wanted: 'a number', hint: 'number' } }]);
  });

  test.each(['-0', '+1', '.5', '1.', '100.000000000001'])('%s is a plain decimal', (written) => {
    expect(rubricIn(withParts(`decision: { bands: [{ from: ${written}, recommend: accept }] }`)).decision.bands[0]?.from).toBe(Number(written) + 0);
  });
});

describe('a key or id that every object of JavaScript has', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is a reserved key', (key) => {
    expect(problemsIn(withParts(`${key}: { polluted: true }`))).toMatchObject([{ code: 'reserved-key', args: { key } }]);
  });

  test.each(['toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupSetter__', 'isPrototypeOf'])(
    '%s is an unknown key like any other',
    (key) => {
      expect(problemsIn(withParts(`${key}: { polluted: true }`))).toMatchObject([{ code: 'unknown-key', args: { key } }]);
    },
  );

  test.each(['constructor', 'prototype'])('%s cannot be an id', (id) => {
    expect(problemsIn(withQuestions(REVIEWS.replace('reviews', id)))).toMatchObject([{ code: 'bad-id', args: { id, why: 'reserved' } }]);
  });

  test('tostring and valueof are ids like any other', () => {
    const text = withQuestions(`${REVIEWS.replace('reviews', 'tostring')}\n${REVIEWS.replace('reviews', 'valueof')}`, '  - { id: view, of: { valueof: 2 } }');
    expect(rubricIn(text).dimensions.map(({ questions, of }) => [questions.map(({ id }) => id), of])).toEqual([
      [['tostring', 'valueof'], undefined],
      [[], { valueof: 2 }],
    ]);
  });

  test('no file with faults changes what other objects have', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const { bytes } of badRubrics()) readRubricBytes(bytes);
    expect([Object.getOwnPropertyNames(Object.prototype), ({} as Record<string, unknown>)['polluted']]).toEqual([before, undefined]);
  });
});

test('two thousand questions are read', () => {
  const questions = Array.from({ length: 2000 }, (_, i) => `- { id: q${i}, ask: Is point ${i} settled?, levels: { 1: Not, 2: Fully } }`).join('\n');
  expect(rubricIn(withQuestions(questions)).dimensions[0]?.questions).toHaveLength(2000);
});

test('two thousand faults are all told', () => {
  const questions = Array.from({ length: 900 }, (_, i) => `- { id: q${i}, ask: How?, wieght: 2, levels: { 1: Not, 3: Fully } }`).join('\n');
  expect(problemsIn(withQuestions(questions))).toHaveLength(1800);
});

test('of thousands of unknown ids only the first hundred are compared with the known ones', () => {
  const rules = Array.from({ length: 300 }, (_, i) => `  - { id: r${i}, when: { question: reviws, is: 1 }, flag: f }`).join('\n');
  const guessed = problemsIn(withParts(`rules:\n${rules}`)).filter(({ args }) => 'suggestion' in args && args.suggestion === 'reviews');
  expect([problemsIn(withParts(`rules:\n${rules}`)).length, guessed.length]).toEqual([300, 100]);
});

test('an order that is longer than any rubric is refused by its length', () => {
  expect(problemsIn(withParts(`order: [${'reviws, '.repeat(2001)}]`)).map(inShort)).toEqual(['out-of-range 11:8']);
});

test('bytes that are no text are told as such', () => {
  expect(readRubricBytes(new Uint8Array([0xff, 0xfe, 0x00]))).toMatchObject({ ok: false, problems: [{ code: 'not-utf8' }] });
});

test('a rubric of more than a mebibyte is refused by its size', () => {
  expect(readRubricBytes(utf8(`${SMALL}# ${'x'.repeat(2 ** 20)}`))).toMatchObject({
    ok: false,
    problems: [{ code: 'file-too-large', args: { limit: '1 MiB' } }],
  });
});
