import { expect, test } from 'vitest';
import { lintRubric } from '../../../src/authoring/lint/lint.ts';
import { decodeText } from '../../../src/reader/text.ts';
import { parseWritten } from '../../../src/rubric/parse.ts';
import { inShort, withQuestions } from '../../rubric/support.ts';

function adviceOn(text: string): readonly string[] {
  const source = decodeText(new TextEncoder().encode(text), 'test.yaml');
  const written = source.ok ? parseWritten(source.value) : source;
  return written.ok ? lintRubric(written.value).map(inShort) : written.problems.map(inShort);
}

test.each([
  [25, []],
  [26, ['long-prompt 9:14']],
])('a question of %i words', (words, advice) => {
  const ask = Array.from({ length: words }, () => 'word').join(' ');
  expect(adviceOn(withQuestions(`- id: story\n  ask: ${ask}\n  levels: { 1: Never, 2: Once, 3: Often }`))).toEqual(advice);
});
