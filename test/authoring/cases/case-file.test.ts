/** What can be wrong with a test file: a file for each, whose first lines say which problems it has and where. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rubricIn, withParts } from '../../rubric/support.ts';
import { casesIn, problemsOf } from './support.ts';

const BAD = 'test/fixtures/bad-cases';

describe('a test file with faults', () => {
  test.each(readdirSync(BAD))('%s has exactly the problems that its first lines say', (name) => {
    const text = readFileSync(`${BAD}/${name}`, 'utf8');
    const expected = [...text.matchAll(/^# expect: (.+)$/gm)].map(([, one]) => one);
    expect([...problemsOf(text)].sort()).toEqual([...expected].sort());
  });

  test('faults of shape hide no faults elsewhere, and all come in the order of the file', () => {
    const text = ['answers', 'keys', 'unknown', 'impossible']
      .map((name) => readFileSync(`${BAD}/${name}.test.yaml`, 'utf8'))
      .map((part) => part.slice(part.indexOf('cases:\n') + 'cases:\n'.length))
      .join('');
    const lines = problemsOf(`cases:\n${text}`).map((one) => Number(/ (\d+):/.exec(one)?.[1]));
    expect(lines.length).toBe(27);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test('a cause that the rubric has nowhere can never come out', () => {
    const rubric = rubricIn(withParts(''));
    expect(problemsOf('cases:\n  - { name: One, expect: { cause: gate } }\n', rubric)).toEqual(['impossible-expectation 2:35']);
  });

  test('without its rubric a file is told its faults of shape alone', () => {
    expect(problemsOf('cases:\n  - name: One\n    answers: { nobody: 3 }\n    expect: { scor: 3 }\n', null)).toEqual(['unknown-key 4:15']);
  });
});

describe('a case that is like another', () => {
  const BASE = '  - name: Base\n    answers: { rhythm: 4, loaves: 60, hygiene: clean }\n    expect: { recommendation: accept }\n';

  /** The answers of the last case, by question. */
  function answersOf(text: string): Readonly<Record<string, unknown>> {
    const cases = casesIn(`cases:\n${BASE}${text}`);
    return cases.ok ? (cases.value.at(-1)?.answers ?? {}) : { problems: cases.problems };
  }

  test('starts from the answers of that one', () => {
    expect(Object.keys(answersOf('  - { name: Twin, like: Base, expect: { recommendation: accept } }\n'))).toEqual(['rhythm', 'loaves', 'hygiene']);
  });

  test('replaces an answer by its own, as a whole', () => {
    const text = '  - name: Other\n    like: Base\n    answers: { hygiene: { value: notes, evidence: Read out } }\n    expect: { recommendation: accept }\n';
    expect(answersOf(text)['hygiene']).toEqual({ state: 'rated', value: 'notes', evidence: 'Read out' });
  });

  test('takes an answer away with null', () => {
    expect(Object.keys(answersOf('  - { name: Other, like: Base, answers: { loaves: null }, expect: { score: 1 } }\n'))).toEqual(['rhythm', 'hygiene']);
  });

  test('may be like one that is like another', () => {
    const text = '  - { name: B, like: Base, answers: { loaves: 3 }, expect: { score: 1 } }\n  - { name: C, like: B, expect: { score: 1 } }\n';
    expect(answersOf(text)['loaves']).toEqual({ state: 'rated', value: 3 });
  });
});
