/** Keys while a text is typed: numbers, dates, facts, notes and reasons. */
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/interview/model.ts';
import { questionOf, rubricOf } from '../engine/rubrics.ts';
import { beginWith, keys, play, pressed, screenOf, standing } from './support/playing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';

const start = beginWith(FORMS, { changes: PAST_FACTS });
const blank = beginWith(FORMS);
const at = (id: string): Model => pressed(start, `g ${id} enter`);
const given = (model: Model, id: string) => {
  const answer = standing(model, id)?.answer;
  return answer?.state === 'rated' ? answer.value : (answer?.state ?? null);
};

describe('a number', () => {
  test.each([
    ['12 enter', 12],
    ['12.5 enter', 12.5],
    ['500.5 enter', 500.5],
    ['012 enter', 12],
    ['12 backspace 3 enter', 13],
    ['paste:_12_ enter', null],
    ['paste:12 enter', 12],
  ])('is taken as typed: %s', (line, value) => {
    expect(given(pressed(at('seats'), line), 'seats')).toBe(value);
  });

  test.each([
    ['0 enter', 'too small'],
    ['501 enter', 'too large'],
    ['-3 enter', 'too small'],
    ['12, enter', 'a comma'],
    ['1,5 enter', 'a comma'],
    ['1e2 enter', 'a letter'],
    ['1. enter', 'a point without decimals'],
    ['1 0 0 x enter', 'a letter'],
    ['0.1234567890123456 enter', 'more digits than a record keeps'],
    ['- enter', 'no digit'],
  ])('is refused, and can be mended: %s (%s)', (line) => {
    const { model, changes } = play(at('seats'), keys(line));
    expect([changes, model.screen.kind, model.notice?.tone]).toEqual([[], 'typing', 'attention']);
  });

  test('with a comma is told to have a point', () => {
    expect(pressed(at('seats'), '1,5 enter').notice?.text).toBe('This takes a number from 1 up to 500.5 (people). Write decimals with a point.');
  });

  test('may be negative where its limits allow it', () => {
    const open = beginWith(
      rubricOf([{ id: 'd', title: 'D', weight: 1, method: 'weighted-mean', questions: [questionOf('q', { form: { kind: 'number', min: -20, max: 20 } })] }]),
    );
    expect(given(pressed(open, '-12.5 enter'), 'q')).toBe(-12.5);
  });

  test.each([
    ['u', 'unknown'],
    ['d', 'refused'],
    ['enter u', 'unknown'],
    ['1 backspace u', 'unknown'],
    ['1 2 ctrl-u d', 'refused'],
  ])('has letters as commands while it is empty: %s', (line, state) => {
    expect(given(pressed(at('seats'), line), 'seats')).toBe(state);
  });

  test('has letters as text once something stands there', () => {
    expect(screenOf(pressed(at('seats'), '1 u'))).toBe('typing value "1u" seats');
  });

  test('is begun anew when another is typed over it', () => {
    expect(given(pressed(at('seats'), '12 enter g seats enter 7 enter'), 'seats')).toBe(7);
  });

  test('is left by Escape as it was', () => {
    const { model, changes } = play(pressed(at('seats'), '12 enter g seats enter'), keys('7 escape'));
    expect([changes, screenOf(model), given(model, 'seats')]).toEqual([[], 'question seats', 12]);
  });

  test.each(['tab', 'shift-tab'])('half typed is not dropped by %s', (key) => {
    const model = pressed(at('seats'), `12 ${key}`);
    expect([screenOf(model), model.notice?.text]).toEqual(['typing value "12" seats', 'Enter keeps what was typed, Esc drops it.']);
  });
});

describe('a date', () => {
  const founded = pressed(blank, 'tab');

  test('is taken', () => {
    expect(given(pressed(founded, '2024-02-29 enter'), 'founded')).toBe('2024-02-29');
  });

  test.each(['2023-02-29', '2024-2-9', '29.02.2024', '20240229', '2024-13-01'])('is refused when it is none: %s', (typed) => {
    const { model, changes } = play(founded, keys(`${typed} enter`));
    expect([changes, model.notice?.text]).toEqual([[], 'This takes a date such as 2026-11-22.']);
  });

  test('with a comma is not told of decimals', () => {
    expect(pressed(founded, '2024,02 enter').notice?.text).toBe('This takes a date such as 2026-11-22.');
  });
});

