/** Files of shares: what they mean, and what is wrong with them. */
import { describe, expect, test } from 'vitest';
import { completed } from '../../../src/authoring/simulation/complete.ts';
import { readShares } from '../../../src/authoring/simulation/stated.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { QuestionForm } from '../../../src/engine/model/form.ts';
import type { Question } from '../../../src/engine/model/rubric.ts';
import type { Locate } from '../../../src/problems/problem.ts';
import { dimensionOf, questionOf, rubricOf } from '../../engine/rubrics.ts';

const form = (own: QuestionForm): Partial<Question> => ({ form: own });
const SEATS: QuestionForm = { kind: 'number', min: 1, points: [{ below: 10, points: 0 }, { below: 20, points: 50 }, { points: 100 }] };
const TOOLS: QuestionForm = {
  kind: 'options',
  several: true,
  options: [
    { id: 'alarm', label: 'Alarm', points: 1 },
    { id: 'backup', label: 'Backup', points: 2 },
  ],
};

const RUBRIC = rubricOf([
  dimensionOf('d', [
    questionOf('level', { knockout: { test: { atMost: 1 } } }),
    questionOf('seats', form(SEATS)),
    questionOf('tools', form(TOOLS)),
    questionOf('night', form({ kind: 'yes-no', yes: 1, no: 0 })),
    questionOf('days', form({ kind: 'number', min: 0, max: 2 })),
    questionOf('maybe', { notApplicable: 'leave-out' }),
  ]),
  dimensionOf('endless', [questionOf('price', form({ kind: 'number' }))], { method: 'sum', weight: 0 }),
]);
const PLAN = compileRubric(RUBRIC);
const ENDLESS = { price: { 7: 1 } };

/** The place is the path itself, so that tests can look at it. */
const locate: Locate = (path, part) => ({ file: `${part} ${path.join('.')}`, line: 1 });

/** @returns the shares of a question as [answer, per cent]. */
function sharesOf(question: string, answers: unknown): unknown {
  const known = readShares(PLAN, { answers }, locate);
  if (!known.ok) return known.problems.map(({ code, at }) => `${code} at ${at?.file}`);
  const all = completed(PLAN, known.value);
  return all.ok ? all.value.shares.get(question)?.map(({ text, share }) => [text, Math.round(share * 1e6) / 1e4]) : all.problems.map(({ code }) => code);
}

const EVEN: readonly (readonly [string, string, unknown])[] = [
  [
    'levels are as likely as each other',
    'level',
    [
      ['1', 20],
      ['2', 20],
      ['3', 20],
      ['4', 20],
      ['5', 20],
    ],
  ],
  [
    'so are yes and no',
    'night',
    [
      ['yes', 50],
      ['no', 50],
    ],
  ],
  [
    'so are the rows of a number, whatever their width',
    'seats',
    [
      ['1 to 9', 33.3333],
      ['10', 3.3333],
      ['11 to 19', 30],
      ['20 and above', 33.3333],
    ],
  ],
  [
    'whole numbers along a line are as likely as each other',
    'days',
    [
      ['0', 33.3333],
      ['1', 33.3333],
      ['2', 33.3333],
    ],
  ],
  [
    'each of several options is in or out by itself',
    'tools',
    [
      ['none', 25],
      ['backup', 25],
      ['alarm', 25],
      ['alarm + backup', 25],
    ],
  ],
];

describe('where nothing is stated', () => {
  test.each(EVEN)('%s', (_title, question, wanted) => {
    expect(sharesOf(question, ENDLESS)).toEqual(wanted);
  });

  test('numbers along a line without an end need a share', () => {
    expect(sharesOf('price', {})).toEqual(['shares-endless']);
  });
});

const STATED: readonly (readonly [string, string, unknown, unknown])[] = [
  [
    'shares are parts of their sum',
    'level',
    { 1: 1, 5: 3 },
    [
      ['1', 25],
      ['5', 75],
    ],
  ],
  ['an answer that is not named never comes', 'night', { yes: 4 }, [['yes', 100]]],
  [
    'blanks are answers among others',
    'level',
    { 3: 3, unknown: 1 },
    [
      ['3', 75],
      ['unknown', 25],
    ],
  ],
  [
    'blanks alone are per cent, and the answers share the rest',
    'night',
    { refused: 10 },
    [
      ['yes', 45],
      ['no', 45],
      ['refused', 10],
    ],
  ],
  [
    'not applicable can come where a setting allows it',
    'maybe',
    { 2: 1, 'not-applicable': 1 },
    [
      ['2', 50],
      ['not-applicable', 50],
    ],
  ],
  [
    'a part of the knock-outs may wait for confirmation',
    'level',
    { 1: 1, 5: 1, unconfirmed: 40 },
    [
      ['1', 30],
      ['1 (not confirmed)', 20],
      ['5', 50],
    ],
  ],
  [
    'numbers are stated by stretches',
    'seats',
    [{ below: 15, share: 1 }, { share: 3 }],
    [
      ['1 to 9', 16.0714],
      ['10', 1.7857],
      ['11 to 14', 7.1429],
      ['15 to 19', 37.5],
      ['20 and above', 37.5],
    ],
  ],
  [
    'or one by one',
    'seats',
    { 4: 1, 40: 1 },
    [
      ['4', 50],
      ['40', 50],
    ],
  ],
  [
    'several options are per cent each',
    'tools',
    { alarm: 100, backup: 20 },
    [
      ['alarm', 80],
      ['alarm + backup', 20],
    ],
  ],
];

describe('what is stated', () => {
  test.each(STATED)('%s', (_title, question, own, wanted) => {
    expect(sharesOf(question, { ...ENDLESS, [question]: own })).toEqual(wanted);
  });
});

const WRONG: readonly (readonly [string, unknown, string])[] = [
  ['a question that the rubric does not have', { levl: { 1: 1 } }, 'unknown-answer at key answers.levl'],
  ['a level that the question does not have', { level: { 9: 1 } }, 'bad-answer at key answers.level.9'],
  ['a negative share', { level: { 1: -1 } }, 'out-of-range at value answers.level.1'],
  ['a share that is no number', { level: { 1: 'many' } }, 'bad-value at value answers.level.1'],
  ['shares that are all nought', { level: { 1: 0 } }, 'out-of-range at value answers.level'],
  ['not applicable where nothing allows it', { level: { 'not-applicable': 1 } }, 'not-applicable-refused at key answers.level.not-applicable'],
  ['a list where a map is due', { level: [1, 2] }, 'wrong-type at value answers.level'],
  ['a number out of its limits', { days: { 7: 1 } }, 'bad-answer at key answers.days.7'],
  ['a stretch without a share', { seats: [{ below: 3 }] }, 'missing-key at value answers.seats.0'],
  [
    'a stretch that does not rise',
    {
      seats: [
        { below: 30, share: 1 },
        { below: 20, share: 1 },
      ],
    },
    'out-of-range at value answers.seats.1',
  ],
  ['a misspelt word of a stretch', { seats: [{ belw: 30, share: 1 }] }, 'unknown-key at key answers.seats.0.belw'],
  ['an option above a hundred per cent', { tools: { alarm: 101 } }, 'out-of-range at value answers.tools.alarm'],
  ['blanks above a hundred per cent', { level: { unknown: 101 } }, 'out-of-range at value answers.level'],
];

test.each(WRONG)('%s is told with its place', (_title, answers, wanted) => {
  expect(sharesOf('level', answers)).toEqual([wanted]);
});

test('a file without answers is told what is missing', () => {
  const read = readShares(PLAN, {}, locate);
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['missing-key']);
});
