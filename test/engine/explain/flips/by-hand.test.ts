/** Flips of rubrics so small that they can be found by looking, and of the shipped rubric for shipped prospects. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRubric } from '../../../../src/cli/find-rubric/read-rubric.ts';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import { explanationOf } from '../../../../src/engine/explanation.ts';
import type { Answers } from '../../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../../src/engine/model/assessment.ts';
import type { Condition } from '../../../../src/engine/model/condition.ts';
import type { Flips } from '../../../../src/engine/model/explanation.ts';
import type { Question, Rubric } from '../../../../src/engine/model/rubric.ts';
import { fit } from '../../../support/io.ts';
import { dimensionOf, questionOf, rated, rubricOf } from '../../rubrics.ts';

/** Flips on one line each: the way, who, what, and what comes of it. */
function told(rubric: Rubric, answers: Answers): readonly string[] {
  const { flips } = explanationOf(compileRubric(rubric), answers);
  const lines = (way: 'better' | 'worse') =>
    flips[way].map(
      ({ by, changes, recommendation }) => `${by}: ${changes.map(({ question, from, to }) => `${question} ${from}>${to}`).join(', ')} = ${recommendation}`,
    );
  return [...lines('better'), ...lines('worse')];
}

/** Rows from 70, 50 and 0; each of `n` questions with five levels is a step of 25/n points. */
const made = (questions: readonly Question[], more: Partial<Rubric> = {}) => rubricOf([dimensionOf('d', questions)], more);
const ask = (id: string, more: Partial<Question> = {}) => questionOf(id, more);
const gate: Partial<Question> = { weight: 0, gate: { test: { atMost: 2 }, recommend: 'defer' } };
const yesNo = { kind: 'yes-no' } as const;

const anyYes = (id: string): Condition => ({
  kind: 'any',
  of: [id, `${id}_too`].map((question) => ({ kind: 'question', question, test: { is: ['yes'] } })),
});

/** Six questions of which five stand at 60 together; only three of them can lift that to 90. */
const six = (more: Partial<Rubric> = {}) =>
  made(
    ['a', 'b', 'c', 'e', 'f', 'open'].map((id) => ask(id)),
    {
      decision: {
        bands: [
          { from: 90, recommend: 'accept', word: 'accept' },
          { from: 0, recommend: 'decline', word: 'decline' },
        ],
        conditions: { lower: true },
      },
      ...more,
    },
  );
const FIVE = rated({ a: 3, b: 3, c: 3, e: 4, f: 4 });
const noScore: Partial<Rubric> = { rules: [{ id: 'r', when: { kind: 'question', question: 'a', test: { below: 2 } }, noScore: true }] };