describe('a text', () => {
  test('is typed at once, its letters are no commands', () => {
    expect(screenOf(pressed(blank, 'quz?r123'))).toBe('typing value "quz?r123" industry');
  });

  test('is kept by Enter without blanks around it, and goes on', () => {
    const model = pressed(blank, '_bakery_ enter');
    expect([given(model, 'industry'), screenOf(model)]).toEqual(['bakery', 'question founded']);
  });

  test.each([
    ['nothing', 'enter'],
    ['blanks', '_ _ _ enter'],
  ])('of %s answers nothing and stays', (_, line) => {
    const { model, changes } = play(blank, keys(line));
    expect([changes, model.screen.kind, model.notice?.text]).toEqual([[], 'typing', 'Tab leaves it open; Esc brings the keys back.']);
  });

  test('is left open by Tab', () => {
    expect(play(blank, keys('tab'))).toMatchObject({ changes: [], model: { at: 1 } });
  });

  test('half typed is not dropped by Tab', () => {
    expect(screenOf(pressed(blank, 'bak tab'))).toBe('typing value "bak" industry');
  });

  test('gives its letters back after Escape', () => {
    expect(given(pressed(blank, 'bak escape u'), 'industry')).toBe('unknown');
  });

  test('that is answered is not typed into on arrival', () => {
    expect(screenOf(at('industry'))).toBe('question industry');
  });

  test('that is answered is taken up again by Enter', () => {
    expect(screenOf(pressed(at('industry'), 'enter'))).toBe('typing value "bakery" industry');
  });

  test('taken up again and left alone, goes on by Tab without a change', () => {
    expect(play(at('industry'), keys('enter tab'))).toMatchObject({ changes: [], model: { at: 1 } });
  });

  test('keeps line feeds of a paste and drops what steers a terminal', () => {
    const { model } = play(blank, [{ kind: 'paste', text: 'one\r\ntwo\x1b[31m\tthree\x07' }, ...keys('enter')]);
    expect(given(model, 'industry')).toBe('one\ntwo[31m three');
  });
});

describe('a note', () => {
  test.each([
    ['is kept', 'n said enter', 'said'],
    ['is kept without blanks around it', 'n _said_ enter', 'said'],
    ['is changed', 'n said enter n _more enter', 'said more'],
    ['is left as it was by Escape', 'n said enter n _more escape', 'said'],
    ['is taken away when it is emptied', 'n said enter n ctrl-u enter', undefined],
    ['of digits and command letters is text', 'n 1q2u enter', '1q2u'],
  ])('%s', (_, line, note) => {
    expect(standing(pressed(start, line), 'respect')?.note).toBe(note);
  });

  test('leads back to its question', () => {
    const model = pressed(start, 'n said enter');
    expect([screenOf(model), model.notice?.text]).toEqual(['question respect', 'Note saved: Respect.']);
  });

  test('of nothing where none was changes nothing and says nothing', () => {
    const { model, changes } = play(start, keys('n enter'));
    expect([changes, model.notice]).toEqual([[], null]);
  });

  test('stands under a prefilled answer without making it ours', () => {
    const prefilled = beginWith(FORMS, { changes: [{ item: 'respect', entry: { answer: { state: 'rated', value: 3 }, origin: 'a file' } }] });
    expect(standing(pressed(prefilled, 'tab g respect enter n said enter'), 'respect')).toEqual({
      answer: { state: 'rated', value: 3 },
      note: 'said',
      origin: 'a file',
    });
  });

  test('is left for quitting by Ctrl-D, with the text still there to be kept', () => {
    const { model, end } = play(start, keys('n sai ctrl-d'));
    expect([end, screenOf(model)]).toEqual(['quit', 'typing note "sai" respect']);
  });
});

describe('not applicable', () => {
  test('takes its reason', () => {
    expect(standing(pressed(at('leaving'), 'a none_before enter'), 'leaving')).toEqual({ answer: { state: 'not-applicable', reason: 'none before' } });
  });

  test('without a reason is not taken', () => {
    const { model, changes } = play(at('leaving'), keys('a _ enter'));
    expect([changes, model.notice?.text]).toEqual([[], 'Write in a few words why it does not apply.']);
  });

  test('is left by Escape', () => {
    expect(play(at('leaving'), keys('a no escape'))).toMatchObject({ changes: [], model: { screen: { kind: 'question' } } });
  });

  test.each(FORMS.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => id !== 'leaving' && id !== 'nights'))(
    'is refused where the rubric does not allow it: %s',
    (id) => {
      expect(screenOf(pressed(at(id), 'a'))).toBe(`question ${id}`);
    },
  );
});

describe('a text that was being typed when the interview stopped', () => {
  test.each([
    ['a note', { item: 'onsite', field: 'note', text: 'half' }, 'typing note "half" onsite'],
    ['an answer', { item: 'seats', field: 'value', text: '12' }, 'typing value "12" seats'],
    ['a reason', { item: 'leaving', field: 'reason', text: 'none' }, 'typing reason "none" leaving'],
  ] as const)('is offered again: %s', (_, typing, screen) => {
    const model = beginWith(FORMS, { changes: PAST_FACTS, typing });
    expect([screenOf(model), model.notice?.text]).toEqual([screen, 'This was being typed when the interview stopped. Enter keeps it, Esc twice drops it.']);
  });

  test('of a question that is no more is passed over', () => {
    expect(screenOf(beginWith(FORMS, { changes: PAST_FACTS, typing: { item: 'gone', field: 'note', text: 'half' } }))).toBe('question respect');
  });
});
