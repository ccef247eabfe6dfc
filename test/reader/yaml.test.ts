/** YAML: what is read, what is refused, and in which words. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { createSource } from '../../src/reader/text.ts';
import { toPlain } from '../../src/reader/tree.ts';
import { parseYaml } from '../../src/reader/yaml.ts';
import { inShort } from './support/corpus.ts';

function problemsOf(text: string, documents: 'one' | 'many' = 'one'): readonly Problem[] {
  const outcome = parseYaml(createSource('f', text), { documents });
  return outcome.ok ? [] : outcome.problems;
}

function dataOf(text: string, documents: 'one' | 'many' = 'one'): unknown {
  const outcome = parseYaml(createSource('f', text), { documents });
  return outcome.ok ? outcome.value.map((tree) => JSON.parse(JSON.stringify(toPlain(tree)))) : outcome.problems.map(inShort);
}

describe('what people write wrong, in words they understand', () => {
  test.each<[string, string, string, RegExp]>([
    ['a tab', 'a:\n\tb: 1\n', '2:1', /a tab stands at the beginning/],
    ['a tab with more below it', 'a:\n  - b: 1\n\tc: 2\n    d: 3\n  - e: 4\n', '3:1', /a tab stands/],
    ['a tab further down', 'a:\n  - x\n\t- y\n', '3:1', /a tab/],
    ['a colon in a text', 'title: Fit: the basics\nb: 1\n', '1:8', /a colon and a space in it/],
    ['a colon at the end', 'title: Fit:\n', '1:8', /a colon at its end/],
    ['no space after a colon', 'a: 1\ntitle:Hello\nb: 1\n', '2:1', /not a key with a value/],
    ['no colon at all', 'a: 1\njust text\n', '2:1', /not a key with a value/],
    ['a text that goes on too far left', 'a: this is\nlong text\nb: 1\n', '2:1', /not a key with a value/],
    ['a longer text that goes on too far left', 'a: |\n  x\n y\nb: 1\n', '3:2', /not a key with a value/],
    ['a key too far left', 'a:\n   b: 1\n  c: 2\n', '3:3', /does not line up/],
    ['a key too far right', 'a: 1\n  b: 2\n', '1:4', /the next line stands further in/],
    ['a key under the dash', 'x:\n  - id: 1\n   ask: 2\n', '3:4', /neither to the list item above/],
    ['an item too far left', 'x:\n  - a\n- b\n', '3:1', /list item does not line up/],
    ['an item too far right', 'x:\n- a\n - b\n', '3:2', /this dash has become part of the text above/],
    ['an item among keys', 'a: 1\n- b\n', '2:1', /does not fit under the lines above/],
    ['a list on the line of its key', 'ask: - x\n', '1:6', /a list cannot begin on the line of its key/],
    ['quotes in quotes', 'a: "He said "yes" to it"\nb: 1\n', '1:14', /goes on after its closing quote/],
    ['an apostrophe in quotes', "a: 'don't'\nb: 1\n", '1:9', /goes on after its closing quote/],
    ['an open quote', 'a: "x\nb: 1\n', '1:4', /the quote that opens here is never closed/],
    ['an open quote, and another below', 'a: "x\nb: "y"\n', '1:4', /the quote that opens here/],
    ['an open bracket', 'a: [1, 2\nb: 3\n', '1:4', /the \[ that opens here is not closed/],
    ['an open brace', 'a: {x: 1, y: 2\nb: 3\n', '1:4', /the \{ that opens here is not closed/],
    ['the wrong bracket', 'a: [1, 2}\n', '1:4', /the \[ that opens here is not closed/],
    ['a bracket too many', 'a: [b]]\n', '1:7', /this ] closes nothing/],
    ['text after a bracket', 'a: [Budget] agreed?\n', '1:13', /text after the closing bracket/],
    ['a missing comma', 'a: {x: 1 y: 2}\n', '1:8', /a comma is missing/],
    ['a comma too many', 'a: [a, , c]\n', '1:8', /a comma too many/],
    ['a comma in a text in braces', 'a: { 1: Tells all, asks nothing, 2: x }\n', '1:20', /a key without a value/],
    ['no space after a colon in braces', 'a: {below:10}\n', '1:5', /no space after the colon/],
    ['@ at the start', 'a: @home\n', '1:4', /cannot begin with @/],
    ['a backtick at the start', 'a: `x`\n', '1:4', /cannot begin with `/],
    ['% at the start', 'a: %x\n', '1:4', /cannot begin with %/],
    ['a comma at the start', 'a: ,x\n', '1:4', /cannot begin with ,/],
    ['> at the start', 'a: > 5 people\nb: 1\n', '1:4', /cannot begin with > or \|/],
    ['>5', 'a: >5\nb: 1\n', '1:4', /cannot begin with > or \|/],
    ['> and nothing after it', 'a: >\nb: 1\n', '1:4', /cannot begin with > or \|/],
    ['| at the start', 'a: |foo\n  x\n', '1:5', /cannot begin with > or \|/],
    ['a backslash', 'a: "C:\\Users"\n', '1:7', /a backslash has a meaning of its own/],
    ['a # too close', 'a: "x"#c\n', '1:7', /a # has no space before it/],
    ['text after ---', '--- a: 1\n', '1:5', /something follows ---/],
    ['special spaces at the start', 'a: 1\n\u00a0\u00a0b:1\nc: 2\n', '2:1', /a special space stands in this line/],
    ['a special space after a colon', 'a: 1\nb:\u00a0x\nc: 2\n', '2:1', /a special space stands in this line/],
    ['an endless key', `${'x'.repeat(1100)}: 1\n`, '1:1', /longer than 1024 characters/],
  ])('%s', (_, text, place, reason) => {
    const [first, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(first?.code).toBe('yaml-syntax');
    expect(`${first?.at?.line}:${first?.at?.column}`).toBe(place);
    expect(JSON.stringify(first?.args)).toMatch(reason);
  });

  test('what the library says in its own words holds nothing of the text that could do harm', () => {
    for (const { args } of problemsOf('a: !<\u202e> x\n---\n%\n...\n%YAML\n')) expect(JSON.stringify(args)).not.toMatch(/\u202e/);
  });
});

describe('what is refused', () => {
  test.each([
    ['a: &b 1', 'yaml-refused anchor 1:4'],
    ['a: & co', 'yaml-refused anchor 1:4'],
    ['a: *bold*', 'yaml-refused alias 1:4'],
    ['*a : 1', 'yaml-refused alias 1:1'],
    ['&a b: 1', 'yaml-refused anchor 1:1'],
    ['a: !wow x', 'yaml-refused tag 1:4'],
    ['a: ! x', 'yaml-refused tag 1:4'],
    ['!!map {a: 1}', 'yaml-refused tag 1:1'],
    ['[&a 1]', 'yaml-refused anchor 1:2'],
    ['{a: !!str 1}', 'yaml-refused tag 1:5'],
    ['- !!seq\n  - a', 'yaml-refused tag 1:3'],
    ['%YAML 1.2\n---\na: 1', 'yaml-refused directive 1:1'],
    ['<<: {a: 1}', 'yaml-refused merge-key 1:1'],
    ['{<<: 1}', 'yaml-refused merge-key 1:2'],
    ['? a\n: 1', 'yaml-refused complex-key 1:1'],
    ['{? a : 1}', 'yaml-refused complex-key 1:2'],
    ['{[a]: 1}', 'yaml-refused complex-key 1:2'],
    ['[a]: 1', 'yaml-refused complex-key 1:1'],
    ['ask: ? what', 'yaml-refused complex-key 1:6'],
    [': 1', 'yaml-refused empty-key 1:1'],
    ["'': 1", 'yaml-refused empty-key 1:1'],
    ['null: 1', 'yaml-refused empty-key 1:1'],
    ['a: 1\n---\nb: 2', 'yaml-refused second-document 2:1'],
    ['a: 1\n...\nb: 2', 'yaml-refused second-document 3:1'],
    ['a: 1\n---\n', 'yaml-refused second-document 2:1'],
    ['"__proto__": 1', 'reserved-key __proto__ 1:1'],
    ['a: {prototype: 1}', 'reserved-key prototype 1:5'],
    ['"constr\\u0075ctor": 1', 'reserved-key constructor 1:1'],
    ['{a: 1, a: 2}', 'duplicate-key a 1 1:8'],
    ['a: 1\nb: 2\na: 3\na: 4', 'duplicate-key a 1 3:1, duplicate-key a 1 4:1'],
    ['"\\u0061": 1\na: 2', 'duplicate-key a 1 2:1'],
    ['a: 1e3', 'bad-number form 1:4'],
    ['a: [010, 0x1F]', 'bad-number leading-zero 1:5, bad-number form 1:10'],
    ['a: 12345678901234567890', 'bad-number digits 1:4'],
    ['a: "\\x1b"', 'bad-character control 1:4'],
    ['"a\\u202e": 1', 'bad-character bidi 1:1'],
    ['a: "\\r"', 'bad-character carriage-return 1:4'],
  ])('%j: %s', (text, expected) => {
    expect(problemsOf(text).map(inShort).join(', ')).toBe(expected);
  });

  test('a long key is cut in the message', () => {
    const key = 'k'.repeat(500);
    expect(problemsOf(`${key}: 1\n${key}: 2\n`)).toMatchObject([{ args: { key: `${'k'.repeat(59)}…` } }]);
  });
});

describe('what is read', () => {
  test.each<[string, unknown[]]>([
    ['', [null]],
    ['# only a comment\n', [null]],
    ['---\na: 1\n...\n', [{ a: 1 }]],
    ['a: no\nb: yes\nc: True\nd: 10:30\ne: 1_000\nf: 50%\ng: "010"', [{ a: 'no', b: 'yes', c: true, d: '10:30', e: '1_000', f: '50%', g: '010' }]],
    ['1: one\n2: two', [{ 1: 'one', 2: 'two' }]],
    ['a: -0\nb: +5\nc: .5\nd: 5.', [{ a: 0, b: 5, c: 0.5, d: 5 }]],
    ['"<<": 1\n"~": 2\n"null": 3', [{ '<<': 1, '~': 2, null: 3 }]],
    ['[a: 1, b]', [[{ a: 1 }, 'b']]],
    ['{"a":1,"b":[true,null,],}', [{ a: 1, b: [true, null] }]],
    ['a: "\\u00e9\\t\\n\\U0001F600"', [{ a: 'é\t\n\u{1f600}' }]],
    ['a: >\n  folded\n  text\nb: |-\n  kept\n   as is', [{ a: 'folded text\n', b: 'kept\n as is' }]],
    ['a: it goes on\n  here', [{ a: 'it goes on here' }]],
    ['a: x - y\n  z - w', [{ a: 'x - y z - w' }]],
    ['a: {\n  x: 1\n}', [{ a: { x: 1 } }]],
    ['toString: 1', [{ toString: 1 }]],
    ['caf\u00e9: 1\ncafe: 2', [{ caf\u00e9: 1, cafe: 2 }]],
  ])('%j', (text, expected) => {
    expect(dataOf(text)).toEqual(expected);
  });

  test('minus nothing is nothing', () => {
    const outcome = parseYaml(createSource('f', '-0'), { documents: 'one' });
    expect(outcome.ok && outcome.value.map(toPlain)).toEqual([0]);
  });

  test('many documents are those that hold something', () => {
    expect(dataOf('a: 1\n---\n# nothing\n---\n~\n---\nb: 2\n---\n', 'many')).toEqual([{ a: 1 }, null, { b: 2 }]);
    expect(dataOf('', 'many')).toEqual([]);
  });

  test('maps and lists nest 64 deep, not 65', () => {
    expect(problemsOf('['.repeat(64) + ']'.repeat(64))).toEqual([]);
    expect(problemsOf(`a: ${'['.repeat(64)}${']'.repeat(64)}`).map(inShort)).toEqual(['too-complex depth 1:67']);
    expect(problemsOf(`${'- '.repeat(64)}a`)).toEqual([]);
    expect(problemsOf(`${'- '.repeat(65)}a`).map(inShort)).toEqual(['too-complex depth 1:129']);
  });

  test('brackets in texts are no brackets', () => {
    expect(dataOf(`a: x${']'.repeat(3)}\n${Array.from({ length: 99 }, (_, i) => `k${i}: "["\nl${i}: x[\n`).join('')}`)).toHaveLength(1);
  });
});

test('all problems of a text come at once, in its order', () => {
  const text = 'a: 1\nb: "\\q"\na: 2\nc: &x 010\nd: 0x10\ne: [1, 2\n__proto__: 3\n';
  expect(problemsOf(text).map(inShort)).toEqual([
    'yaml-syntax 2:5',
    'duplicate-key a 1 3:1',
    'yaml-refused anchor 4:4',
    'bad-number form 5:4',
    'yaml-syntax 6:4',
    'reserved-key __proto__ 7:1',
  ]);
});

test('reading leaves the depth of stack traces as it was', () => {
  const before = Reflect.get(Error, 'stackTraceLimit');
  problemsOf('a: [\n');
  expect(Reflect.get(Error, 'stackTraceLimit')).toBe(before);
});