test.each<[string, Rubric, Answers, readonly string[]]>([
  ['an open answer stays open', six(), FIVE, ['them: a 3>5, b 3>5, c 3>5 = accept']],
  [
    'a score that may be withheld is no flip',
    six(noScore),
    // 400 of 600 points; 540 are needed, and no answer gives more than 50.
    { ...FIVE, ...rated({ open: 5 }) },
    ['them: a 3>5, b 3>5, c 3>5 = accept'],
  ],
  ['the smallest step that is enough is told, each way', made([ask('a')]), rated({ a: 3 }), ['them: a 3>4 = accept', 'them: a 3>2 = decline']],
  [
    'two changes stand where neither alone is enough, and of two values the nearer',
    made([ask('a'), ask('b')]),
    rated({ a: 3, b: 3 }),
    ['them: a 3>5 = accept', 'them: b 3>5 = accept', 'them: a 3>2 = decline', 'them: b 3>2 = decline'],
  ],
  [
    'four questions at 50 need four steps to 70: one change of two levels and more',
    made(['a', 'b', 'c', 'e'].map((id) => ask(id, { changeableBy: id === 'a' ? 'us' : id === 'b' ? 'nobody' : 'them' }))),
    rated({ a: 3, b: 3, c: 3, e: 4 }),
    [
      'them: c 3>5, e 4>5 = accept',
      'both: a 3>4, c 3>5 = accept',
      'both: a 3>5, c 3>4 = accept',
      'both: a 3>5, e 4>5 = accept',
      'nobody: a 3>4, b 3>5 = accept',
      'nobody: a 3>5, b 3>4 = accept',
      'nobody: b 3>4, c 3>5 = accept',
      'nobody: b 3>5, c 3>4 = accept',
      'nobody: b 3>5, e 4>5 = accept',
      'them: c 3>1 = decline',
      'them: e 4>2 = decline',
      'us: a 3>1 = decline',
      'nobody: b 3>1 = decline',
    ],
  ],
  [
    'an answer that meets a knock-out counts as confirmed',
    made([ask('a', { knockout: { test: { is: ['1'] } } }), ask('b', { weight: 0 })]),
    rated({ a: 4, b: 1 }),
    ['them: a 4>3 = conditional'],
  ],
  ['a gate is ours to open, and never a way to something better', made([ask('a'), ask('ours', gate)]), rated({ a: 2, ours: 4 }), ['them: a 2>3 = conditional']],
  [
    'three changes stand where no two are enough',
    made(
      ['a', 'b', 'c', 'e'].map((id) => ask(id, { form: { kind: 'yes-no', yes: 1, no: 0 }, changeableBy: id === 'e' ? 'us' : 'them' })),
      {
        decision: {
          bands: [
            { from: 70, recommend: 'accept', word: 'accept' },
            { from: 0, recommend: 'decline', word: 'decline' },
          ],
          conditions: { lower: true },
        },
      },
    ),
    rated({ a: false, b: false, c: false, e: false }),
    [
      'them: a false>true, b false>true, c false>true = accept',
      'both: a false>true, b false>true, e false>true = accept',
      'both: a false>true, c false>true, e false>true = accept',
      'both: b false>true, c false>true, e false>true = accept',
    ],
  ],
  [
    'where one of theirs and one of ours are enough, so are no larger sets of both',
    made(
      [
        ask('a'),
        ...['ours', 'ours_too', 'theirs', 'theirs_too'].map((id) => ask(id, { form: yesNo, weight: 0, changeableBy: id.startsWith('ours') ? 'us' : 'them' })),
      ],
      {
        rules: [{ id: 'r', when: { kind: 'all', of: [anyYes('ours'), anyYes('theirs')] }, effect: { kind: 'recommend', target: 'accept' }, noScore: false }],
        decision: { bands: [{ from: 0, recommend: 'decline', word: 'decline' }], conditions: { lower: true } },
      },
    ),
    rated({ a: 3, ours: false, ours_too: false, theirs: false, theirs_too: false }),
    [
      'both: ours false>true, theirs false>true = accept',
      'both: ours false>true, theirs_too false>true = accept',
      'both: ours_too false>true, theirs false>true = accept',
      'both: ours_too false>true, theirs_too false>true = accept',
    ],
  ],
  ['a closed gate opens by a step of ours', made([ask('a'), ask('ours', gate)]), rated({ a: 4, ours: 1 }), ['us: ours 1>3 = accept']],
  [
    'a question that is not asked is no way, the one that makes it asked is',
    made([ask('more', { form: yesNo, weight: 0 }), ask('a'), ask('b', { when: { kind: 'question', question: 'more', test: { is: ['yes'] } } })]),
    rated({ more: false, a: 4, b: 1 }),
    ['them: more false>true = decline', 'them: a 4>3 = conditional'],
  ],
  [
    'what leaves the case incomplete is no flip',
    made([
      ask('more', { form: yesNo, weight: 0 }),
      ask('a'),
      ask('b', { required: true, when: { kind: 'question', question: 'more', test: { is: ['yes'] } } }),
    ]),
    rated({ more: false, a: 4 }),
    ['them: a 4>3 = conditional'],
  ],
  [
    'options have no order, so each that is enough is told',
    made([ask('a', { form: { kind: 'options', several: false, options: [10, 60, 80, 90].map((points) => ({ id: `p${points}`, label: '', points })) } })], {
      decision: {
        bands: [
          { from: 60, recommend: 'accept', word: 'accept' },
          { from: 0, recommend: 'decline', word: 'decline' },
        ],
        conditions: { lower: true },
      },
    }),
    rated({ a: 'p10' }),
    ['them: a p10>p60 = accept', 'them: a p10>p80 = accept', 'them: a p10>p90 = accept'],
  ],
])('%s', (_, rubric, answers, wanted) => {
  expect(told(rubric, answers)).toEqual(wanted);
});

