/** The examples of the READMEs are rubrics, parts of rubrics and answers that `fit` reads. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { inShort, readRubricText } from './support.ts';

const REFERENCE = readFileSync('rubrics/README.md', 'utf8');
const README = readFileSync('README.md', 'utf8');

/** The blocks of YAML in a page. */
function blocksOf(page: string): readonly string[] {
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block]) => block as string);
}

describe.each([
  ['README.md', README],
  ['rubrics/README.md', REFERENCE],
])('the whole rubric in %s', (file, page) => {
  const whole = blocksOf(page).filter((block) => /^fit: 1\b/m.test(block));

  test('is there', () => {
    expect(whole).toHaveLength(1);
  });

  test.each(whole)('is read without a problem', (text) => {
    const outcome = readRubricText(text, file);
    expect(outcome.ok ? [] : outcome.problems.map(inShort)).toEqual([]);
  });
});

test('the answer file in README.md is scored', async () => {
  const answers = blocksOf(README).find((block) => block.startsWith('prospect:'));
  const { code, out, err } = await fit(['score', '-'], { stdin: answers ?? '' });
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Northfield Accountants');
});

test('the file that editors ask for stands beside the rubrics', () => {
  const [, named] = /\$schema=\.\/(\S+)/.exec(blocksOf(REFERENCE)[0] as string) ?? [];
  expect(JSON.parse(readFileSync(`rubrics/${named}`, 'utf8'))).toHaveProperty('title', 'fit rubric');
});
