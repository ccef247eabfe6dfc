/** What the exit codes mean, one line for each; 129, 130 and 143 are those of signals. */
import { expect, test } from 'vitest';
import type { Output } from '../../src/cli/io.ts';
import { fit, type World } from '../support/io.ts';

const P3 = 'examples/p3-quickfreight/msp-mindset.yaml';

/** An output with a bug in it. */
const BROKEN: Output = { isTTY: false, columns: null, write: () => Promise.reject(new TypeError('x is not a function')) };

test.each<[number, string, readonly string[], World]>([
  [0, 'done', ['rubric', 'list'], {}],
  [0, 'done, whatever is recommended', ['assess', '--answers', P3, '--no-input'], {}],
  [1, 'a bug in fit', ['rubric', 'list'], { stdout: BROKEN }],
  [2, 'an option that is not known', ['assess', '--nope'], {}],
  [2, 'input that is missing', ['score'], {}],
  [3, 'a rubric that is not valid', ['rubric', 'check', '-q', 'test/fixtures/answers/wrong.yaml'], {}],
  [3, 'answers that are not valid', ['score', 'test/fixtures/answers/wrong.yaml'], {}],
  [3, 'a record that is not valid', ['report', '-'], { stdin: '{}\n' }],
  [4, 'a file that cannot be read', ['score', 'nowhere.yaml'], {}],
  [5, 'a case of a rubric that does not hold', ['rubric', 'test', 'test/fixtures/cases/changed.test.yaml'], {}],
  [4, 'a file that cannot be written', ['score', P3, '-o', '/nowhere/out.json'], {}],
])('EXIT-1 %i: %s', async (expected, _what, args, world) => {
  expect((await fit(args, world)).code).toBe(expected);
});
