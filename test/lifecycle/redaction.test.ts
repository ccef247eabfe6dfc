/** What may be shown to anybody: nothing that somebody wrote, everything that was counted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Answer, Answers } from '../../src/engine/model/answer.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { Entries } from '../../src/engine/model/draft.ts';
import type { Act, LogEntry } from '../../src/engine/model/log.ts';
import type { Fact, Rubric } from '../../src/engine/model/rubric.ts';
import { redactEntries } from '../../src/lifecycle/redaction/answers.ts';
import { redactLogEntry } from '../../src/lifecycle/redaction/log.ts';
import { redactedProspect } from '../../src/lifecycle/redaction/prospect.ts';
import { redactRecord } from '../../src/lifecycle/redaction/record.ts';
import { buildAssessment } from '../../src/record/build.ts';
import { draftRendererFor } from '../../src/report/draft/render.ts';
import { FORMATS, REPORT_FORMATS, rendererFor } from '../../src/report/render.ts';
import { LARGE } from '../engine/arbitraries/profile.ts';
import { casesWith } from '../engine/arbitraries.ts';
import { runs } from '../engine/runs.ts';

/** Stands in every field that somebody may have written. */
const MARKER = 'Zwetschge';
const WHOSE = '01KE4Z9T3W8C5V7X2K6M000042';

const FACTS: readonly Fact[] = [
  fact('contact', { kind: 'text' }),
  fact('renewal', { kind: 'date' }),
  fact('seats', { kind: 'number' }),
  fact('insured', { kind: 'yes-no' }),
  fact('region', { kind: 'options', several: false, options: [{ id: 'north', label: 'North' }] }),
  fact('sites', { kind: 'options', several: true, options: [{ id: 'one', label: 'One' }] }),
];
const KNOWN = { contact: MARKER, renewal: '2031-05-06', seats: 45, insured: true, region: 'north', sites: ['one'] };

function fact(id: string, form: Fact['form']): Fact {
  return { id, title: id, ask: `${id}?`, source: 'asked', form };
}

/** A record with the marker wherever a person can write, and what it was made of. */
interface Marked {
  readonly rubric: Rubric;
  readonly record: Assessment;
  readonly entries: Entries;
}

const MARKED: fc.Arbitrary<Marked> = casesWith(LARGE, () => ({})).map(({ rubric: bare, answers: plain }) => {
  const rubric = { ...bare, facts: FACTS };
  const answers = Object.fromEntries(Object.entries(plain).map(([id, answer]) => [id, marked(answer)]));
  return { rubric, record: recordOf(rubric, answers), entries: entriesOf(answers) };
});

function marked(answer: Answer): Answer {
  return answer.state === 'not-applicable' ? { ...answer, reason: MARKER } : { ...answer, evidence: `“${MARKER}” <b>` };
}

function recordOf(rubric: Rubric, answers: Answers): Assessment {
  const record = buildAssessment({
    id: '01KE4Z9T3W8C5V7X2K6M000001',
    status: 'complete',
    createdAt: '2026-01-02T03:04:05.000Z',
    updatedAt: '2026-01-02T03:30:00.000Z',
    toolVersion: '0.0.0-test',
    source: { rubric, sha256: '0'.repeat(64) },
    envelope: { prospect: { name: MARKER, key: MARKER, external: { [MARKER]: MARKER } }, assessor: { name: MARKER, role: 'sales' } },
    checked: { answers, facts: KNOWN },
    origins: { contact: `${MARKER}.csv: contact`, q: `HubSpot: ${MARKER}` },
    result: assess(compileRubric(rubric), answers),
    follows: { kind: 'correction', of: '01KE4Z9T3W8C5V7X2K6M000000', because: MARKER },
  });
  const decision = { recommendation: 'decline', by: MARKER, because: MARKER, at: '2026-01-03T00:00:00.000Z', starts: '2026-02-01' } as const;
  // What a later fit may add to a record has no place in it today.
  const word = { holds: true, on: '2026-12-31', by: MARKER, note: MARKER };
  const outcome = { since: '2026-02-01', due: '2027-02-01', facts: { customer: word, goal: word }, good: null };
  const standing = { state: 'kept', due: null, by: MARKER, at: '2026-03-01T00:00:00.000Z', because: MARKER } as const;
  const conditions = record.result.conditions.map((condition) => ({ ...condition, standing }));
  return { ...record, decision, outcome, result: { ...record.result, conditions, remark: MARKER } as Assessment['result'], ...{ remark: MARKER } };
}

