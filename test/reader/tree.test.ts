/** Trees: their data, and where it stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Outcome, Place } from '../../src/problems/problem.ts';
import { parseJsonTree } from '../../src/reader/json.ts';
import { createSource, type SourceText } from '../../src/reader/text.ts';
import { isReserved, locate, locateWithin, type Node, type Path, type Tree, toPlain } from '../../src/reader/tree.ts';
import { parseYaml } from '../../src/reader/yaml.ts';

const TEXT = `title: Fit
dimensions:
  - id: mindset
    questions:
      - id: one
        weight: 1.10
      - { id: two, ask: "Really?" }
empty:
`;

function yamlTree(text: string): Tree {
  const trees = parseYaml(createSource('f', text), { documents: 'one' });
  if (!trees.ok) throw new Error(JSON.stringify(trees.problems));
  return trees.value[0] as Tree;
}

function jsonTree(text: string): Tree {
  const tree: Outcome<Tree> = parseJsonTree(createSource('f', text));
  if (!tree.ok) throw new Error(JSON.stringify(tree.problems));
  return tree.value;
}

function at({ line, column, length, source }: Place): string {
  return `${line}:${column} ${source?.slice((column ?? 1) - 1, (column ?? 1) - 1 + (length ?? 1))}`;
}

describe('locateWithin', () => {
  const text = 'plain: one two one\nquoted: "say \\"one\\" or one"\nfolded: one two\n  three one\nblock: |\n  first\n  one\nnumber: 12\nblanks: "  one"\n';
  const tree = yamlTree(text);

  test.each<[string, string, number, string]>([
    ['a word', 'plain', 0, '1:8 one'],
    ['the same word further on', 'plain', 1, '1:16 one'],
    ['a word behind what is escaped', 'quoted', 1, '2:25 one'],
    ['a word on the second line of a plain text', 'folded', 1, '4:9 one'],
    ['a word in a block', 'block', 0, '7:3 one'],
    ['a word behind blanks that are trimmed', 'blanks', 0, '9:12 one'],
  ])('%s', (_, key, nth, expected) => {
    const value = String((toPlain(tree) as Record<string, unknown>)[key]).trim();
    const from = [...value.matchAll(/one/g)][nth]?.index ?? -1;
    expect(at(locateWithin(tree, [key], from, from + 3))).toBe(expected);
  });

  test('a piece over a line break is meant up to the end of its line', () => {
    expect(at(locateWithin(tree, ['folded'], 4, 13))).toBe('3:13 two');
  });

  test('of what is written otherwise than it reads the whole text is meant', () => {
    expect(at(locateWithin(tree, ['quoted'], 4, 9))).toBe('2:9 "say \\"one\\" or one"');
  });

  test('of what is no text the whole is meant', () => {
    expect(at(locateWithin(tree, ['nothing'], 0, 1))).toBe('1:1 plain: one two one');
  });
});

describe('locate', () => {
  test.each<[Path, 'key' | 'value', string]>([
    [[], 'value', '1:1 title: Fit'],
    [[], 'key', '1:1 title: Fit'],
    [['title'], 'key', '1:1 title'],
    [['title'], 'value', '1:8 Fit'],
    [['dimensions'], 'key', '2:1 dimensions'],
    [['dimensions', 0], 'value', '3:5 id: mindset'],
    [['dimensions', 0], 'key', '3:5 id: mindset'],
    [['dimensions', 0, 'questions', 0, 'weight'], 'value', '6:17 1.10'],
    [['dimensions', 0, 'questions', 1, 'ask'], 'key', '7:20 ask'],
    [['dimensions', 0, 'questions', 1, 'ask'], 'value', '7:25 "Really?"'],
    [['empty'], 'key', '8:1 empty'],
  ])('%j, the %s', (path, part, expected) => {
    expect(at(locate(yamlTree(TEXT), path, part))).toBe(expected);
  });

  test.each<[Path, 'key' | 'value', string]>([
    [['nothing'], 'value', '1:1 title: Fit'],
    [['title', 'deeper', 'still'], 'value', '1:8 Fit'],
    [['title', 'deeper'], 'key', '1:1 title'],
    [['dimensions', 7], 'key', '2:1 dimensions'],
    [['dimensions', 'no number'], 'key', '2:1 dimensions'],
    [['dimensions', 0, 'title'], 'value', '3:5 id: mindset'],
    [['dimensions', 0, 'questions', 1, 'id', 0], 'key', '7:11 id'],
    [['constructor'], 'key', '1:1 title: Fit'],
  ])('%j is not there: the last node on the way, the %s', (path, part, expected) => {
    expect(at(locate(yamlTree(TEXT), path, part))).toBe(expected);
  });

  test('an empty value stands after its key', () => {
    expect(locate(yamlTree('a:\nb: 1\n'), ['a'], 'value')).toMatchObject({ line: 1, column: 3, length: 1 });
  });

  test('JSON has the same places', () => {
    const tree = jsonTree('{\n  "a": [10, {"b": "x"}]\n}');
    expect(at(locate(tree, ['a', 1, 'b'], 'value'))).toBe('2:19 "x"');
    expect(at(locate(tree, ['a', 1, 'b'], 'key'))).toBe('2:14 "b"');
    expect(at(locate(tree, ['a', 1], 'value'))).toBe('2:13 {"b": "x"}');
    expect(at(locate(tree, ['a', 0], 'value'))).toBe('2:9 10');
  });
});

test('a scalar keeps what was written', () => {
  const { root } = yamlTree('[1.10, "1.10", ~, True, 2026-01-02]');
  expect(root.kind === 'sequence' && root.items.map((item) => item.kind === 'scalar' && [item.value, item.text, item.quoted])).toEqual([
    [1.1, '1.10', false],
    ['1.10', '1.10', true],
    [null, '~', false],
    [true, 'True', false],
    ['2026-01-02', '2026-01-02', false],
  ]);
});

test('objects have no prototype', () => {
  const plain = toPlain(yamlTree('a: { toString: 1 }\n')) as Record<string, unknown>;
  expect(Object.getPrototypeOf(plain)).toBeNull();
  expect(Object.getPrototypeOf(plain['a'])).toBeNull();
  expect('hasOwnProperty' in plain).toBe(false);
});

describe('data that was written out', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom('no', '1.10', '~', '- a', 'a: b', '', '010', 'null', '#', 'é', '日本'));
  const scalars = fc.oneof(
    texts,
    fc.boolean(),
    fc.constant(null),
    fc.integer({ min: -99999, max: 99999 }),
    fc.integer().map((n) => (n % 1000) / 8),
  );
  // Merge keys are refused on purpose, and the library writes `<<` without quotes.
  const keys = texts.filter((key) => key !== '' && key !== '<<' && !isReserved(key));
  const { value: data } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalars,
      fc.array(tie('value')),
      fc.dictionary(keys, tie('value'), { noNullPrototype: true }),
    ),
  }));

  /** Every path in `node` with the data that must stand there. */
  function* pathsIn(node: Node, path: Path = []): Generator<[Path, Node]> {
    yield [path, node];
    if (node.kind === 'sequence') for (const [i, item] of node.items.entries()) yield* pathsIn(item, [...path, i]);
    if (node.kind === 'map') for (const [key, { value }] of node.entries) yield* pathsIn(value, [...path, key]);
  }

  function offsetOf(source: SourceText, place: Place): number {
    return (source.lineStarts[place.line - 1] ?? 0) + (place.column ?? 1) - 1;
  }

  test('as YAML reads as it was', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(JSON.stringify(toPlain(yamlTree(stringify(value))))).toBe(JSON.stringify(value));
      }),
    );
  });

  test('as JSON reads as it was, also as YAML, and every node is where its place says', () => {
    fc.assert(
      fc.property(data, fc.boolean(), (value, isWide) => {
        const text = JSON.stringify(value, null, isWide ? 2 : 0);
        const tree = jsonTree(text);
        expect(JSON.stringify(toPlain(tree))).toBe(JSON.stringify(value));
        if (isWide) expect(JSON.stringify(toPlain(yamlTree(text)))).toBe(JSON.stringify(value));
        for (const [path, node] of pathsIn(tree.root)) {
          const offset = offsetOf(tree.source, locate(tree, path, 'value'));
          expect(offset).toBe(node.start);
          expect(JSON.parse(text.slice(offset, node.end))).toEqual(JSON.parse(JSON.stringify(toPlain({ root: node }))));
          const key = path.at(-1);
          if (typeof key === 'string') expect(text.startsWith(JSON.stringify(key), offsetOf(tree.source, locate(tree, path, 'key')))).toBe(true);
        }
      }),
    );
  });
});
