import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/engine/exact/rational.ts';
import { sharesOf } from '../../../src/engine/explain/shares.ts';
import type { QuestionForm } from '../../../src/engine/model/form.ts';
import type { Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { formBlocks } from '../../../src/report/rubric/forms.ts';
import { percent } from '../../../src/report/rubric/shares.ts';
import { blankWords, costWords, countingWords, durationWords, METHODS, ordinal } from '../../../src/report/rubric/words.ts';
import { BARE, OPTIONS, questionOf, SEVERAL, YES_NO } from './support.ts';

describe('answers and what they are worth', () => {
  test.each<[string, QuestionForm, readonly string[]]>([
    ['levels that are worth their number', evenly(1, 1), ['1 a', '2 b', '3 c']],
    ['levels that rise evenly', evenly(10, 20), ['1 a', '2 b', '3 c']],
    ['levels that fall', evenly(3, -1), ['1 a (3 points)', '2 b (2 points)', '3 c (1 point)']],
    [
      'options',
      OPTIONS,
      ['Answer: One of these.', 'None (100 points, id none)', 'About monthly (60 points, id monthly)', 'Weekly or more (0 points, id weekly)'],
    ],
    ['a number without limits', BARE, ['Answer: A number, worth its own value.']],
    ['a number up to an end', { kind: 'number', max: 5, unit: 'km' }, ['Answer: A number of km, up to 5, worth its own value.']],
    [
      'a line',
      { kind: 'number', min: 0, max: 5, points: { from: 1, to: 0 } },
      ['Answer: A number, 0 to 5: 1 point at 0, 0 points at 5, on a straight line between them.'],
    ],
    [
      'rows',
      {
        kind: 'number',
        unit: 'km',
        points: [{ atMost: 1, points: 0 }, { below: 2, points: 1 }, { atMost: 2, points: 2 }, { atMost: 3, points: 3 }, { points: 4 }],
      },
      [
        'Answer: A number of km.',
        'up to 1 km: 0 points',
        'above 1 to below 2 km: 1 point',
        '2 km: 2 points',
        'above 2 to 3 km: 3 points',
        'above 3 km: 4 points',
      ],
    ],
    [
      'rows that end open',
      { kind: 'number', points: [{ below: 1, points: 0 }, { points: 4 }] },
      ['Answer: A number.', 'below 1: 0 points', '1 or more: 4 points'],
    ],
    ['one row', { kind: 'number', points: [{ points: 4 }] }, ['Answer: A number.', 'any number: 4 points']],
    ['yes or no', YES_NO, ['Answer: Yes, 0 points, or no, 100 points.']],
    ['yes or no, not scored', { kind: 'yes-no' }, ['Answer: Yes or no, not scored.']],
  ])('%s', (_, form, lines) => {
    expect(spoken(form)).toEqual(lines);
  });

  test('points stand beside even levels where not only their place counts', () => {
    expect(spoken(evenly(10, 20), { outOf: 60 })).toEqual([
      'Scale: 60 points are 100 per cent, 0 points are 0.',
      '1 a (10 points)',
      '2 b (30 points)',
      '3 c (50 points)',
    ]);
    expect(spoken(evenly(10, 20), {}, 'sum')).toEqual(['1 a (10 points)', '2 b (30 points)', '3 c (50 points)']);
  });

  test('options that add up name their cap', () => {
    expect(spoken({ ...OPTIONS, several: true, cap: 10 })[0]).toBe('Answer: Any of these; their points add up, to at most 10.');
    expect(spoken(SEVERAL)[0]).toBe('Answer: Any of these; their points add up, to at most those of the best one.');
  });
});

describe('numbers in words', () => {
  test.each([
    [[1, 3], '33.3%'],
    [[1, 16], '6.25%'],
    [[3, 10], '30%'],
    [[1, 1], '100%'],
    [[0, 1], '0%'],
    [[1, 7], '14.3%'],
  ] as const)('%j is %s', ([part, whole], words) => {
    expect(percent({ n: part, d: whole })).toBe(words);
  });

  test('shares come to the whole, also of weights with decimals', () => {
    const shares = sharesOf([0.1, 0.2], rational(0.5));
    expect(shares.map(({ part }) => percent(part))).toEqual(['16.7%', '33.3%']);
  });

  test.each([
    ['P6M', '6 months'],
    ['P1Y', '1 year'],
    ['P2Y6M', '2 years and 6 months'],
    ['P1Y1M1W1D', '1 year, 1 month, 1 week and 1 day'],
    ['P90D', '90 days'],
    ['soon', 'soon'],
  ])('%s is %s', (duration, words) => {
    expect(durationWords(duration)).toBe(words);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('%i is %s', (count, words) => {
    expect(ordinal(count)).toBe(words);
  });

  test.each<[Parameters<typeof costWords>[0], RegExp]>([
    [
      { wrongAccept: 30000, wrongDecline: 10000, currency: 'EUR' },
      /30000 EUR, a wrong decline 10000 EUR\. So an accept needs a 75% chance of a good outcome \(30000 of 40000\): judgement/,
    ],
    [{ wrongAccept: 1, wrongDecline: 1 }, /needs a 50% chance of a good outcome \(1 of 2\)/],
    [{ wrongAccept: 0.1, wrongDecline: 0.2 }, /needs a 33\.3% chance of a good outcome \(0\.1 of 0\.3\)/],
    [{ wrongAccept: 0, wrongDecline: 10 }, /needs a 0% chance/],
    [{ wrongAccept: 0, wrongDecline: 0 }, /^A wrong accept costs 0, a wrong decline 0: judgement, not yet checked against outcomes\.$/],
  ])('costs %j', (costs, words) => {
    expect(costWords(costs)).toMatch(words);
  });

  test.each<[Parameters<typeof blankWords>[0], string | null]>([
    [{}, null],
    [{ unanswered: 'leave-out' }, 'What is not yet known is left out of the score.'],
    [{ unanswered: 'no-score' }, 'What is not yet known leaves no score.'],
    [{ notApplicable: 1 }, 'The answer “not applicable” is allowed and counts as 1 point.'],
    [
      { unanswered: 0, notApplicable: 'leave-out' },
      'What is not yet known counts as 0 points; the answer “not applicable” is allowed and is left out of the score.',
    ],
  ])('blanks %j', (blanks, words) => {
    expect(blankWords(blanks)).toBe(words);
  });

  test('what is said of a number is said in one breath', () => {
    expect(`${METHODS.sum} its questions${countingWords({ method: 'sum', outOf: 40, decimals: 0, minAnswered: 2 })}`).toBe(
      'the sum of the points of its questions; 40 points are shown as 100, rounded to whole numbers. With fewer than 2 answered questions there is none.',
    );
  });
});

function evenly(first: number, step: number): QuestionForm {
  return { kind: 'levels', levels: ['a', 'b', 'c'].map((text, i) => ({ level: i + 1, text, points: first + i * step })) };
}

/** The lines of a form as they would be read out. */
function spoken(form: QuestionForm, more: Partial<Question> = {}, method: Rubric['scoring']['method'] = 'weighted-mean'): readonly string[] {
  const question = questionOf('q', 'Q', form, more);
  return formBlocks(question, { id: 'd', title: 'D', weight: 1, method, questions: [question] }).flatMap((block) => {
    if (!('text' in block) && block.kind !== 'list') return [];
    if (block.kind !== 'list') return [block.kind === 'words' && block.label !== undefined ? `${block.label}: ${block.text}` : block.text];
    return block.items.map(({ key, text, aside }) => [key, text, aside && `(${aside})`].filter(Boolean).join(' '));
  });
}
