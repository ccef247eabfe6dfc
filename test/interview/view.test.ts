/** Screens as lines: whatever is on them, they fit the terminal and steer nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import type { Model, Screen } from '../../src/interview/model.ts';
import { itemAt } from '../../src/interview/model.ts';
import { textField } from '../../src/interview/text-field.ts';
import { view } from '../../src/interview/view/view.ts';
import type { GlyphSet } from '../../src/text/glyphs.ts';
import { textOf, widthOf } from '../../src/text/layout.ts';
import { createPaint } from '../../src/text/paint.ts';
import { runs } from '../engine/runs.ts';
import { HOSTILE } from '../text/hostile.ts';
import { beginWith, play, pressed } from './support/playing.ts';
import { inputs } from './support/pressing.ts';
import { FORMS, PAST_FACTS, shipped } from './support/rubrics.ts';

function shown(model: Model, columns: number, rows: number, set: GlyphSet = 'unicode'): readonly string[] {
  const { plain, glyphs } = createPaint({ colour: 0, glyphs: set });
  return view(model, { columns, rows, minutes: 7, plain, glyphs }).map(textOf);
}

/** @returns the rubric with texts that steer, hide, or are wide, in every place that has a text. */
function hostileRubric(texts: readonly string[]): Rubric {
  let next = 0;
  const text = () => texts[next++ % texts.length] as string;
  return {
    ...FORMS,
    title: text(),
    opening: text(),
    dimensions: FORMS.dimensions.map((dimension) => ({
      ...dimension,
      title: text(),
      questions: dimension.questions.map((question) => ({
        ...question,
        title: text(),
        ask: text(),
        probes: [text()],
        listenFor: text(),
        because: text(),
        form: question.form.kind === 'levels' ? { ...question.form, levels: question.form.levels.map((level) => ({ ...level, text: text() })) } : question.form,
      })),
    })),
    facts: FORMS.facts.map((fact) => ({ ...fact, title: text(), ask: text() })),
  };
}

const size = { columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }), set: fc.constantFrom<GlyphSet>('unicode', 'ascii') };
const texts = fc.array(
  fc.constantFrom(...Object.values(HOSTILE), '👩‍👩‍👧‍👦 team', '日本語の長い会社名'.repeat(9), `e${'\u0301'.repeat(100)}`, 'word '.repeat(60), 'w'.repeat(300)),
  {
    minLength: 5,
    maxLength: 15,
  },
);
const trouble = fc.option(fc.constantFrom('the disk is full', ...Object.values(HOSTILE)), { nil: null });

/** What an interview is made of; the interview itself would be too long to read when a property fails. */
const drawn = fc.record({ texts, pushed: inputs(40), live: fc.boolean(), hidden: fc.boolean(), trouble, ...size });
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function linesOf(one: Drawn): readonly string[] {
  const begun = beginWith(hostileRubric(one.texts), { prospect: one.texts[0] ?? '', live: one.live, changes: one.live ? PAST_FACTS : [] });
  const { model } = play(begun, one.pushed);
  const reason = one.trouble === null ? null : { reason: one.trouble, rescued: one.texts[1] ?? null };
  return shown({ ...model, hidden: one.hidden, trouble: reason }, one.columns, one.rows, one.set);
}

describe('on a terminal of any size', () => {
  test('there is never a line more than rows less one, and always one', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { length } = linesOf(one);
        expect(length >= 1 && length <= Math.max(1, one.rows - 1)).toBe(true);
      }),
      runs(300),
    );
  });

  test('no line reaches the last column, from nine columns up', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        expect(linesOf(one).filter((line) => widthOf(line) > Math.max(8, one.columns - 1))).toEqual([]);
      }),
      runs(300),
    );
  });

  test('nothing steers the terminal or hides', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const steering = one.set === 'ascii' ? /[^\x20-\x7e]/ : /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
        expect(linesOf(one).filter((line) => steering.test(line))).toEqual([]);
      }),
      runs(300),
    );
  });

  test('the last line is never empty, since the prompt would add one', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        expect(linesOf(one).at(-1)?.trim()).not.toBe('');
      }),
      runs(200),
    );
  });

  test('no gap is wider than one line', () => {
    fc.assert(
      fc.property(inputs(40), fc.record(size), (pushed, { columns, rows, set }) => {
        const { model } = play(beginWith(FORMS), pushed);
        expect(
          shown(model, columns, rows, set)
            .map((line) => line.trim())
            .join('\n'),
        ).not.toMatch(/\n\n\n/);
      }),
      runs(200),
    );
  });
});

