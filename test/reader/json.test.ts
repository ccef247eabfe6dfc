/** JSON: values, places of mistakes, double keys. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { findDuplicateKey, parseJson, parseJsonTree } from '../../src/reader/json.ts';
import { isClean } from '../../src/reader/json-sieve.ts';
import { createSource } from '../../src/reader/text.ts';
import { toPlain } from '../../src/reader/tree.ts';
import { inShort, summary } from './support/corpus.ts';

function problemsOf(text: string): readonly Problem[] {
  const tree = parseJsonTree(createSource('f', text));
  return tree.ok ? [] : tree.problems;
}

describe('what is no JSON, and where', () => {
  test.each<[string, string, RegExp]>([
    ['', '1:1', /nothing here/],
    [' \n ', '2:2', /nothing here/],
    ['{', '1:1', /what opens here is never closed/],
    ['{"a": [1,\n', '1:7', /what opens here is never closed/],
    ['{"a"', '1:1', /what opens here is never closed/],
    ['{"a":', '1:1', /what opens here is never closed/],
    ['["x', '1:2', /the quote that opens here is never closed/],
    ['["x\\', '1:2', /the quote that opens here is never closed/],
    ['[1 2]', '1:4', /a comma or a ] is missing before this/],
    ['[1}', '1:3', /a comma or a ] is missing before this/],
    ['{"a": 1 "b": 2}', '1:9', /a comma or a } is missing before this/],
    ['[1, ]', '1:5', /a comma too many/],
    ['{"a": 1,}', '1:9', /a comma too many/],
    ['[,1]', '1:2', /a value is missing/],
    ['{"a":}', '1:6', /a value is missing/],
    ['{a: 1}', '1:2', /a key must stand here/],
    ['{1: 1}', '1:2', /a key must stand here/],
    ['{"a" 1}', '1:6', /a colon is missing before this/],
    ["['x']", '1:2', /this is not a value/],
    ['[yes]', '1:2', /this is not a value/],
    ['// note\n1', '1:1', /no comments/],
    ['# note', '1:1', /no comments/],
    ['[01]', '1:2', /not a number in JSON/],
    ['[+1]', '1:2', /not a number in JSON/],
    ['[.5]', '1:2', /not a number in JSON/],
    ['[1.]', '1:2', /not a number in JSON/],
    ['[NaN]', '1:2', /not a number in JSON/],
    ['[-Infinity]', '1:2', /not a number in JSON/],
    ['1 2', '1:3', /more text after the end/],
    ['{}\n{}', '2:1', /more text after the end/],
    ['"a\nb"', '1:3', /a line break, tab or control character/],
    ['"C:\\Users"', '1:4', /this backslash means nothing/],
    ['"\\\\\\u12"', '1:4', /this backslash means nothing/],
    ['\u00a01', '1:1', /this is not a value/],
  ])('%j', (text, place, reason) => {
    const [first, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(first?.code).toBe('json-syntax');
    expect(`${first?.at?.line}:${first?.at?.column}`).toBe(place);
    expect(JSON.stringify(first?.args)).toMatch(reason);
    expect(() => JSON.parse(text)).toThrow();
  });
});

describe('what is refused', () => {
  test.each([
    ['{"a":1,"b":2,"a":3}', 'duplicate-key a 1 1:14'],
    ['{"a":{"x":1,\n"\\u0078":2}}', 'duplicate-key x 1 2:1'],
    ['[{"a" :1,"a" :1}]', 'duplicate-key a 1 1:10'],
    ['{"__proto__":{"polluted":true}}', 'reserved-key __proto__ 1:2'],
    ['{"\\u005f_proto__":1}', 'reserved-key __proto__ 1:2'],
    ['{"constructor":{"prototype":1}}', 'reserved-key constructor 1:2, reserved-key prototype 1:17'],
    ['{"v":1e400}', 'bad-number not-finite 1:6'],
    ['[-1e400]', 'bad-number not-finite 1:2'],
    ['[12345678901234567890]', 'bad-number digits 1:2'],
    ['[0.30000000000000004]', 'bad-number digits 1:2'],
    ['["\\ud800"]', 'bad-character surrogate 1:2'],
    ['{"\\udc00":1}', 'bad-character surrogate 1:2'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'too-complex depth 1:65'],
    [`[${'1,'.repeat(200_000)}1]`, 'too-complex tokens 1:400000'],
  ])('%.40s: %s', (text, expected) => {
    expect(problemsOf(text).map(inShort).join(', ')).toBe(expected);
    expect(
      summary(
        parseJson(text, (offset) => ({ file: 'f', line: text.slice(0, offset).split('\n').length, column: offset - text.lastIndexOf('\n', offset - 1) })),
      ),
    ).toBe(expected);
  });

  test('without a locator a problem has no place', () => {
    expect(parseJson('[1')).toMatchObject({ ok: false, problems: [{ code: 'json-syntax', at: null }] });
  });
});

describe('what is read', () => {
  test.each([
    'null',
    '"\\ud83d\\ude00"',
    '{"a":{"a":{"a":1}}}',
    '{"note":"10:30 \\"x\\": y"}',
    '{"a":" :",  "b" : [ ] , "c":{ } }',
    '[1e5,0.1,1e-7,100000000000000000000,5.0]',
    '"\\u001b"',
    '{"":1}',
  ])('%s', (text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    const tree = parseJsonTree(createSource('f', text));
    expect(tree.ok && JSON.stringify(toPlain(tree.value))).toBe(JSON.stringify(JSON.parse(text)));
  });

  test('minus nothing is nothing', () => {
    expect(parseJson('[-0,-0.0]')).toEqual({ ok: true, value: [0, 0] });
  });

  test('a text of a million characters, and of a million escapes', () => {
    expect(parseJson(JSON.stringify({ a: 'x'.repeat(1e6), b: '"\\'.repeat(5e5) })).ok).toBe(true);
  });
});

describe('findDuplicateKey', () => {
  test.each<[string, ReturnType<typeof findDuplicateKey>]>([
    ['{"a":1,"a":2,"a":3}', { key: 'a', offset: 7 }],
    ['{"a":{"b":1},"b":2}', null],
    ['[{"a":1},{"a":1}]', null],
    ['{"a":1,"a":', null],
    ['x', null],
  ])('%s', (text, expected) => {
    expect(findDuplicateKey(text)).toEqual(expected);
  });

  /** A map as a list of pairs, so that keys may come twice, and the first that does. */
  const maps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', '"', ':', ' :', '\\', 'é', ''), fc.constantFrom('1', '":"', '"\\":"', '[]', '{"a":1}')));
  const blanks = fc.constantFrom('', ' ', '\n', '\t ');

  test('finds what is there, however it is spaced, and parseJson does not let it through', () => {
    fc.assert(
      fc.property(maps, blanks, blanks, fc.boolean(), (pairs, before, after, isEscaped) => {
        const spelled = (key: string) =>
          isEscaped ? `"${[...key].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"` : JSON.stringify(key);
        const text = `{${pairs.map(([key, value]) => `${before}${spelled(key)}${before}:${after}${value}`).join(',')}${after}}`;
        const second = pairs.find(([key], i) => pairs.findIndex(([other]) => other === key) < i);
        expect(findDuplicateKey(text)?.key).toBe(second?.[0]);
        expect(parseJson(text).ok).toBe(second === undefined);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the sieve', () => {
  test('goes once through a text of many colons and blanks', () => {
    const text = JSON.stringify({ a: ' :'.repeat(1e6), b: ' '.repeat(1e6), c: '"'.repeat(1e5) });
    expect(isClean(JSON.parse(text), text)).toBe(false);
  });

  test.each([
    ['{"a":1,"b":"c"}', true],
    ['{"a":"an \\"escape\\" in a value","b":"\\u0041"}', true],
    ['{"\\u0061":1}', false],
    ['{"a\\"b":1}', false],
    ['{"\\\\" :1}', false],
    ['{"a":{"b":[{"\\t":1}]}}', false],
    ['{"\\u0061" \n :1}', false],
  ])('%s is left to JSON.parse: %s, as no key has an escape', (text, clean) => {
    expect(isClean(JSON.parse(text), text)).toBe(clean);
  });
});
