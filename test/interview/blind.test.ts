/** What must not be seen: no result while answers come in, and nothing but the question on a shared screen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { answersOf } from '../../src/interview/entries.ts';
import type { Model } from '../../src/interview/model.ts';
import { view } from '../../src/interview/view/view.ts';
import { textOf } from '../../src/text/layout.ts';
import { decimal } from '../../src/text/number.ts';
import { createPaint } from '../../src/text/paint.ts';
import { runs } from '../engine/runs.ts';
import { beginWith, play, pressed } from './support/playing.ts';
import { inputs } from './support/pressing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';

const start = beginWith(FORMS, { changes: PAST_FACTS });

function seen(model: Model, rows = 40): string {
  const { plain, glyphs } = createPaint({ colour: 0, glyphs: 'unicode' });
  return view(model, { columns: 100, rows, minutes: null, plain, glyphs })
    .map((line) => textOf(line).trimEnd())
    .join('\n');
}

/** Words of a result that neither the rubric nor what is typed has. */
const TOLD =
  /zz(accept|middle|decline)|\b(accept|conditional|defer|decline|incomplete|score|range|coverage|points|recommend\w*|knock-?out|red flag)\b|\d%|\(-?[\d.]+ to /i;
/** Two lines of the table of keys have such words: what `d` stands for is not the recommendation. */
const HELP = /declined/g;

describe('while answers come in', () => {
  test('no screen says anything of the result, whatever is pressed', () => {
    fc.assert(
      fc.property(inputs(50), (pushed) => {
        const { model } = play(start, pushed);
        expect(seen(model).replace(HELP, '')).not.toMatch(TOLD);
      }),
      runs(500),
    );
  });

  test('no screen has the score in it', () => {
    fc.assert(
      fc.property(inputs(50), (pushed) => {
        const { model } = play(start, pushed);
        const { score, low, high } = assess(model.plan, answersOf(model.entries, FORMS).answers);
        const told = [score, low, high].filter((one) => one !== null && !Number.isInteger(one)).map((one) => decimal(one as number));
        expect(told.filter((one) => hasNumber(seen({ ...model, entries: withoutTexts(model) }), one))).toEqual([]);
      }),
      runs(300),
    );
  });

  test('with --live they say it, in one line', () => {
    const live = pressed(beginWith(FORMS, { changes: PAST_FACTS, live: true }), '3 1');
    expect(seen(live).split('\n')[2]).toMatch(/^So far: \w+ · \d/);
  });
});

function hasNumber(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])`).test(text);
}

/** Numbers that were typed may be the same by chance. */
function withoutTexts({ entries }: Model): Model['entries'] {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => id !== 'seats'));
}

describe('hidden', () => {
  test.each([
    ['the question', 'x', '  How do they speak of their technician?\n\nx show all'],
    ['the note', 'n said enter x', '  How do they speak of their technician?\n\n  Note: said\n\nx show all'],
    ['an answered question', '3 b x', '  How do they speak of their technician?\n\nx show all'],
    ['a text being typed', 'x n sa', '  How do they speak of their technician?\n\n  Note, what was said or done:\n  > sa▏\n\nEnter keep · Esc leave'],
    ['a second look', 'x 1', '  How do they speak of their technician?\n\n1 it is so · 2 choose again · s later · z undo'],
    ['a wrong key', 'x w', '  How do they speak of their technician?\n\nx show all'],
  ])('shows no more than the question, its note and the keys: %s', (_, line, screen) => {
    expect(seen(pressed(start, line)).replace(/\n\n+/g, '\n\n')).toBe(screen);
  });

  test.each(['x ?', 'x g', 'x r', 'x r l', 'x'])('says nothing of the result, even with --live: %s', (line) => {
    const live = beginWith(FORMS, { changes: PAST_FACTS, live: true });
    expect(seen(pressed(live, `3 1 ${line}`)).replace(HELP, '')).not.toMatch(TOLD);
  });

  test.each([
    ['the help', 'x ?', 'Names and thanks.'],
    ['the help', 'x ?', 'It is told early.'],
    ['the search', '3 x g', '· 3'],
    ['the review', '3 x r', '3'],
    ['the review', '1 s x r', 'second look'],
    ['the review', '3 x r', 'evidence'],
    ['any screen', 'x', 'Acme'],
    ['the review', 'x r', 'Acme'],
  ])('%s does not say what is not for the other side (%s, %s)', (_, line, text) => {
    expect(seen(pressed(start, line)).replace(/^.*(Enter|q quit).*$/gm, '')).not.toContain(text);
  });

  test('keys still answer', () => {
    expect(pressed(start, 'x 3').entries['respect']).toEqual({ answer: { state: 'rated', value: 3 } });
  });
});
