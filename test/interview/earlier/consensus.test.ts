/** Two ratings side by side: what is alike is taken over, what is not is asked, the furthest apart first. */
import { describe, expect, test } from 'vitest';
import type { Answers, Facts } from '../../../src/engine/model/answer.ts';
import { type Rating, sideBySide } from '../../../src/interview/earlier/consensus.ts';
import { foldChanges } from '../../../src/interview/entries.ts';
import type { Model } from '../../../src/interview/model.ts';
import { beginWith, pressed, screenOf, standing } from '../support/playing.ts';
import { FORMS } from '../support/rubrics.ts';
import { heard, seen } from '../support/seeing.ts';

function rating(by: string, answers: Answers, facts: Facts = { industry: 'bakery', founded: '2001-02-03', listed: true }): Rating {
  return { by, answers, facts };
}

const FIRST: Answers = {
  respect: { state: 'rated', value: 4, evidence: 'They thanked Jo.' },
  onsite: { state: 'rated', value: 'none' },
  tools: { state: 'rated', value: ['mail', 'chat'], evidence: 'Seen.' },
  seats: { state: 'rated', value: 40 },
  conduct: { state: 'rated', value: 2, confidence: 'high' },
};
const SECOND: Answers = {
  respect: { state: 'rated', value: 2, evidence: 'They laughed at Jo.' },
  onsite: { state: 'rated', value: 'weekly' },
  tools: { state: 'rated', value: ['chat', 'mail'], evidence: 'They showed it.' },
  seats: { state: 'rated', value: 90 },
  conduct: { state: 'rated', value: 2, confidence: 'low' },
};
const PAIR = sideBySide(rating('sales', FIRST), rating('delivery-lead', SECOND), FORMS);

function consensus({ changes, earlier } = PAIR): Model {
  return beginWith(FORMS, { changes, earlier });
}

function taken(one: Answers, other: Answers) {
  return foldChanges(sideBySide(rating('sales', one), rating('delivery-lead', other), FORMS).changes).entries;
}

describe('what both have rated alike', () => {
  test('is taken over, facts too', () => {
    expect(Object.keys(foldChanges(PAIR.changes).entries).sort()).toEqual(['conduct', 'founded', 'industry', 'listed', 'tools']);
  });

  test('carries both notes, each with its rater', () => {
    expect(standing(consensus(), 'tools')?.note).toBe('sales: Seen. delivery-lead: They showed it.');
  });

  test('carries a note that both have once', () => {
    const [one, other] = [{ conduct: { state: 'rated', value: 1, evidence: 'Calm.' } }, { conduct: { state: 'rated', value: 1, evidence: 'Calm.' } }] as const;
    expect(taken(one, other)['conduct']?.note).toBe('Calm.');
  });

  test('is as sure as the one who is less sure', () => {
    expect(standing(consensus(), 'conduct')?.confidence).toBe('low');
  });

  test('says where it comes from', () => {
    expect(standing(consensus(), 'conduct')?.origin).toBe('both ratings, sales and delivery-lead');
  });

  test.each([
    ['both', true, true, { state: 'rated', value: 1, confirmed: true }],
    ['the first alone', true, undefined, { state: 'rated', value: 1 }],
    ['the second alone', undefined, true, { state: 'rated', value: 1 }],
  ])('and decides alone is confirmed only where both have confirmed it: %s', (_, a, b, answer) => {
    const [one, other] = [a, b].map((confirmed): Answers => ({ respect: { state: 'rated', value: 1, ...(confirmed && { confirmed }) } })) as [Answers, Answers];
    expect(taken(one, other)['respect']?.answer).toEqual(answer);
  });

  test('may be that it was not found out', () => {
    expect(taken({ onsite: { state: 'unknown' } }, { onsite: { state: 'unknown' } })['onsite']?.answer).toEqual({ state: 'unknown' });
  });

  test('may be that it does not apply, for whatever reason', () => {
    const [one, other] = [{ leaving: { state: 'not-applicable', reason: 'new' } }, { leaving: { state: 'not-applicable', reason: 'none before' } }] as const;
    expect(taken(one, other)['leaving']?.answer?.state).toBe('not-applicable');
  });
});

describe('what they have rated differently', () => {
  test('is open, with both ratings and both notes', () => {
    const screen = seen(consensus());
    expect([
      screen.includes('  sales: 4 · Very well — They thanked Jo.\n  delivery-lead: 2 · Fairly — They laughed at Jo.'),
      standing(consensus(), 'respect'),
    ]).toEqual([true, null]);
  });

  test('is read out with both ratings', () => {
    expect(heard(consensus())).toContain('sales: 4 · Very well — They thanked Jo.\ndelivery-lead: 2 · Fairly — They laughed at Jo.');
  });

  test('is asked before all else, two levels and more apart first', () => {
    expect([PAIR.differing, PAIR.farApart, screenOf(consensus())]).toEqual([['respect', 'onsite', 'seats'], 1, 'question respect']);
  });

  test('is two levels apart on a scale of levels only: two numbers are not', () => {
    const { farApart } = sideBySide(rating('a', { seats: { state: 'rated', value: 1 } }), rating('b', { seats: { state: 'rated', value: 90 } }), FORMS);
    expect(farApart).toBe(0);
  });

  test('may be that only one came to it', () => {
    const { earlier } = sideBySide(rating('sales', { respect: { state: 'rated', value: 3 } }), rating('delivery-lead', {}), FORMS);
    expect(earlier.context['respect']?.map(({ lead, text }) => `${lead}: ${text}`)).toEqual(['sales: 3 · Well', 'delivery-lead: not reached']);
  });

  test('takes no answer by Enter', () => {
    expect(standing(pressed(consensus(), 'enter'), 'respect')).toBeNull();
  });
});

test('what nobody came to is asked without a line', () => {
  const { earlier, differing, changes } = sideBySide(rating('a', {}, {}), rating('b', {}, {}), FORMS);
  expect([earlier.context, differing, changes]).toEqual([{}, [], []]);
});
