/** The JSON Schema of test files: editors complete and check by it what the reader takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const SCHEMA = JSON.parse(readFileSync('rubrics/rubric-test.schema.json', 'utf8'));
const accepts = new Ajv({ strict: false }).compile(SCHEMA);

/** Every key of the schema with its own schema, by its path. */
function keysOf(schema: unknown, path = ''): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (schema === null || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([name, part]) => [
    ...(name === 'properties' ? Object.entries(part as object).map(([key, own]) => [`${path}/${key}`, own] as const) : []),
    ...keysOf(part, `${path}/${name}`),
  ]);
}

test('every key says what it is for', () => {
  expect(
    keysOf(SCHEMA)
      .filter(([, own]) => own['description'] === undefined && own['$ref'] === undefined)
      .map(([path]) => path),
  ).toEqual([]);
});

test.each(['test/fixtures/cases/bakery.test.yaml', 'test/fixtures/cases/changed.test.yaml'])('%s has nothing that it would underline', (file) => {
  accepts(parse(readFileSync(file, 'utf8')));
  expect(accepts.errors ?? []).toEqual([]);
});

describe('it underlines what the reader refuses by its shape', () => {
  const withShapeFaults = readdirSync('test/fixtures/bad-cases').filter((name) =>
    ['keys', 'words', 'empty', 'not-a-map', 'nothing'].includes(name.split('.')[0] ?? ''),
  );

  test.each(withShapeFaults)('%s', (name) => {
    expect(accepts(parse(readFileSync(`test/fixtures/bad-cases/${name}`, 'utf8')))).toBe(false);
  });
});

test.each([
  '3',
  'text',
  'true',
  'null',
  '[a, b]',
  '{ value: 3, evidence: Said so, confidence: low, confirmed: true }',
  '{ not-applicable: no provider before }',
])('an answer may be %s', (answer) => {
  expect(accepts(parse(`cases: [{ name: One, answers: { q: ${answer} }, expect: { score: 3 } }]`))).toBe(true);
});
