/** Answers written as an answer file are the same answers when the file is read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Answer, Answers, AnswerValue, Facts } from '../../src/engine/model/answer.ts';
import type { Prospect } from '../../src/engine/model/assessment.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { parseJson } from '../../src/reader/json.ts';
import { createSource } from '../../src/reader/text.ts';
import { toPlain } from '../../src/reader/tree.ts';
import { parseYaml } from '../../src/reader/yaml.ts';
import { type AnswerFile, answerFileOf } from '../../src/record/answer-file.ts';
import { type Checked, checkAnswers } from '../../src/record/answers.ts';
import { readEnvelope } from '../../src/record/envelope.ts';
import { runs } from '../engine/runs.ts';
import { formsRubric } from './support/records.ts';

const RUBRIC = formsRubric();
const ACME: Prospect = { name: 'Acme', key: null, external: {} };

/** What a file is read as. */
function readAs(plain: unknown): unknown {
  const envelope = readEnvelope(plain, () => null);
  const checked: Outcome<Checked> = envelope.ok ? checkAnswers(RUBRIC, envelope.value, () => null) : envelope;
  if (!envelope.ok || !checked.ok) return { envelope, checked };
  const { prospect, rubric, assessor } = envelope.value;
  const { answers, facts } = checked.value;
  return { prospect, rubric, assessor, answers, facts };
}

function fromJson(text: string): unknown {
  const read = parseJson(text, () => ({ file: 'f.json', line: 1 }));
  return read.ok ? read.value : read;
}

function fromYaml(text: string): unknown {
  const trees = parseYaml(createSource('f.yaml', text), { documents: 'one' });
  const [tree] = trees.ok ? trees.value : [];
  return tree === undefined ? trees : toPlain(tree);
}

/** A text as a person leaves it behind: something is in it, and no blanks around it. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('yes', 'no', '12', '2024-02-29', '- a: b', '# no', '"', "it's", 'null', '~', '日本語 & Söhne', 'one\ntwo', '{a}', '0x1F'),
  )
  .map((one) => one.replace(/[\u0080-\u009f\u2028\u2029\ufeff\p{Cf}\p{Cn}\p{Co}]/gu, '').trim())
  .filter((one) => one !== '' && one !== 'unknown');

const VALUES: Readonly<Record<string, fc.Arbitrary<AnswerValue>>> = {
  respect: fc.constantFrom(1, 2, 3),
  onsite: fc.constantFrom('none', 'weekly'),
  tools: fc.subarray(['mail', 'chat']),
  seats: fc.constantFrom(1, 12.5, 500.5),
  backup: fc.boolean(),
  leaving: fc.constantFrom(1, 2),
};

function answerOf(id: string, value: fc.Arbitrary<AnswerValue>): fc.Arbitrary<Answer> {
  const evidence = fc.option(text, { nil: undefined });
  const rated = fc.record(
    { state: fc.constant('rated' as const), value, evidence: text, confidence: fc.constantFrom('low', 'medium', 'high'), confirmed: fc.boolean() },
    { requiredKeys: ['state', 'value'] },
  ) as fc.Arbitrary<Answer>;
  const state = fc
    .record({ state: fc.constantFrom('unknown' as const, 'refused' as const), evidence })
    .map(({ state: one, evidence: said }): Answer => ({ state: one, ...(said !== undefined && { evidence: said }) }));
  const none = text.map((reason): Answer => ({ state: 'not-applicable', reason }));
  return id === 'leaving' ? fc.oneof(rated, state, none) : fc.oneof(rated, state);
}

const answers = fc.record(Object.fromEntries(Object.entries(VALUES).map(([id, value]) => [id, answerOf(id, value)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Answers>;
const facts = fc.record(
  {
    industry: text,
    founded: fc.constantFrom('2001-02-03', '2024-02-29'),
    listed: fc.boolean(),
    sites: fc.constantFrom(1, 2.5),
    region: fc.constantFrom('north', 'south'),
    channels: fc.subarray(['web', 'friend']),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;
const prospects: fc.Arbitrary<Prospect> = fc.record({
  name: text,
  key: fc.option(text),
  external: fc.constantFrom<Prospect['external']>({}, { crm: '12' }, { crm: '12', erp: 'a b' }),
});
const assessors = fc.option(fc.record({ name: fc.option(text), role: fc.constantFrom(null, 'sales') }));
const files: fc.Arbitrary<AnswerFile> = fc.record({ prospect: prospects, rubric: fc.constant('forms@1.0.0'), assessor: assessors, answers, facts });

describe('whatever was answered', () => {
  test('is read from JSON as it was written', () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(readAs(fromJson(JSON.stringify(answerFileOf(file), null, 2)))).toEqual(file);
      }),
      runs(300),
    );
  });

  test('is read from YAML as it was written', () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(readAs(fromYaml(stringify(answerFileOf(file))))).toEqual(file);
      }),
      runs(300),
    );
  });
});

describe('the file is one that a person could have written', () => {
  /** @returns how one answer is written. */
  function written(answer: Answer): unknown {
    return (answerFileOf({ prospect: ACME, assessor: null, rubric: 'forms', answers: { respect: answer }, facts: {} }) as { answers: { respect: unknown } })
      .answers.respect;
  }

  test.each<[string, Answer, unknown]>([
    ['unknown', { state: 'unknown' }, 'unknown'],
    ['refused', { state: 'refused' }, 'refused'],
    ['unknown with evidence', { state: 'unknown', evidence: 'Asked twice.' }, { value: 'unknown', evidence: 'Asked twice.' }],
    ['not applicable', { state: 'not-applicable', reason: 'new' }, { 'not-applicable': 'new' }],
    ['a rating', { state: 'rated', value: 3, evidence: 'Thanked.', confirmed: true }, { value: 3, evidence: 'Thanked.', confirmed: true }],
  ])('%s', (_, answer, expected) => {
    expect(written(answer)).toEqual(expected);
  });

  test.each<[string, Prospect, unknown]>([
    ['a name alone', ACME, 'Acme'],
    ['a name with a key', { ...ACME, key: 'acme' }, { name: 'Acme', key: 'acme', external: {} }],
    ['a name with an id elsewhere', { ...ACME, external: { crm: '12' } }, { name: 'Acme', external: { crm: '12' } }],
  ])('%s', (_, prospect, expected) => {
    expect(answerFileOf({ prospect, assessor: null, rubric: 'forms', answers: {}, facts: {} })['prospect']).toEqual(expected);
  });
});
