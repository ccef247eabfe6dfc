import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { referenceCases } from '../support/cases.ts';
import { fit } from '../support/io.ts';

const CASES = referenceCases();

async function assessed(answers: string): Promise<Assessment> {
  const { code, out, err } = await fit(['score', answers]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Assessment;
}

test('every folder with a prospect is a case with both rubrics', () => {
  const folders = readdirSync('examples').filter((folder) => existsSync(`examples/${folder}/prospect.md`));
  expect(CASES).toHaveLength(2 * folders.length);
  expect(CASES).toHaveLength(22);
});

describe.each(CASES)('$id $prospect, $rubric', ({ answers, prospect, expected }) => {
  test('score and range, to one decimal', async () => {
    const { score, low, high } = (await assessed(answers)).result;
    expect({ score, low, high }).toEqual({ score: expected.score, low: expected.low, high: expected.high });
  });

  test('recommendation and cause', async () => {
    const { recommendation, band, cause } = (await assessed(answers)).result;
    expect({ recommendation, band, cause: { rule: cause.rule, id: cause.id } }).toEqual({
      recommendation: expected.recommendation,
      band: expected.band,
      cause: expected.cause,
    });
  });

  test('coverage, settled and borderline', async () => {
    const { coverage, settled, borderline } = (await assessed(answers)).result;
    expect({ coverage, settled, borderline }).toEqual({ coverage: expected.coverage, settled: expected.settled, borderline: expected.borderline });
  });

  test('conditions that are due', async () => {
    const { conditions } = (await assessed(answers)).result;
    expect(conditions.map(({ question }) => question)).toEqual(expected.conditions);
  });

  test('every answer that is rated has its evidence', async () => {
    const record = await assessed(answers);
    const rated = record.result.questions.filter(({ state }) => state === 'rated');
    expect(record.prospect.name).toBe(prospect);
    expect(rated.filter(({ id }) => !hasEvidence(record.answers[id])).map(({ id }) => id)).toEqual([]);
  });
});

function hasEvidence(answer: Assessment['answers'][string] | undefined): boolean {
  return answer !== undefined && 'evidence' in answer && (answer.evidence ?? '') !== '';
}

describe.each(CASES.filter(({ expected }) => expected.equalWeights !== undefined))('$id $prospect', ({ answers, expected }) => {
  test('the score when all rated questions weigh the same', async () => {
    const { questions, ledger } = (await assessed(answers)).result;
    const counted = new Set(ledger.map(({ question }) => question));
    const scores = questions.flatMap(({ id, score }) => (counted.has(id) && score !== null ? [score] : []));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(Math.round(mean * 10) / 10).toBe(expected.equalWeights);
  });
});