test('nothing is told while nothing is recommended', () => {
  const { flips } = explanationOf(compileRubric(made([ask('a', { required: true })])), {});
  expect(flips).toEqual({ better: [], worse: [], searched: 0 });
});

test.each<[string, number, number, Flips['searched']]>([
  ['three changes at a time where there are fewer questions than that', 2, 0, 3],
  ['fewer where there would be more than 400,000 sets', 60, 0, 2],
  ['three at a time of thirty questions', 30, 0, 3],
  ['three beside an open answer', 30, 1, 3],
])('it is said how far was searched: %s', (_, questions, open, searched) => {
  const all = Array.from({ length: questions + open }, (_unused, i) => ask(`q${i}`, { changeableBy: 'nobody' }));
  const answers = rated(Object.fromEntries(all.slice(open).map(({ id }) => [id, 5])));
  expect(explanationOf(compileRubric(made(all)), answers).flips.searched).toBe(searched);
});

test('it is said that larger sets were given up, where an open answer makes each dear and none can be passed over', () => {
  const all = Array.from({ length: 35 }, (_, i) => ask(`q${i}`));
  // Three of 34 from the worst to the best come to 8.8.
  const bands = [
    { from: 8.9, recommend: 'accept', word: 'accept' },
    { from: 0, recommend: 'decline', word: 'decline' },
  ] as const;
  const plan = compileRubric(made(all, { decision: { bands, conditions: { lower: true } } }));
  const answers = rated(Object.fromEntries(all.slice(1).map(({ id }) => [id, 1])));
  expect(explanationOf(plan, answers).flips).toEqual({ better: [], worse: [], searched: 2 });
});

describe('of the long rubric', () => {
  const read = readRubric(readFileSync('rubrics/msp-mindset.yaml'), 'msp-mindset.yaml');
  if (!read.ok) throw new Error('the rubric cannot be read');
  const { rubric } = read.value;

  test.each<[string, string, readonly string[]]>([
    [
      'Harbour Dental gets in once both weak habits of working together are mended',
      'p2-harbour-dental',
      [
        'them: contact_point 2>3, advance_notice 2>3 = accept',
        'them: security_baseline 4>1 = decline',
        'them: budget_fit 4>1 = decline',
        'them: respect 5>1 = decline',
        'us: footprint 5>1 = decline',
        'us: capacity 4>2 = defer',
      ],
    ],
    ['Quickfreight is out of reach of us alone, whatever they do', 'p3-quickfreight', ['us: footprint 1>2 = conditional']],
    ['Stellar Fitout is out by so much that no three answers bring it in', 'p5-stellar-fitout', []],
    [
      'Palisade Property has to mend its conduct and one thing more',
      'p7-palisade-property',
      [
        'them: advice_uptake 2>3, respect 1>5 = conditional',
        'them: advice_uptake 2>4, respect 1>4 = conditional',
        'them: advice_uptake 2>5, respect 1>3 = conditional',
        'nobody: leaving_reason 1>3, respect 1>4 = conditional',
        'nobody: leaving_reason 1>4, respect 1>3 = conditional',
      ],
    ],
    ['GreenLeaf has no recommendation yet that could flip', 'p8-greenleaf-charity', []],
    [
      'Northfield waits for a slot of ours, and only a knock-out would end it',
      'v1-northfield-no-slot',
      [
        'us: capacity 1>3 = accept',
        'them: security_baseline 5>1 = decline',
        'them: budget_fit 4>1 = decline',
        'them: respect 5>1 = decline',
        'us: footprint 5>1 = decline',
      ],
    ],
  ])('%s', async (_, folder, wanted) => {
    const { out } = await fit(['score', `examples/${folder}/msp-mindset.yaml`]);
    const { answers } = JSON.parse(out) as Assessment;
    expect(told(rubric, answers)).toEqual(wanted);
  });
});
