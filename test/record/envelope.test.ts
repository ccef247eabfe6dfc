/** The outside of an answer file. */
import { describe, expect, test } from 'vitest';
import type { Envelope } from '../../src/record/envelope.ts';
import { envelopeOf, problemsOf } from './support/records.ts';

function right(text: string): Envelope {
  const outcome = envelopeOf(text);
  if (!outcome.ok) throw new Error(problemsOf(outcome).join(', '));
  return outcome.value;
}

describe('the prospect', () => {
  test.each<[string, unknown]>([
    ['prospect: " Acme "', { name: 'Acme', key: null, external: {} }],
    ['prospect: { name: Acme }', { name: 'Acme', key: null, external: {} }],
    ['prospect: { name: Acme, key: acme.example }', { name: 'Acme', key: 'acme.example', external: {} }],
    ['prospect: { name: Acme, key: null, external: null }', { name: 'Acme', key: null, external: {} }],
    ['prospect: { name: Acme, external: { hubspot: "123", pipedrive: null } }', { name: 'Acme', key: null, external: { hubspot: '123' } }],
    ['prospect: Acme | <b>*x*</b>', { name: 'Acme | <b>*x*</b>', key: null, external: {} }],
    [`prospect: ${'x'.repeat(300)}`, { name: 'x'.repeat(300), key: null, external: {} }],
  ])('%s', (line, prospect) => {
    expect(right(`${line}\nanswers: {}\n`).prospect).toEqual(prospect);
  });

  test('external ids stand in one order, whatever the order of the file', () => {
    const { prospect } = right('prospect: { name: A, external: { zoho: "1", hubspot: "2" } }\nanswers: {}\n');
    expect(Object.keys(prospect.external)).toEqual(['hubspot', 'zoho']);
  });
});

describe('the time', () => {
  test.each([
    ['2026-11-22T09:30:00Z', '2026-11-22T09:30:00.000Z'],
    ['2026-11-22T09:30:00.5Z', '2026-11-22T09:30:00.500Z'],
    ['2026-11-22T09:30:00+02:00', '2026-11-22T07:30:00.000Z'],
    ['2024-02-29T23:59:59-03:30', '2024-03-01T03:29:59.000Z'],
  ])('%s is %s', (written, utc) => {
    expect(right(`prospect: A\nat: ${written}\nanswers: {}\n`).at).toBe(utc);
  });

  test.each(['2026-11-22', '2026-11-22T09:30:00', '2026-11-22 09:30:00Z', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '9999-12-31T23:59:59-01:00', 'now'])(
    '%s is none, and told with its place',
    (written) => {
      expect(problemsOf(envelopeOf(`prospect: A\nat: ${written}\nanswers: {}\n`))).toEqual(['bad-value 2:5']);
    },
  );

  test('is null unless given', () => {
    expect(right('prospect: A\nanswers: {}\n').at).toBeNull();
  });
});

describe('the assessor', () => {
  test.each<[string, unknown]>([
    ['assessor: { name: Kim, role: sales }', { name: 'Kim', role: 'sales' }],
    ['assessor: { role: sales }', { name: null, role: 'sales' }],
    ['assessor: {}', { name: null, role: null }],
    ['assessor:', null],
  ])('%s', (line, assessor) => {
    expect(right(`prospect: A\n${line}\nanswers: {}\n`).assessor).toEqual(assessor);
  });
});

describe('the rest', () => {
  test('answers and facts may be left empty', () => {
    expect(right('prospect: A\nanswers:\nfacts:\n')).toMatchObject({ answers: {}, facts: {} });
  });

  test('the rubric is kept as it was written', () => {
    expect(right('prospect: A\nrubric: ./ours.yaml\nanswers: {}\n').rubric).toBe('./ours.yaml');
  });

  test('$schema is for editors', () => {
    expect(problemsOf(envelopeOf('$schema: x\nprospect: A\nanswers: {}\n'))).toEqual([]);
  });
});

describe('everything wrong with it is told with its place', () => {
  test.each<[string, readonly string[]]>([
    ['just a text', ['wrong-root 1:1']],
    ['- prospect: A', ['wrong-root 1:1']],
    ['answers: {}', ['missing-key 1:1']],
    ['prospect:\nanswers: {}', ['missing-key 1:1']],
    ['prospect: A', ['missing-key 1:1']],
    ['prospect: A\nanswers: [respect]', ['wrong-type 2:10']],
    ['prospect: A\nanswer: {}\nanswers: {}', ['unknown-key 2:1']],
    ['prospect: 7\nanswers: {}', ['wrong-type 1:11']],
    ['prospect: "  "\nanswers: {}', ['out-of-range 1:11']],
    [`prospect: ${'x'.repeat(301)}\nanswers: {}`, ['out-of-range 1:11']],
    ['prospect: {}\nanswers: {}', ['missing-key 1:11']],
    ['prospect: { name: }\nanswers: {}', ['missing-key 1:11']],
    ['prospect: { name: 7 }\nanswers: {}', ['wrong-type 1:19']],
    ['prospect: { name: A, kee: a }\nanswers: {}', ['unknown-key 1:22']],
    ['prospect: { name: A, key: 7 }\nanswers: {}', ['wrong-type 1:27']],
    ['prospect: { name: A, external: { hubspot: 123 } }\nanswers: {}', ['wrong-type 1:43']],
    ['prospect: { name: A, external: [hubspot] }\nanswers: {}', ['wrong-type 1:32']],
    ['prospect: A\nassessor: Kim\nanswers: {}', ['wrong-type 2:11']],
    ['prospect: A\nassessor: { rol: sales }\nanswers: {}', ['unknown-key 2:13']],
    ['prospect: A\nrubric: 7\nanswers: {}', ['wrong-type 2:9']],
    ['at: now\nprospect: 7\nrubric: 7\nanswers: 7', ['bad-value 1:5', 'wrong-type 2:11', 'wrong-type 3:9', 'wrong-type 4:10']],
  ])('%j', (text, expected) => {
    expect(problemsOf(envelopeOf(text))).toEqual(expected);
  });
});
