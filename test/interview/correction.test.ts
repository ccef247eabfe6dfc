/** A correction begins where all answers stand, not at what was left open. */
import { expect, test } from 'vitest';
import { beginWith, pressed, screenOf, standing } from './support/playing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';
import { heard, seen } from './support/seeing.ts';

const NOTED = [...PAST_FACTS, { item: 'respect', entry: { answer: { state: 'rated', value: 3 }, origin: 'the assessment of 2026-05-02' } }] as const;
const model = beginWith(FORMS, { changes: NOTED, corrects: true });

test('begins at the review, at its first line', () => {
  expect([screenOf(model), seen(model).includes('Go to the answer that is to be put right: Enter.')]).toEqual(['review 0', true]);
});

test('begins at the review by lines', () => {
  expect(heard(model)).toContain('Respect: 3, Well, no evidence.');
});

test('goes to an answer and changes it', () => {
  expect(standing(pressed(model, 'down down down enter 2'), 'respect')?.answer).toEqual({ state: 'rated', value: 2 });
});

test('goes on with a text that was being typed', () => {
  const typing = { item: 'respect', field: 'note', text: 'They tha' } as const;
  expect(screenOf(beginWith(FORMS, { changes: NOTED, corrects: true, typing }))).toBe('typing note "They tha" respect');
});