function entriesOf(answers: Answers): Entries {
  const noted = Object.entries(answers).map(([id, answer]) => [id, { answer: asDraft(answer), note: MARKER, origin: `${MARKER}.yaml`, confidence: 'low' }]);
  const known = Object.entries(KNOWN).map(([id, value]) => [id, { answer: { state: 'rated', value }, note: MARKER }]);
  return Object.fromEntries([...noted, ...known]) as Entries;
}

function asDraft(answer: Answer) {
  if (answer.state === 'rated') return { state: answer.state, value: answer.value };
  return answer.state === 'not-applicable' ? { state: answer.state, reason: MARKER } : { state: answer.state };
}

test.each(REPORT_FORMATS)('as %s no word that somebody wrote is left of a record', async (format) => {
  const render = await rendererFor(format);
  fc.assert(
    fc.property(MARKED, ({ rubric, record }) => {
      expect(render(record, { answers: true })).toContain(MARKER);
      expect(render(redactRecord(record, WHOSE, rubric), { answers: true })).not.toContain(MARKER);
    }),
    runs(60),
  );
});

test('as a page that explains itself no word that somebody wrote is left of a record', async () => {
  const render = await rendererFor('html');
  fc.assert(
    fc.property(MARKED, ({ rubric, record }) => {
      expect(render(redactRecord(record, WHOSE, rubric), { rubric })).not.toContain(MARKER);
    }),
    runs(12),
  );
});

test.each(FORMATS)('as %s no word that somebody wrote is left of a draft', async (format) => {
  const render = await draftRendererFor(format);
  fc.assert(
    fc.property(MARKED, ({ rubric, record, entries }) => {
      const view = {
        record: redactRecord(record, WHOSE, rubric),
        rubric,
        entries: redactEntries(rubric)(entries),
        progress: { answered: 1, asked: 2 },
        goOn: '',
      };
      expect(render(view)).not.toContain(MARKER);
    }),
    runs(60),
  );
});

test('what was chosen, counted and recommended stays as it was, and so does the text of the rubric', () => {
  fc.assert(
    fc.property(MARKED, ({ rubric, record }) => {
      const { result, answers, rubric: reference, id, createdAt, updatedAt } = redactRecord(record, WHOSE, rubric);
      const bare = ({ evidence: _, ...rest }: { readonly evidence?: string | null }) => rest;
      expect({ id, createdAt, updatedAt, reference }).toEqual({
        id: record.id,
        createdAt: record.createdAt,
        updatedAt: record.updatedAt,
        reference: record.rubric,
      });
      expect({ ...result, questions: result.questions.map(bare), knockouts: result.knockouts.map(bare) }).toEqual({
        ...assess(compileRubric(rubric), record.answers),
        questions: record.result.questions.map(bare),
        knockouts: record.result.knockouts.map(bare),
        conditions: result.conditions,
      });
      expect(result.conditions.map(({ standing: _, ...rest }) => rest)).toEqual(record.result.conditions.map(({ standing: _, ...rest }) => rest));
      expect(Object.entries(answers).map(([question, { state }]) => [question, state])).toEqual(
        Object.entries(record.answers).map(([question, { state }]) => [question, state]),
      );
    }),
    runs(60),
  );
});