describe('from 60 by 14 up', () => {
  const MINDSET = shipped('msp-mindset');
  const screens: readonly (readonly [string, string])[] = [
    ['question', ''],
    ['answered question with a note', '4 b n They_said_so enter'],
    ['note', 'n They_said_so'],
    ['reason', 'a'],
    ['second look', 'g security enter 1'],
    ['evidence', 'g security enter 1 1 so'],
  ];

  test.each(screens)('the %s shows what is asked and the keys, for every question of a full rubric', (_, line) => {
    const missing = beginWith(MINDSET).script.flatMap((item, i) => {
      const model = pressed(pressed(beginWith(MINDSET), `g ${i + 1} enter`), line);
      return [14, 15, 24].flatMap((rows) => {
        const lines = shown(model, 60, rows);
        const hasQuestion = lines.join(' ').replace(/\s+/g, ' ').includes(itemAt(model).ask.slice(0, 40));
        return hasQuestion && / · /.test(lines.at(-1) ?? '') ? [] : [`${item.id} ${rows}`];
      });
    });
    expect(missing).toEqual([]);
  });

  test.each([
    ['a note', 'n so', '  > so▏'],
    ['an answer', 'g seats enter 1 2', '  > 12▏'],
    ['the search', 'g sea', '  > sea▏'],
  ])('%s shows what is typed', (_, line, typed) => {
    expect(shown(pressed(beginWith(FORMS, { changes: PAST_FACTS }), line), 60, 14)).toContain(typed);
  });

  test.each([
    ['note', 'n so', 'Note, what was said or done:'],
    ['reason', 'g leaving enter a', 'Why it does not apply:'],
    ['evidence', '1 1', 'Evidence, what was said or done (needed here):'],
    ['number', 'g seats enter 1', 'Answer, a number from 1 up to 500.5 (people):'],
  ])('the %s says what is typed', (_, line, label) => {
    expect(shown(pressed(beginWith(FORMS, { changes: PAST_FACTS }), line), 60, 14)).toContain(`  ${label}`);
  });
});

describe('a text being typed', () => {
  const typing = (before: string, after: string): Model => {
    const screen: Screen = { kind: 'typing', purpose: 'note', field: { ...textField(before), after } };
    return { ...beginWith(FORMS, { changes: PAST_FACTS }), screen };
  };

  test.each(['unicode', 'ascii'] as const)('shows the place of typing, even when it has signs like a caret in it (%s)', (set) => {
    const lines = shown(typing('a_b▏ '.repeat(400), 'HERE'), 80, 24, set);
    expect(lines.join('\n')).toContain(set === 'ascii' ? '_HERE' : '▏HERE');
  });

  test('shows line feeds as a sign of their own', () => {
    expect(shown(typing('one\ntwo', ''), 80, 24)).toContain('  > one / two▏');
  });

  test('keeps the rest of the screen however long it is', () => {
    const lines = shown(typing('word '.repeat(50_000), ''), 80, 24);
    expect([lines[0]?.includes('Acme'), lines.at(-1)]).toEqual([true, 'Enter keep · Esc leave']);
  });
});

test('the arrows are always on the screen, though a question has forty options', () => {
  const options = Array.from({ length: 40 }, (_, i) => ({ id: `o${i}`, label: `Option ${i}`, points: i }));
  const [dimension] = FORMS.dimensions;
  if (dimension === undefined) throw new Error('the rubric has no dimension');
  const many: Rubric = {
    ...FORMS,
    facts: [],
    dimensions: [{ ...dimension, questions: dimension.questions.slice(1, 2).map((one) => ({ ...one, form: { kind: 'options', options, several: false } })) }],
  };
  const lost = options.filter((_, i) => !shown(pressed(beginWith(many), 'down '.repeat(i + 1)), 60, 14).some((line) => line.startsWith('›')));
  expect(lost).toEqual([]);
});
