/** Pairs that are hard to draw: a dozen dimensions that end close together, with long titles; texts that would like to do something. */
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Question, Rubric } from '../../../src/engine/model/rubric.ts';
import type { ComparisonView } from '../../../src/report/comparison/outline.ts';
import { rated } from '../../engine/rubrics.ts';
import { assessed } from '../../lifecycle/support/assessed.ts';
import { viewOf } from '../comparison/support.ts';
import { RUBRIC } from '../rubric.ts';
import { HOSTILE, LONG_NAME, RTL_NAME } from './lives.ts';

const TITLES = [
  'Prevention mindset',
  'Willingness to follow a standard that somebody else has written and keeps up to date',
  'כיוון ומשמעת',
  '安全とプライバシーに対する考え方と日々の運用',
  'Working together',
  'Budget',
];

const template = RUBRIC.dimensions[0]?.questions[0] as Question;
const manyDimensions: Rubric = {
  ...RUBRIC,
  rules: [],
  dimensions: Array.from({ length: 12 }, (_, i) => ({
    id: `d${i}`,
    title: TITLES[i % TITLES.length] ?? '',
    weight: 100 / 12,
    method: 'weighted-mean' as const,
    questions: [{ ...template, id: `q${i}`, title: `${TITLES[i % TITLES.length]}?` }],
  })),
};

function answersOf(levelOf: (i: number) => number, evidence: string): Answers {
  return Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`q${i}`, { state: 'rated' as const, value: levelOf(i), evidence: `${evidence} ${i}` }]));
}

/** Two prospects with long names under twelve dimensions. */
export const COMPARED_LONG: ComparisonView = viewOf(
  assessed(
    manyDimensions,
    answersOf((i) => 1 + (i % 4), 'Said so at the door.'),
    { id: 'A', name: LONG_NAME },
  ),
  assessed(
    manyDimensions,
    answersOf((i) => (i === 5 ? 1 : 4), 'Said so again in the meeting.'),
    { id: 'B', name: RTL_NAME, at: '2026-05-05T09:00:00Z' },
  ),
  'two-prospects',
);

const hostile: Rubric = {
  ...manyDimensions,
  title: HOSTILE,
  dimensions: manyDimensions.dimensions.map((one) => ({ ...one, title: HOSTILE, questions: one.questions.map((own) => ({ ...own, title: HOSTILE })) })),
};

/** The same with hostile texts everywhere. */
export const COMPARED_HOSTILE: ComparisonView = viewOf(
  assessed(
    hostile,
    answersOf((i) => 1 + (i % 4), HOSTILE),
    { id: 'A', name: HOSTILE, by: HOSTILE, role: HOSTILE },
  ),
  assessed(hostile, { ...answersOf((i) => 1 + ((i + 2) % 4), HOSTILE), ...rated({ q1: 5 }) }, { id: 'B', name: HOSTILE, by: HOSTILE, role: HOSTILE }),
  'over-time',
);
