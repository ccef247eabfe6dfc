/** Records built, written and read back. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { buildAssessment } from '../../src/record/build.ts';
import { readAssessment } from '../../src/record/read.ts';
import { fit } from '../support/io.ts';
import { checked, envelopeOf, formsRubric } from './support/records.ts';

const FULL = `
prospect: { name: Acme, key: acme.example, external: { hubspot: "123" } }
assessor: { role: sales }
at: 2026-11-22T09:30:00Z
facts: { industry: Dental, founded: 2001-02-03, listed: no, sites: 2, region: north, channels: [web] }
answers:
  respect: { value: 3, evidence: Calls them by name, confidence: high }
  onsite: weekly
  tools: [mail, chat]
  seats: 12.5
  backup: yes
  leaving: { not-applicable: no provider before }
`;
const STATES = 'prospect: Acme\nanswers: { respect: unknown, onsite: refused }\n';

function taken<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function recordOf(text: string): Assessment {
  const rubric = formsRubric();
  const answers = taken(checked(text));
  return buildAssessment({
    id: '01ARYZ6S410000000000000000',
    status: 'complete',
    createdAt: taken(envelopeOf(text)).at,
    updatedAt: taken(envelopeOf(text)).at,
    toolVersion: '1.2.3',
    source: { rubric, sha256: 'f'.repeat(64) },
    envelope: taken(envelopeOf(text)),
    checked: answers,
    result: assess(compileRubric(rubric), answers.answers),
  });
}

function readBack(record: unknown): Outcome<Assessment> {
  return readAssessment(JSON.parse(JSON.stringify(record)), (path) => ({ file: 'f', line: 1, column: 1, source: path.join('.') }));
}

/** Each problem as `code path`. */
function wrongIn(record: unknown): readonly string[] {
  const outcome = readBack(record);
  return outcome.ok ? [] : outcome.problems.map(({ code, at }) => `${code} ${at?.source}`);
}

describe('a record', () => {
  test('has its fields in their order', () => {
    expect(Object.keys(recordOf(FULL))).toEqual(
      'schema id status createdAt updatedAt tool rubric prospect assessor facts answers result decision outcome'.split(' '),
    );
  });

  test('says who, when, with which rubric and which fit', () => {
    expect(recordOf(FULL)).toMatchObject({
      schema: 'fit.assessment/1',
      status: 'complete',
      createdAt: '2026-11-22T09:30:00.000Z',
      updatedAt: '2026-11-22T09:30:00.000Z',
      tool: { name: 'fit', version: '1.2.3' },
      rubric: { id: 'forms', version: '1.0.0', title: 'Every form', sha256: 'f'.repeat(64), adapted: false },
      prospect: { name: 'Acme', key: 'acme.example', external: { hubspot: '123' } },
      assessor: { name: null, role: 'sales' },
      decision: null,
      outcome: null,
    });
  });

  test.each([
    ['every form of answer', FULL],
    ['every state', STATES],
    ['nothing', 'prospect: Acme\nanswers: {}\n'],
  ])('with %s is read back as it was written', (_what, text) => {
    const record = recordOf(text);
    expect(readBack(record)).toEqual({ ok: true, value: record });
  });

  test.each(
    readdirSync('examples', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(`examples/${entry.name}/prospect.md`))
      .map(({ name }) => name),
  )('of the example %s is read back as it was written', async (folder) => {
    for (const rubric of ['msp-mindset', 'msp-quick-screen']) {
      const record: unknown = JSON.parse((await fit(['score', `examples/${folder}/${rubric}.yaml`])).out);
      expect(readBack(record)).toEqual({ ok: true, value: record });
    }
  });

  test('may hold fields that this fit does not know, and keeps them', () => {
    const record = { ...recordOf(FULL), added: { later: true }, tool: { name: 'fit', version: '1.9.0', channel: 'beta' } };
    expect(readBack(record)).toEqual({ ok: true, value: record });
  });

  test('may be a draft, decided by somebody, with an outcome', () => {
    const decision = { recommendation: 'decline', by: 'Kim', because: null, at: '2026-11-22T09:30:00.000Z' };
    const facts = { customer: { holds: false, on: '2027-01-01', by: null, note: 'Left for a cousin.' } };
    const outcome = { since: '2026-01-01', due: '2027-01-01', facts, good: null };
    const record = { ...recordOf(FULL), status: 'draft', decision, outcome };
    expect(readBack(record)).toEqual({ ok: true, value: record });
  });
});

describe('what is not a record', () => {
  test.each<[string, unknown]>([
    ['a text', 'hello'],
    ['a list', []],
    ['nothing', null],
    ['an empty map', {}],
    ['another schema', { schema: 'crm.deal/1' }],
    ['a schema that is no text', { schema: 1 }],
    ['the next version', { ...recordOf(FULL), schema: 'fit.assessment/2' }],
    ['a version that only begins alike', { ...recordOf(FULL), schema: 'fit.assessment/10' }],
    ['answers', { prospect: 'Acme', answers: {} }],
  ])('%s is one problem', (_what, plain) => {
    expect(wrongIn(plain)).toEqual(['bad-record ']);
  });

  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ['without an id', { id: undefined }, ['missing-key ']],
    ['with a number for its id', { id: 7 }, ['wrong-type id']],
    ['with a status of its own', { status: 'done' }, ['bad-value status']],
    ['of another tool', { tool: { name: 'fat', version: '1' } }, ['bad-value tool.name']],
    ['without a prospect', { prospect: null }, ['wrong-type prospect']],
    ['with a nameless prospect', { prospect: { key: null, external: {} } }, ['missing-key prospect']],
    ['with an answer in no state', { answers: { respect: { state: 'guessed', value: 3 } } }, ['bad-value answers.respect.state']],
    ['with a rated answer without value', { answers: { respect: { state: 'rated' } } }, ['missing-key answers.respect']],
    ['with a recommendation of its own', { result: { ...recordOf(FULL).result, recommendation: 'maybe' } }, ['bad-value result.recommendation']],
    ['with a score in words', { result: { ...recordOf(FULL).result, score: 'high' } }, ['wrong-type result.score']],
    ['with two mistakes', { id: 7, status: 'done' }, ['wrong-type id', 'bad-value status']],
  ])('a record %s: %j', (_what, change, expected) => {
    expect(wrongIn({ ...recordOf(FULL), ...change })).toEqual(expected);
  });

  test('a version that is not known is told with the one that is', () => {
    const outcome = readBack({ schema: 'fit.assessment/2' });
    expect(outcome.ok ? [] : outcome.problems[0]?.args).toEqual({
      reason: 'the record is of version fit.assessment/2, this fit reads fit.assessment/1',
      fix: 'A newer fit may read it.',
    });
  });
});
