import { describe, expect, test } from 'vitest';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { createLexicon } from '../../../src/report/rubric/lexicon.ts';
import { renderRubricTerminal } from '../../../src/report/rubric/terminal.ts';
import { capWords } from '../../../src/report/rubric/words.ts';
import { EVERYTHING, MINDSET } from './support.ts';

describe('the decision', () => {
  test('what nothing is worse than needs no “at most”', () => {
    const own = createLexicon(EVERYTHING);
    expect(capWords(own.merit.place('decline', 'best'), own)).toBe('decline (“exit”)');
    expect(capWords(own.merit.locate('repair', 'best'), own)).toBe('at most conditional (“repair”)');
  });

  test.each<[string, Partial<Rubric['decision']>, RegExp]>([
    [
      'conditions that do not lower',
      { conditions: { lower: false } },
      /Conditions: 18 questions .* agree on\. They are listed and leave the recommendation as it is\./,
    ],
    ['conditions without a limit', { conditions: { lower: true } }, /one or more due: at most conditional Borderline/],
    ['one band', { bands: [{ from: 0, recommend: 'accept', word: 'accept' }] }, /accept: every score/],
    [
      'cuts that rise',
      {
        bands: [
          { from: 0, recommend: 'accept', word: 'low' },
          { from: 20, recommend: 'decline', word: 'high' },
        ],
      },
      /accept \(“low”\): below 20 • decline \(“high”\): 20 and above/,
    ],
    ['no coverage', { coverage: 0 }, /less than 0% of the weight is known/],
  ])('%s', (_, change, words) => {
    expect(flowing({ ...MINDSET, decision: { ...MINDSET.decision, ...change } })).toMatch(words);
  });

  test.each<[Partial<Rubric['scoring']>, RegExp]>([
    [{ method: 'sum' }, /The score is the sum of the points of Prevention mindset \(times 30\), .* \(times 10\)\. It falls/],
    [{ method: 'lowest' }, /The score is the lowest of Prevention mindset, Collaboration, /],
    [{ method: 'highest', outOf: 90 }, /The score is the highest of .* and Conduct; 90 points are shown as 100\. It falls/],
    [{ decimals: 0 }, /and Conduct \(10%\), rounded to whole numbers\. It falls/],
    [{ decimals: 2, minAnswered: 9 }, /rounded to 2 decimals\. With fewer than 9 answered questions there is none\. It falls/],
  ])('scoring %j', (change, words) => {
    expect(flowing({ ...MINDSET, scoring: { ...MINDSET.scoring, ...change } })).toMatch(words);
  });

  test('weights of questions stay in their dimension where they are no share of the whole', () => {
    const page = flowing({ ...MINDSET, scoring: { method: 'sum', decimals: 1 } });
    expect(page).toContain('counts 30 times · 5 questions');
    expect(page).toContain('20% of the dimension (1 of 5)');
  });

  test('without gates and rules the steps move up', () => {
    const dimensions = MINDSET.dimensions.slice(0, 1).map((dimension) => ({ ...dimension, questions: dimension.questions.slice(0, 2) }));
    const page = flowing({ ...MINDSET, dimensions });
    expect(page).toContain('Step 1 ends the matter; from step 2 on, each goes on from the one before. 1 Incomplete: ');
    expect(page).toContain(' 2 Score: ');
  });
});

function flowing(rubric: Rubric): string {
  return renderRubricTerminal(rubric).replace(/\s+/g, ' ');
}
