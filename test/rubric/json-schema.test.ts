/** The JSON Schema beside the rubrics: that it is what the source says, that an editor can use it, and that it judges as `fit` does. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/reader/text.ts';
import { toPlain } from '../../src/reader/tree.ts';
import { parseYaml } from '../../src/reader/yaml.ts';
import { rubricSchema } from '../../src/rubric/schema/rubric.ts';
import { runs } from '../engine/runs.ts';
import { generatedFiles } from '../support/generated.ts';
import { fit } from '../support/io.ts';
import { keysWithoutHelp } from '../support/json-schema.ts';
import { SHIPPED_FILES } from '../support/shipped.ts';
import { editedRubrics } from './mutations.ts';
import { badRubrics, withParts, withQuestions } from './support.ts';

const TEXT = readFileSync('rubrics/rubric.schema.json', 'utf8');
const SCHEMA: Record<string, unknown> = JSON.parse(TEXT);
const accepts = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(SCHEMA);

/** The plain data in a YAML text; `undefined` when it is none. */
function plainOf(bytes: Uint8Array): unknown {
  const source = decodeText(bytes, 'test.yaml');
  const trees = source.ok ? parseYaml(source.value, { documents: 'one', bareKeys: ['score'] }) : source;
  return trees.ok && trees.value[0] ? toPlain(trees.value[0]) : undefined;
}

function plainOfText(text: string): unknown {
  return plainOf(new TextEncoder().encode(text));
}

test.each((await generatedFiles()).map(({ path, text }) => [path, text]))('%s is up to date; if not, run npm run generate', (path, text) => {
  expect(readFileSync(path, 'utf8') === text ? 'up to date' : 'run npm run generate').toBe('up to date');
});

test('fit rubric schema prints the same bytes', async () => {
  const { code, out, err } = await fit(['rubric', 'schema']);
  expect([code, out === TEXT, err]).toEqual([0, true, '']);
});

describe('for an editor', () => {
  test('it is small enough to load at every key stroke', () => {
    expect(TEXT.length).toBeLessThan(100_000);
  });

  test('it says what it is', () => {
    expect(SCHEMA).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: expect.stringContaining('rubric'),
      title: 'fit rubric',
      description: expect.any(String),
    });
  });

  test('it explains every key', () => {
    expect(keysWithoutHelp(SCHEMA)).toEqual([]);
  });
});

describe('what fit reads, it accepts', () => {
  test.each([...SHIPPED_FILES, 'test/fixtures/rubrics/everything.yaml'])('%s', (file) => {
    accepts(plainOf(new Uint8Array(readFileSync(file))));
    expect(accepts.errors ?? []).toEqual([]);
  });
});

const QUESTION = '- id: a\n  ask: How?\n';

describe('what is wrong in its form, it refuses', () => {
  test.each([
    ['an unknown key of the rubric', withParts('colour: blue')],
    ['an unknown key of a question', withQuestions(`${QUESTION}  levels: { 1: A, 2: B }\n  hint: x`)],
    ['an unknown key of a condition', withParts('rules: [{ id: r, when: { question: reviews, equals: 1 }, flag: f }]')],
    ['a question without an id', withQuestions('- ask: How?\n  levels: { 1: A, 2: B }')],
    ['a question without words to say', withQuestions('- id: a\n  levels: { 1: A, 2: B }')],
    ['a rule without a condition', withParts('rules: [{ id: r, flag: f }]')],
    ['a band without a recommendation', withParts('decision: { bands: [{ from: 0 }] }')],
    ['no bands', withParts('decision: { bands: [] }')],
    ['a text for a number', withParts('minutes: twenty')],
    ['a number for a text', withParts('language: 5')],
    ['a text for true', withParts('screen: yes')],
    ['a word that is none of the words', withParts('scoring: { method: average }')],
    ['an id in capitals', withQuestions('- id: Reviews\n  ask: How?\n  levels: { 1: A, 2: B }')],
    ['a level that is no number', withQuestions(`${QUESTION}  levels: { low: A, high: B }`)],
    ['an option without a label', withQuestions(`${QUESTION}  options: [{ id: one, points: 1 }]`)],
    ['a weight below 0', withQuestions(`${QUESTION}  weight: -1\n  levels: { 1: A, 2: B }`)],
    ['a coverage above 100', withParts('decision: { bands: [{ from: 0, recommend: accept }], coverage: 101 }')],
    ['a duration in words', withParts('review-after: six months')],
    ['a score with a value', withParts('rules: [{ id: r, when: { score: 50 }, flag: f }]')],
    ['a mistake deep inside a condition', withParts('rules: [{ id: r, when: { all: [{ not: { any: [{ question: Reviews, is: 1 }] } }] }, flag: f }]')],
    ['another version of the language', withParts('').replace('fit: 1', 'fit: 2')],
    ['a list', '- fit: 1'],
  ])('%s', (_, text) => {
    const plain = plainOfText(text);
    expect(plain).toBeDefined();
    expect(accepts(plain)).toBe(false);
  });
});

describe('it and fit agree on the form of', () => {
  test('every file with faults that is YAML', () => {
    const judged = badRubrics().flatMap(({ name, bytes }) => {
      const plain = plainOf(bytes);
      return plain === undefined ? [] : [{ name, byFit: rubricSchema.safeParse(plain).success, bySchema: accepts(plain) }];
    });
    expect(judged.filter(({ byFit, bySchema }) => byFit !== bySchema)).toEqual([]);
    expect(new Set(judged.map(({ byFit }) => byFit))).toEqual(new Set([true, false]));
  });

  test('edited rubrics', () => {
    fc.assert(
      fc.property(editedRubrics(), (text) => {
        const plain = plainOfText(text);
        if (plain !== undefined) expect(accepts(plain)).toBe(rubricSchema.safeParse(plain).success);
      }),
      runs(200),
    );
  });
});
