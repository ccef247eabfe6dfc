/** What an author reads, file by file. The texts were read by a person: a change of wording is to be read again. */
import { expect, test } from 'vitest';
import { formatProblems } from '../../src/problems/format.ts';
import { checkedIn, filesIn } from '../authoring/support.ts';
import { badRubrics, readRubricBytes } from '../rubric/support.ts';
import { COLOUR, PLAIN } from './support.ts';

const FILES = new Map(badRubrics().map(({ name, bytes }) => [name.replace('.yaml', ''), bytes]));

function told(name: string, paint = PLAIN): string {
  const outcome = readRubricBytes(FILES.get(name) ?? new Uint8Array(), `${name}.yaml`);
  return outcome.ok ? '' : formatProblems(outcome.problems, paint);
}

/** Files whose problems a person is most likely to meet. */
const COMMON = [
  'twelve',
  'mixed',
  'missing-key',
  'unknown-key',
  'unknown-id',
  'wrong-type',
  'bad-value',
  'out-of-range',
  'one-form',
  'useless-key',
  'wrong-comparison',
];

test.each(COMMON)('%s', async (name) => {
  await expect(told(name)).toMatchFileSnapshot(`../golden/problems/${name}.txt`);
});

/** Files with one or two problems each, told together. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  text: /^(bad-character|not-utf8|empty|too|wrong-root|duplicate-key|reserved|bad-number)/,
  yaml: /^yaml-/,
  ids: /^(bad-id|duplicate-id|earlier-id|bad-version|newer)/,
  conditions: /^(not-in|later|order|one-subject|nothing-compared|reads|condition)/,
  points: /^(level|points|row|out-of-[nsu]|blank|range|nothing-scored|minimum|view|gate)/,
  decision: /^(band|rule)/,
};

test.each(Object.entries(GROUPS))('all about %s', async (group, names) => {
  const texts = [...FILES.keys()].filter((name) => names.test(name)).map((name) => told(name));
  await expect(texts.join('\n')).toMatchFileSnapshot(`../golden/problems/all-about-${group}.txt`);
});

test('twelve pieces of advice', async () => {
  const advised = filesIn('test/fixtures/advice').find(({ name }) => name === 'twelve.yaml');
  const { advice } = checkedIn(advised?.text ?? '', 'twelve.yaml');
  await expect(formatProblems(advice, PLAIN)).toMatchFileSnapshot('../golden/problems/twelve-advice.txt');
});

test('in colour', async () => {
  await expect(told('unknown-id', COLOUR).replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot('../golden/problems/unknown-id-colour.txt');
});

test('no file with faults is left out', () => {
  const shown = [...FILES.keys()].filter((name) => COMMON.includes(name) || Object.values(GROUPS).some((names) => names.test(name)));
  const left = [...FILES.keys()].filter((name) => !shown.includes(name));
  expect(left).toEqual([
    'missing-key-decision',
    'missing-key-rubric',
    'missing-key-slope',
    'out-of-range-levels',
    'unknown-id-prototype',
    'unknown-key-in-condition',
    'unknown-key-prototype',
  ]);
});
