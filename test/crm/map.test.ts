/** A map is checked completely before anything goes out: every problem at once, at its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsIn, mapIn, mapWith } from './support.ts';

const HEAD = 'map: fit.map/1\ntarget: hubspot\nkey: { to: fit_key, from: prospect.key }\nfields:\n';
const ADVICE = 'accept: a, conditional: b, defer: c, decline: d, incomplete: e';
/** Of a field: its problems on line 5, where it stands. */
const faultsOf = async (field: string) => (await faultsIn(`${HEAD}  - { ${field} }\n`)).map((one) => one.replace(/^5:\d+ /, ''));

describe('what is sound', () => {
  test.each(readdirSync('examples/crm').filter((name) => name.endsWith('.map.yaml')))('the shipped map %s', async (name) => {
    expect(await faultsIn(readFileSync(`examples/crm/${name}`, 'utf8'))).toEqual([]);
  });

  test('the map that the page on CRMs explains', async () => {
    const [, text = ''] = /^```yaml\n(.*?)^```/ms.exec(readFileSync('examples/crm/README.md', 'utf8')) ?? [];
    expect([text.includes('map: fit.map/1'), await faultsIn(text)]).toEqual([true, []]);
  });

  test.each([
    'to: a, from: result.score, type: number, round: 2',
    'to: a, from: result.score, type: text',
    `to: a, from: result.recommendation, type: enum, values: { ${ADVICE} }`,
    `to: a, from: result.recommendation, type: enum, values: { ${ADVICE.replace(/: \w/g, ': same')} }`,
    'to: a, from: result.recommendation, type: text',
    'to: a, from: result.borderline, type: enum, values: { true: Close, false: Clear }',
    'to: a, from: "result.conditions[*].text", type: text, join: " / ", limit: 100',
    'to: a, from: result.flags, type: multi',
    'to: a, from: updatedAt, type: date, missing: null',
    'to: a, from: "result.questions[seats].value", type: number',
    'to: a, from: facts.industry, type: enum, values: { it: Computers }',
    'to: a, const: 1.5',
    'to: a, const: 2026-01-31, type: date',
    'to: a, const: yes, type: enum',
  ])('a field { %s }', async (field) => {
    expect(await faultsOf(field)).toEqual([]);
  });

  test('one field of the CRM that is read for two facts', async () => {
    const twice = '  - { to: a, from: facts.x, type: text, use: prefill }\n  - { to: a, from: facts.y, type: text, use: prefill }\n';
    expect(await faultsIn(HEAD + twice)).toEqual([]);
  });

  test('a null that YAML reads as nothing, where missing is cleared', async () => {
    const { map } = await mapWith(['to: a, from: facts.x, type: text, missing: null']);
    expect(map.fields[0]?.missing).toBe('null');
  });

  test('a lookup of Dataverse, whose name has capitals where the relationship has them', async () => {
    const head = 'map: fit.map/1\ntarget: dataverse\nkey: { to: new_fit_key, from: prospect.key }\nfields:\n';
    expect(await faultsIn(`${head}  - { to: new_RegionId@odata.bind, const: /new_regions(0f1c) }\n`)).toEqual([]);
  });

  test('a map without fields, where the whole record can go out', async () => {
    expect(await faultsIn('map: fit.map/1\ntarget: webhook\n')).toEqual([]);
  });
});

