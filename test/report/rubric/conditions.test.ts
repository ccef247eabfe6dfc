import { describe, expect, test } from 'vitest';
import type { Comparison, Condition } from '../../../src/engine/model/condition.ts';
import type { QuestionForm } from '../../../src/engine/model/form.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { comparisonWords } from '../../../src/report/rubric/answers.ts';
import { sharedWhen, whenWords } from '../../../src/report/rubric/conditions.ts';
import { createLexicon } from '../../../src/report/rubric/lexicon.ts';
import { BARE, LEVELS, OPTIONS, questionOf, SEATS, SEVERAL, YES_NO } from './support.ts';

describe('comparisons', () => {
  test.each<[QuestionForm, Comparison, string]>([
    [LEVELS, { atMost: 2 }, 'level 2 or lower'],
    [LEVELS, { atMost: 1 }, 'level 1'],
    [LEVELS, { below: 3 }, 'level 2 or lower'],
    [LEVELS, { atLeast: 4 }, 'level 4 or higher'],
    [LEVELS, { above: 4 }, 'level 5'],
    [LEVELS, { atLeast: 2, below: 4.5 }, 'level 2 to 4'],
    [LEVELS, { is: ['1', '3', '5'] }, 'level 1, 3 or 5'],
    [LEVELS, { is: ['3'] }, 'level 3'],
    [LEVELS, { isNot: ['1'] }, 'level 2 or higher'],
    [LEVELS, { pointsBelow: 50 }, 'level 2 or lower'],
    [LEVELS, { pointsAtLeast: 25, pointsAtMost: 75 }, 'level 2 to 4'],
    [LEVELS, { above: 5 }, 'no level'],
    [LEVELS, { atMost: 5 }, 'any level'],
    [OPTIONS, { is: ['weekly'] }, '“Weekly or more”'],
    [OPTIONS, { is: ['monthly', 'weekly'] }, '“About monthly” or “Weekly or more”'],
    [OPTIONS, { isNot: ['none', 'monthly'] }, 'any answer but “None” or “About monthly”'],
    [OPTIONS, { is: ['gone'] }, '“gone”'],
    [OPTIONS, { pointsBelow: 60 }, 'worth less than 60 points'],
    [OPTIONS, { isNot: ['none'], pointsAbove: 1 }, 'any answer but “None” and worth more than 1 point'],
    [SEVERAL, { is: ['monthly', 'weekly'] }, '“About monthly” or “Weekly or more” among the chosen'],
    [SEVERAL, { isNot: ['none'] }, 'not “None” among the chosen'],
    [SEVERAL, { isNot: ['none', 'weekly'] }, 'none of “None” and “Weekly or more” among the chosen'],
    [SEVERAL, { pointsAtLeast: 10, pointsAtMost: 20 }, 'worth at least 10 points and at most 20 points'],
    [YES_NO, { is: ['yes'] }, 'yes'],
    [YES_NO, { isNot: ['yes'] }, 'no'],
    [YES_NO, { is: ['yes', 'no'] }, 'yes or no'],
    [YES_NO, { pointsAbove: 50 }, 'no'],
    [YES_NO, { is: ['yes'], pointsAbove: 50 }, 'neither yes nor no'],
    [{ kind: 'yes-no' }, { is: ['no'] }, 'no'],
    [SEATS, { atLeast: 10 }, 'at least 10 people'],
    [SEATS, { atLeast: 10, below: 20 }, 'at least 10 and below 20 people'],
    [SEATS, { above: 10, atMost: 20 }, 'above 10 and at most 20 people'],
    [SEATS, { is: ['5'] }, '5 people'],
    [SEATS, { isNot: ['5', '6.5'] }, 'any number but 5 or 6.5 people'],
    [BARE, { is: ['1e-7'] }, '0.0000001'],
    [BARE, { below: -2.5 }, 'below -2.5'],
    [BARE, { pointsAtMost: 3 }, 'worth at most 3 points'],
  ])('%#: %j', (form, test, words) => {
    expect(comparisonWords(form, test)).toBe(words);
  });
});

const lexicon = createLexicon(
  rubricOf({
    seats: ['Seats', SEATS],
    onsite: ['On-site need', OPTIONS],
    tools: ['Tools', SEVERAL],
    cover: ['Nights, who covers them', YES_NO],
    mood: ['Mood', LEVELS],
  }),
);

const few: Condition = { kind: 'question', question: 'seats', test: { below: 10 } };
const visits: Condition = { kind: 'question', question: 'onsite', test: { is: ['weekly', 'monthly'] } };
const refused: Condition = { kind: 'state', question: 'onsite', state: 'refused' };

