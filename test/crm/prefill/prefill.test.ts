/** A record of a CRM read backwards through its map. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../engine/runs.ts';
import { field, mapOf, prefilledWith, RECORDS, readAs } from './support.ts';

const rated = (value: unknown) => ({ state: 'rated', value });

test.each(['answers.seats.value', 'answers.seats', 'result.questions[seats].value'])('%s fills the question', (path) => {
  expect(prefilledWith({ f: '17' }, mapOf([field('f', path)])).answers).toEqual({ seats: rated(17) });
});

test('the words of an answer fill it too', () => {
  expect(readAs('result.questions[visits].label', 'Every week')).toBe('weekly');
});

test('each answer says which field of which system it comes from', () => {
  const map = mapOf([field('numberofemployees', 'answers.seats.value'), field('industry', 'facts.industry')]);
  expect(prefilledWith({ numberofemployees: 17, industry: 'Bakery' }, map).origins).toEqual({
    industry: 'HubSpot: industry',
    seats: 'HubSpot: numberofemployees',
  });
});

test.each([
  ['scores', 'result.score', 70],
  ['recommendations', 'result.recommendation', 'accept'],
  ['notes', 'answers.seats.evidence', 'They said 17.'],
  ['states', 'answers.seats.state', 'rated'],
  ['parts of lists', 'result.questions[*].value', 17],
])('%s never come back in', (_, path, raw) => {
  expect(prefilledWith({ f: raw }, mapOf([field('f', path)]))).toMatchObject({ answers: {}, facts: {}, left: [] });
});

test.each([
  ['export', null],
  ['prefill', 17],
  ['both', 17],
] as const)('a field for %s gives %j', (use, expected) => {
  expect(readAs('answers.seats.value', 17, { use })).toBe(expected);
});

test('a constant gives nothing', () => {
  const constant = { ...field('f', ''), source: { kind: 'const', value: 'fit' } } as const;
  expect(prefilledWith({ f: 'fit' }, mapOf([constant]))).toMatchObject({ answers: {}, facts: {}, left: [] });
});

test('what is asked in the call stays open, and is named', () => {
  expect(prefilledWith({ f: 2 }, mapOf([field('f', 'answers.respect.value')]))).toMatchObject({ answers: {}, forTheCall: ['Respect'], left: [] });
});

describe('two fields for one fact', () => {
  const map = mapOf([field('a', 'facts.sites'), field('b', 'facts.sites')]);

  test('that say the same fill it', () => {
    expect(prefilledWith({ a: 3, b: '3' }, map).facts).toEqual({ sites: 3 });
  });

  test('that say different things leave it open, and both are told', () => {
    const { facts, left } = prefilledWith({ a: 3, b: 4 }, map);
    expect({ facts, left }).toEqual({ facts: {}, left: [{ field: 'b', found: '4', reason: 'is not what a says (3)', id: 'sites', title: 'Sites' }] });
  });

  test('of which one does not fit are filled by the other', () => {
    expect(prefilledWith({ a: 'some', b: 4 }, map)).toMatchObject({ facts: { sites: 4 }, left: [{ field: 'a' }] });
  });
});

describe('whom it is about', () => {
  test('is told by the fields for name and ids', () => {
    const map = mapOf([field('name', 'prospect.name'), field('sf', 'prospect.external.salesforce')], {
      key: { to: 'domain', from: { text: 'prospect.key', steps: [] } },
    });
    expect(prefilledWith({ id: 123, name: 'Acme', domain: 'acme.example', sf: '001' }, map).prospect).toEqual({
      name: 'Acme',
      key: 'acme.example',
      external: { hubspot: '123', salesforce: '001' },
    });
  });

  test('is noted under the system that the map finds records by', () => {
    const map = mapOf([], { recordId: { text: 'prospect.external.crm', steps: [] } });
    expect(prefilledWith({ id: '9' }, map).prospect.external).toEqual({ crm: '9', hubspot: '9' });
  });

  test('is nobody where the record does not say', () => {
    expect(prefilledWith({}, mapOf([field('name', 'prospect.name')])).prospect).toEqual({ name: null, key: null, external: {} });
  });
});

test('whatever a CRM sends, every answer is one that the rubric takes, or nothing', () => {
  const paths = [...RECORDS.facts.map(({ id }) => `facts.${id}`), ...['seats', 'plan', 'remote', 'visits', 'respect'].map((id) => `answers.${id}.value`)];
  const map = mapOf(paths.map((path) => field(path, path)));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...paths, '__proto__', 'constructor'), fc.anything()), (fields) => {
      const { answers, facts, left } = prefilledWith(fields, map);
      const open = new Set(left.map(({ id }) => id));
      for (const id of [...Object.keys(answers), ...Object.keys(facts)]) expect(open.has(id)).toBe(false);
      expect(answers).not.toHaveProperty('respect');
    }),
    runs(500),
  );
});