describe('what is wrong with a field', () => {
  test.each([
    ['to: A, from: result.score, type: number', ['bad-value']],
    ['to: a, from: result.scroe, type: number', ['unknown-path']],
    ['to: a, from: result..score, type: number', ['bad-path']],
    ['to: a, from: result.score', ['missing-key']],
    ['to: a', ['one-form']],
    ['to: a, from: id, const: 1', ['one-form']],
    ['to: a, from: result.score, type: bool', ['map-type']],
    ['to: a, from: result.band, type: number', ['map-type']],
    ['to: a, from: result.cause, type: text', ['map-type']],
    ['to: a, from: result.conditions, type: text', ['map-type']],
    ['to: a, from: "result.conditions[*].text", type: enum', ['map-type']],
    ['to: a, from: result.recommendation, type: enum', ['map-values']],
    ['to: a, from: result.recommendation, type: enum, values: { accept: a }', ['map-values']],
    [`to: a, from: result.recommendation, type: enum, values: { ${ADVICE}, maybe: f }`, ['bad-value']],
    [`to: a, from: result.recommendation, type: multi, values: { ${ADVICE.replace('a,', '"a;b",')} }`, ['map-refused']],
    ['to: a, from: result.band, type: enum', ['missing-key']],
    ['to: a, from: result.band, type: text, round: 1', ['useless-key']],
    ['to: a, from: result.score, type: number, limit: 10', ['useless-key']],
    ['to: a, from: result.band, type: text, join: ", "', ['useless-key']],
    ['to: a, from: result.score, type: number, values: { 1: a }', ['useless-key']],
    ['to: a, const: x, missing: error', ['useless-key']],
    ['to: a, const: x, type: number', ['map-refused']],
    ['to: a, const: "", type: text', ['map-refused']],
    ['to: a, from: id, type: texts', ['bad-value']],
    ['to: a, from: id, type: text, limits: 10', ['unknown-key']],
    ['to: a, from: result.score, type: number, round: 9', ['out-of-range']],
    ['to: fit_key, from: id, type: text', ['duplicate-id']],
  ])('{ %s }', async (field, codes) => {
    expect(await faultsOf(field)).toEqual(codes);
  });

  test('is told with the values that are missing, in their order', async () => {
    const map = await mapIn(`${HEAD}  - { to: a, from: result.recommendation, type: enum, values: { accept: a, defer: b } }\n`);
    expect(map.ok ? [] : map.problems.map(({ args }) => args)).toEqual([{ path: 'result.recommendation', missing: ['conditional', 'decline', 'incomplete'] }]);
  });
});

describe('what is wrong with its head', () => {
  test.each([
    ['a target that there is not', 'map: fit.map/1\ntarget: hubspt\nfields: []\n', ['2:9 bad-value']],
    ['another language', 'map: fit.map/2\ntarget: csv\nfields:\n  - { to: a, const: 1 }\n', ['1:6 bad-value']],
    ['a version of the interface that the target has not', `${HEAD.replace('fields', 'api: "42"\nfields')}  - { to: a, const: 1 }\n`, ['4:6 bad-value']],
    ['no key where the target finds by key or id', 'map: fit.map/1\ntarget: hubspot\nfields:\n  - { to: a, const: 1 }\n', ['2:1 map-finds']],
    ['no record id where the target finds by it', 'map: fit.map/1\ntarget: espocrm\nfields:\n  - { to: a, const: 1 }\n', ['2:1 map-finds']],
    ['both', `${HEAD.replace('fields', 'record-id: { from: prospect.external.hubspot }\nfields')}  - { to: a, const: 1 }\n`, ['4:1 map-finds']],
    ['a key that is no text', `${HEAD.replace('prospect.key', 'result.score')}  - { to: a, const: 1 }\n`, ['3:27 bad-value']],
    ['a key of several values', `${HEAD.replace('prospect.key', '"result.open[*].title"')}  - { to: a, const: 1 }\n`, ['3:27 bad-value']],
    ['no fields', HEAD.replace('fields:\n', ''), ['1:1 missing-key']],
    ['an empty list of fields', HEAD.replace('fields:\n', 'fields: []\n'), ['4:9 missing-key']],
    ['an empty file', '', ['1:1 empty-file']],
    ['a list', '- map: fit.map/1\n', ['1:1 wrong-root']],
    ['YAML that cannot be read', 'map: [fit.map/1\n', ['1:6 yaml-syntax']],
  ])('%s', async (_, text, faults) => {
    expect(await faultsIn(text)).toEqual(faults);
  });
});

test('all problems of a file come at once, in its order, also those that lie behind one of its shape', async () => {
  const text = `${HEAD}  - { to: A, from: result.scroe, type: number }\n  - { to: b, const: 1, form: x }\n  - { to: c, from: id, type: bool }\n  - { to: b, const: 2 }\n`;
  expect(await faultsIn(text)).toEqual(['5:11 bad-value', '5:27 unknown-path', '6:24 unknown-key', '7:30 map-type', '8:11 duplicate-id']);
});
