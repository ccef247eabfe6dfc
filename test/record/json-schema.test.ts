/** The JSON Schema of the record: that it is described to the last field, takes what fit prints, and refuses what is none. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../src/record/fields.ts';
import { referenceCases } from '../support/cases.ts';
import { fit } from '../support/io.ts';
import { checkerOf, closed, faultsOf, keysWithoutHelp } from '../support/json-schema.ts';
import { fieldsOf } from './support/fields.ts';

const TEXT = readFileSync('examples/crm/fit-assessment.schema.json', 'utf8');
const SCHEMA = JSON.parse(TEXT);
const accepts = checkerOf(SCHEMA);

const records = await Promise.all(
  referenceCases().map(async ({ answers }) => ({ answers, record: JSON.parse((await fit(['score', answers])).out) as Record<string, unknown> })),
);
const good = records[0]?.record ?? {};

describe('the schema of the record', () => {
  test('says what it is', () => {
    expect(SCHEMA).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', $id: 'urn:fit-assess:assessment:1', title: 'fit.assessment/1' });
  });

  test('describes every field', () => {
    expect(keysWithoutHelp(SCHEMA)).toEqual([]);
  });

  test('has no words for a field that is not there', () => {
    expect(Object.keys(FIELDS).toSorted()).toEqual(
      fieldsOf(SCHEMA)
        .map(({ path }) => path)
        .toSorted(),
    );
  });
});

describe('it takes', () => {
  test.each(records)('the record of $answers, which has no field that it does not describe', ({ record }) => {
    expect(faultsOf(accepts, record)).toEqual([]);
    expect(faultsOf(checkerOf(closed(SCHEMA)), record)).toEqual([]);
  });

  test('fields that a later fit adds, wherever it adds them', () => {
    expect(
      faultsOf(
        accepts,
        JSON.parse(JSON.stringify(good), (_, value) => (isMap(value) && 'id' in value ? { ...value, added: 1 } : value)),
      ),
    ).toEqual([]);
  });
});

function isMap(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

describe('it refuses', () => {
  const without = (key: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));
  const result = good['result'] as object;
  test.each<[what: string, record: unknown, where: RegExp]>([
    ['a text for the score', { ...good, result: { ...result, score: '75.2' } }, /^\/result\/score must be number,null/],
    ['a word that is no recommendation', { ...good, result: { ...result, recommendation: 'maybe' } }, /^\/result\/recommendation must be equal to one of/],
    ['a time that is none', { ...good, createdAt: 'yesterday' }, /^\/createdAt must match format "date-time"/],
    ['a time without its place on earth', { ...good, createdAt: '2026-01-02T03:04:05' }, /^\/createdAt must match format "date-time"/],
    ['a list for the answers', { ...good, answers: [] }, /^\/answers must be object/],
    ['an answer without a state', { ...good, answers: { respect: { value: 3 } } }, /^\/answers\/respect must have required property 'state'/],
    ['a record without a result', without('result'), /^ must have required property 'result'/],
    ['a record without a decision, for nobody has decided is null', without('decision'), /^ must have required property 'decision'/],
    ['another document', { ...good, schema: 'fit.assessment/2' }, /^\/schema must be equal to constant/],
    ['a list', [good], /^ must be object/],
  ])('%s', (_, record, where) => {
    expect(faultsOf(accepts, record).join('\n')).toMatch(where);
  });
});

describe('fit schema', () => {
  test.each([
    ['assessment', 'fit-assessment'],
    ['map', 'fit-map'],
  ])('%s prints the bytes that lie beside the examples', async (name, file) => {
    expect(await fit(['schema', name])).toEqual({ code: 0, out: readFileSync(`examples/crm/${file}.schema.json`, 'utf8'), err: '' });
  });

  test.each([
    ['rubric', ['rubric', 'schema']],
    ['cases', ['rubric', 'schema', '--for', 'tests']],
  ])('%s prints what fit rubric schema does', async (name, older) => {
    expect(await fit(['schema', name])).toEqual(await fit(older));
  });

  test('without a name lists what there is, a line each', async () => {
    const { code, out, err } = await fit(['schema']);
    expect([code, err]).toEqual([0, '']);
    const names = out.split('\n').flatMap((line) => line.match(/^[a-z]+(?= {2})/)?.[0] ?? []);
    expect(names).toEqual(expect.arrayContaining(['rubric', 'cases', 'assessment', 'map']));
    const printed = await Promise.all(names.map(async (name) => JSON.parse((await fit(['schema', name])).out).$schema));
    expect(new Set(printed)).toEqual(new Set(['http://json-schema.org/draft-07/schema#']));
  });

  test.each([
    ['asessment', 'error: there is no schema asessment; did you mean assessment? (usage)\n'],
    ['toString', /^error: there is no schema toString; there are rubric, cases, assessment/],
  ])('%s is met with what may have been meant, exit 2', async (name, told) => {
    const { code, out, err } = await fit(['schema', name]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toEqual(typeof told === 'string' ? told : expect.stringMatching(told));
  });
});