describe('of the facts of a record', () => {
  const [{ rubric, record }] = fc.sample(MARKED, { numRuns: 1, seed: 1 }) as [Marked];

  test('numbers, yes and no, and options stay; texts and days do not', () => {
    expect(redactRecord(record, WHOSE, rubric).facts).toEqual({
      contact: 'redacted',
      renewal: 'redacted',
      seats: 45,
      insured: true,
      region: 'north',
      sites: ['one'],
    });
  });

  test('options go too where the rubric is not at hand, because nothing tells them from a text', () => {
    expect(redactRecord(record, WHOSE, null).facts).toMatchObject({ seats: 45, insured: true, region: 'redacted', sites: 'redacted' });
  });
});

test('where there was no word, none is put in its place', () => {
  const [{ rubric, record }] = fc.sample(MARKED, { numRuns: 1, seed: 1 }) as [Marked];
  const bare = recordOf(rubric, {});
  const silent: Assessment = {
    ...bare,
    assessor: null,
    decision: null,
    answers: { q: { state: 'unknown' } },
    follows: { kind: 'again', of: record.id, because: null },
  };
  expect(redactRecord(silent, WHOSE, rubric)).toMatchObject({
    assessor: null,
    decision: null,
    answers: { q: { state: 'unknown' } },
    follows: { kind: 'again', of: record.id, because: null },
  });
});

test('every assessment of a prospect calls it the same, and another prospect otherwise', () => {
  expect(redactedProspect(WHOSE)).toEqual({ name: 'Prospect 6M000042', key: null, external: {} });
  expect(redactedProspect('01KE4Z9T3W8C5V7X2K6M000043').name).not.toBe(redactedProspect(WHOSE).name);
});

test('the role of who assessed stays, and that somebody decided', () => {
  const [{ rubric, record }] = fc.sample(MARKED, { numRuns: 1, seed: 1 }) as [Marked];
  const { assessor, decision } = redactRecord(record, WHOSE, rubric);
  expect(assessor).toEqual({ name: null, role: 'sales' });
  expect(decision).toEqual({
    recommendation: 'decline',
    by: 'a named person',
    because: 'redacted',
    at: '2026-01-03T00:00:00.000Z',
    starts: '2026-02-01',
  });
});

const ACTS: readonly (readonly [act: Act, shown: unknown])[] = [
  [
    { kind: 'decision', recommendation: 'accept', because: MARKER, starts: '2026-02-01' },
    { kind: 'decision', recommendation: 'accept', because: 'redacted', starts: '2026-02-01' },
  ],
  [
    { kind: 'condition', question: 'respect', state: 'kept', because: MARKER, due: '2026-05-01' },
    { kind: 'condition', question: 'respect', state: 'kept', because: 'redacted', due: '2026-05-01' },
  ],
  [
    { kind: 'outcome', facts: { customer: true, rate: false }, on: '2027-01-01', note: MARKER },
    { kind: 'outcome', facts: { customer: true, rate: false }, on: '2027-01-01', note: 'redacted' },
  ],
  [{ kind: 'reveal' }, { kind: 'reveal' }],
  [
    { kind: 'rename', from: MARKER, to: `${MARKER} 2` },
    { kind: 'rename', from: 'redacted', to: 'redacted' },
  ],
  [
    { kind: 'merge', into: WHOSE },
    { kind: 'merge', into: WHOSE },
  ],
  [
    { kind: 'undo', entry: WHOSE },
    { kind: 'undo', entry: WHOSE },
  ],
];

test.each(ACTS)('of a line of the log what was done stays, not who or why: %j', (act, shown) => {
  const entry: LogEntry = { id: 'E', at: '2026-01-02T03:04:05.000Z', by: MARKER, prospect: 'P', assessment: null, act: { ...act, ...{ remark: MARKER } } };
  expect(redactLogEntry(entry)).toEqual({ ...entry, by: 'a named person', act: shown });
});

test('where nobody said who it was, a line of the log does not pretend that somebody did', () => {
  const entry: LogEntry = { id: 'E', at: '2026-01-02T03:04:05.000Z', by: null, prospect: 'P', assessment: null, act: { kind: 'reveal' } };
  expect(redactLogEntry(entry)).toEqual(entry);
});
