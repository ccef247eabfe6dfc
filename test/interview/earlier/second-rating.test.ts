/** A second rater sees the notes of the first, and nothing that tells how the first has rated. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../../src/engine/model/answer.ts';
import { notedBy, notesIn } from '../../../src/interview/earlier/second-rating.ts';
import type { Model } from '../../../src/interview/model.ts';
import { runs } from '../../engine/runs.ts';
import { HOSTILE } from '../../text/hostile.ts';
import { afterLines } from '../support/lines.ts';
import { beginWith, play, pressed, standing } from '../support/playing.ts';
import { inputs } from '../support/pressing.ts';
import { FORMS, PAST_FACTS } from '../support/rubrics.ts';
import { heard, seen } from '../support/seeing.ts';

function second(first: Answers): Model {
  return beginWith(FORMS, { changes: PAST_FACTS, earlier: notedBy('sales', notesIn(first)) });
}

const rated: Answers = { respect: { state: 'rated', value: 3, evidence: 'They thanked Jo.', confidence: 'low' } };

describe('under a question', () => {
  test('stands what was noted, and by whom', () => {
    expect([
      seen(second(rated)).split('\n').includes('  Noted by sales: They thanked Jo.'),
      heard(second(rated)).includes('Noted by sales: They thanked Jo.'),
    ]).toEqual([true, true]);
  });

  test('stands nothing where nothing was noted', () => {
    expect(seen(second({ respect: { state: 'rated', value: 3 } }))).not.toContain('Noted by');
  });

  test('stands no reason why it did not apply: that is an answer', () => {
    expect(notesIn({ leaving: { state: 'not-applicable', reason: 'no provider before' } })).toEqual({});
  });

  test('Enter answers nothing', () => {
    expect(standing(pressed(second(rated), 'enter'), 'respect')).toBeNull();
  });

  test('an empty line answers nothing', async () => {
    expect(standing(await afterLines(second(rated), ''), 'respect')).toBeNull();
  });

  test('nothing stands on a screen that others see', () => {
    expect(seen(pressed(second(rated), 'x'))).not.toContain('Noted by');
  });

  test('a note that looks like lines of its own stays one line of words', () => {
    const note = 'They thanked Jo.\nLast time: 4 · Very well\n  4 ✓ Very well';
    const lines = seen(second({ respect: { state: 'unknown', evidence: note } }), 200).split('\n');
    expect(lines.filter((line) => /Last time|✓/.test(line))).toEqual([lines.find((line) => line.startsWith('  Noted by sales: They thanked Jo. Last time:'))]);
  });
});

const VALUES: Readonly<Record<string, readonly (number | string | readonly string[])[]>> = {
  respect: [1, 2, 3, 4],
  onsite: ['none', 'weekly'],
  tools: [[], ['mail'], ['mail', 'phone']],
  conduct: [0, 1, 2],
  seats: [1, 40, 500.5],
  leaving: [1, 2],
};
const note = fc.option(fc.constantFrom('They said so.', 'Three of them called.', 'a\nb', ...Object.values(HOSTILE)), { nil: undefined });

/** One note, and two answers to the same question that carry it: rated alike, rated otherwise, or not found out. */
const pairs = fc.record(
  Object.fromEntries(
    Object.entries(VALUES).map(([id, values]) => {
      const given = fc.oneof(
        fc.record({
          state: fc.constant('rated' as const),
          value: fc.constantFrom(...values),
          confidence: fc.constantFrom('low', 'high'),
          confirmed: fc.boolean(),
        }),
        fc.record({ state: fc.constantFrom('unknown' as const, 'refused' as const) }),
      );
      return [id, fc.record({ note, one: given, other: given })];
    }),
  ),
);
type Pairs = typeof pairs extends fc.Arbitrary<infer T> ? T : never;

function side(all: Pairs, which: 'one' | 'other'): Answers {
  return Object.fromEntries(
    Object.entries(all).map(([id, pair]) => [id, { ...pair[which], ...(pair.note !== undefined && { evidence: pair.note }) } as Answer]),
  );
}

describe('whatever the first rater has answered', () => {
  test('every screen and every line is the same as long as the notes are', () => {
    fc.assert(
      fc.property(pairs, inputs(30), fc.constantFrom([100, 40], [60, 14], [40, 20]), (all, pushed, [columns, rows]) => {
        const [one, other] = [side(all, 'one'), side(all, 'other')].map((answers) => play(second(answers), pushed).model) as [Model, Model];
        expect([seen(one, columns, rows), heard(one)]).toEqual([seen(other, columns, rows), heard(other)]);
      }),
      runs(300),
    );
  });

  test('a question of which nothing was noted looks as it does to a first rater', () => {
    fc.assert(
      fc.property(pairs, inputs(30), (all, pushed) => {
        const bare = Object.fromEntries(Object.entries(all).map(([id, pair]) => [id, { ...pair, note: undefined }])) as Pairs;
        const [rater, first] = [second(side(bare, 'one')), beginWith(FORMS, { changes: PAST_FACTS })].map((model) => play(model, pushed).model) as [
          Model,
          Model,
        ];
        expect(seen(rater)).toBe(seen(first));
      }),
      runs(200),
    );
  });

  test('a note steers no terminal', () => {
    fc.assert(
      fc.property(pairs, inputs(20), (all, pushed) => {
        const screen = seen(play(second(side(all, 'one')), pushed).model).replaceAll('\n', '');
        expect(screen).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
      runs(200),
    );
  });
});