describe('conditions', () => {
  test.each<[string, Condition]>([
    ['if Seats is below 10 people', few],
    ['if On-site need is “Weekly or more” or “About monthly”', visits],
    ['if Mood is at level 2 or lower', { kind: 'question', question: 'mood', test: { atMost: 2 } }],
    ['if Tools has “None” among the chosen', { kind: 'question', question: 'tools', test: { is: ['none'] } }],
    ['if Tools has “None” among the chosen and is worth more than 5 points', { kind: 'question', question: 'tools', test: { is: ['none'], pointsAbove: 5 } }],
    ['if “Nights, who covers them” is no', { kind: 'question', question: 'cover', test: { is: ['no'] } }],
    ['if gone is answered', { kind: 'question', question: 'gone', test: { is: ['x'] } }],
    ['while On-site need is refused', refused],
    ['while On-site need is not yet known', { kind: 'state', question: 'onsite', state: 'open' }],
    ['while On-site need is answered', { kind: 'state', question: 'onsite', state: 'rated' }],
    ['while On-site need is not applicable', { kind: 'state', question: 'onsite', state: 'not-applicable' }],
    ['while On-site need is not asked', { kind: 'state', question: 'onsite', state: 'not-asked' }],
    ['if Working together is below 40', { kind: 'dimension', dimension: 'd', test: { below: 40 } }],
    ['if the score is at least 50 and below 85', { kind: 'score', test: { atLeast: 50, below: 85 } }],
    ['if Seats is below 10 people, and On-site need is refused', { kind: 'all', of: [few, refused] }],
    ['if Seats is below 10 people, or On-site need is refused', { kind: 'any', of: [few, refused] }],
    [
      'if Seats is below 10 people, and (Seats is below 10 people, or On-site need is refused)',
      { kind: 'all', of: [few, { kind: 'any', of: [few, refused] }] },
    ],
    ['if Seats is below 10 people', { kind: 'all', of: [{ kind: 'any', of: [few] }] }],
    ['if On-site need is not refused', { kind: 'not', of: refused }],
    ['if On-site need is not answered', { kind: 'not', of: { kind: 'state', question: 'onsite', state: 'rated' } }],
    ['if it is not so that On-site need is not asked', { kind: 'not', of: { kind: 'state', question: 'onsite', state: 'not-asked' } }],
    ['if it is not so that Seats is below 10 people', { kind: 'not', of: few }],
    ['if it is not so that (Seats is below 10 people, and On-site need is refused)', { kind: 'not', of: { kind: 'all', of: [few, refused] } }],
    ['if at least 2 of: Seats is below 10 people; On-site need is refused', { kind: 'count', of: [few, refused], test: { atLeast: 2 } }],
    [
      'if more than 1 and fewer than 3 of: Seats is below 10 people; On-site need is refused',
      { kind: 'count', of: [few, refused], test: { above: 1, below: 3 } },
    ],
    [
      'if (at most 1 of: Seats is below 10 people), and On-site need is refused',
      { kind: 'all', of: [{ kind: 'count', of: [few], test: { atMost: 1 } }, refused] },
    ],
    [
      'if at least 1 of: (Seats is below 10 people, and On-site need is refused); On-site need is refused',
      { kind: 'count', of: [{ kind: 'all', of: [few, refused] }, refused], test: { atLeast: 1 } },
    ],
  ])('%s', (words, condition) => {
    expect(whenWords(condition, lexicon)).toBe(words);
  });
});

function rubricOf(questions: Readonly<Record<string, readonly [title: string, form: QuestionForm]>>): Rubric {
  return {
    ...{ fit: 1, id: 'r', version: '1.0.0', title: 'R', facts: [], rules: [], scoring: { method: 'weighted-mean', decimals: 1 } },
    dimensions: [
      {
        ...{ id: 'd', title: 'Working together', weight: 1, method: 'weighted-mean' },
        questions: Object.entries(questions).map(([id, [title, form]]) => questionOf(id, title, form)),
      },
    ],
    decision: { bands: [{ from: 0, recommend: 'accept', word: 'accept' }], conditions: { lower: true } },
  };
}

describe('what a dimension says once for all its questions', () => {
  const [first, other]: readonly Condition[] = [
    { kind: 'question', question: 'seats', test: { above: 9 } },
    { kind: 'question', question: 'seats', test: { above: 99 } },
  ];
  test.each<[string, readonly (Condition | undefined)[], Condition | null]>([
    ['the condition that each of them has', [first, { ...first } as Condition], first as Condition],
    ['nothing where one has another', [first, other], null],
    ['nothing where one has none', [first, undefined], null],
    ['nothing of a single question, which says it itself', [first], null],
    ['nothing where none has any', [undefined, undefined], null],
  ])('%s', (_, conditions, said) => {
    const questions = conditions.map((when, i) => questionOf(`q${i}`, 'Q', YES_NO, when && { when }));
    expect(sharedWhen({ id: 'd', title: 'D', weight: 1, method: 'sum', questions })).toEqual(said);
  });
});
