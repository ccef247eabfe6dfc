/** Answers under earlier ids, as `was` names them. */
import { describe, expect, test } from 'vitest';
import { createSource } from '../../src/reader/text.ts';
import { locate, toPlain } from '../../src/reader/tree.ts';
import { parseYaml } from '../../src/reader/yaml.ts';
import { checkAnswers } from '../../src/record/answers.ts';
import { readEnvelope } from '../../src/record/envelope.ts';
import { rubricIn } from '../rubric/support.ts';

const RUBRIC = rubricIn(`
fit: 1
id: small
version: 1.0.0
title: Small
dimensions:
  - id: habits
    questions:
      - { id: reviews, was: [looks_back, retros], ask: How often did you look back?, levels: { 1: Never, 2: Once, 3: Often } }
      - { id: onsite, ask: Which visits?, several: true, options: [{ id: often, was: [weekly, daily], label: Often, points: 0 }, { id: seldom, label: Seldom, points: 1 }] }
facts:
  - { id: trade, was: industry, ask: What do they do?, text: true }
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }] }
`);

function check(text: string) {
  const trees = parseYaml(createSource('answers.yaml', `prospect: P\n${text}`), { documents: 'one' });
  const tree = trees.ok ? trees.value[0] : undefined;
  if (tree === undefined) throw new Error('not YAML');
  const where = (path: readonly (string | number)[], part: 'key' | 'value') => locate(tree, path, part);
  const envelope = readEnvelope(toPlain(tree), where);
  return envelope.ok ? checkAnswers(RUBRIC, envelope.value, where) : envelope;
}

function problems(text: string): readonly string[] {
  const outcome = check(text);
  return outcome.ok ? [] : outcome.problems.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
}

describe('an answer under an earlier id', () => {
  test.each([
    [
      'of a question',
      'answers: { looks_back: 3 }',
      { answers: { reviews: { state: 'rated', value: 3 } }, facts: {}, renamed: [{ earlier: 'looks_back', id: 'reviews' }] },
    ],
    [
      'of a question that had several',
      'answers: { retros: unknown }',
      { answers: { reviews: { state: 'unknown' } }, facts: {}, renamed: [{ earlier: 'retros', id: 'reviews' }] },
    ],
    ['of a fact', 'answers: {}\nfacts: { industry: Dental }', { answers: {}, facts: { trade: 'Dental' }, renamed: [{ earlier: 'industry', id: 'trade' }] }],
    ['of an option', 'answers: { onsite: [seldom, weekly] }', { answers: { onsite: { state: 'rated', value: ['seldom', 'often'] } }, facts: {}, renamed: [] }],
  ])('%s stands under the present one', (_, text, expected) => {
    expect(check(text)).toEqual({ ok: true, value: expected });
  });

  test('counts where nothing stands under the present one', () => {
    expect(check('answers: { reviews: null, looks_back: 2 }')).toMatchObject({ value: { answers: { reviews: { value: 2 } } } });
  });

  test.each([
    ['beside one under the present id, in whichever order', 'answers:\n  looks_back: 2\n  reviews: 3', ['answered-twice 3:3']],
    ['beside one under another earlier id', 'answers:\n  looks_back: 2\n  retros: 2', ['answered-twice 4:3']],
    ['of a fact, beside the present one', 'answers: {}\nfacts:\n  trade: Dental\n  industry: Dental', ['answered-twice 5:3']],
    ['that the question does not take', 'answers:\n  looks_back: 7', ['bad-answer 3:15']],
    ['of an option that is chosen under its present id too', 'answers:\n  onsite: [often, daily]', ['bad-answer 3:11']],
  ])('%s is told with its place', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
