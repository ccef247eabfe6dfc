/** Keys while a question is on the screen: what is answered, what is said, where it goes on. */
import { describe, expect, test } from 'vitest';
import type { QuestionForm } from '../../src/engine/model/form.ts';
import type { Model } from '../../src/interview/model.ts';
import { view } from '../../src/interview/view/view.ts';
import { textOf } from '../../src/text/layout.ts';
import { createPaint } from '../../src/text/paint.ts';
import { dimensionOf, questionOf, rubricOf } from '../engine/rubrics.ts';
import { beginWith, keys, play, pressed, screenOf, standing } from './support/playing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';

const start = beginWith(FORMS, { changes: PAST_FACTS });
const at = (id: string): Model => pressed(start, `g ${id} enter`);
const rated = (value: unknown) => ({ answer: { state: 'rated', value } });
/** @returns an interview of one question. */
const asking = (form: QuestionForm): Model => beginWith(rubricOf([dimensionOf('d', [questionOf('q', { form })])]));
const noticeOf = (model: Model) => model.notice?.text ?? null;

describe('an answer by one key', () => {
  test.each([
    ['a level', 'respect', '3', rated(3)],
    ['the level 0', 'conduct', '0', rated(0)],
    ['an option by its place', 'onsite', '2', rated('weekly')],
    ['yes', 'nights', '1', rated(true)],
    ['no', 'nights', '2', rated(false)],
    ['unknown', 'respect', 'u', { answer: { state: 'unknown' } }],
    ['declined', 'respect', 'd', { answer: { state: 'refused' } }],
    ['a level that the arrows came to', 'respect', 'down down enter', rated(2)],
    ['the last level, from below', 'respect', 'up enter', rated(4)],
    ['a level by j and k', 'respect', 'j j j k enter', rated(2)],
    ['an option that the arrows came to', 'onsite', 'down enter', rated('none')],
    ['a letter with Caps Lock', 'respect', 'U', { answer: { state: 'unknown' } }],
    ['arrows with Caps Lock', 'respect', 'J J enter', rated(2)],
  ])('%s', (_, id, line, entry) => {
    const from = id === 'nights' ? pressed(start, 'g onsite enter 2 g nights enter') : at(id);
    expect(standing(pressed(from, line), id)).toEqual(entry);
  });

  test('goes on to the next open question and says what was noted', () => {
    const model = pressed(start, '3');
    expect([screenOf(model), noticeOf(model)]).toEqual(['question onsite', 'Respect: 3. z takes it back.']);
  });

  test('keeps the note and the confidence that were there', () => {
    expect(standing(pressed(start, 'n said enter c 3 b 4'), 'respect')).toEqual({ ...rated(4), note: 'said', confidence: 'low' });
  });

  test('given once more is no change, and goes on', () => {
    const { changes, model } = play(pressed(start, '3 b'), keys('3'));
    expect([changes, screenOf(model)]).toEqual([[], 'question onsite']);
  });

  test('takes the place of a prefilled one even when it is the same', () => {
    const prefilled = beginWith(FORMS, { changes: [...PAST_FACTS, { item: 'respect', entry: { answer: { state: 'rated', value: 3 }, origin: 'a file' } }] });
    expect(standing(pressed(prefilled, 'g respect enter 3'), 'respect')).toEqual(rated(3));
  });
});

describe('no answer', () => {
  test.each([
    ['a digit beyond the levels', 'respect', '9', 'Press 1-4; u is unknown, s leaves it open.'],
    ['0 where no level is 0', 'respect', '0', 'Press 1-4; u is unknown, s leaves it open.'],
    ['Enter with the arrows nowhere', 'respect', 'enter', 'Press 1-4; u is unknown, s leaves it open.'],
    ['Enter after Escape', 'respect', 'down escape enter', 'Press 1-4; u is unknown, s leaves it open.'],
    ['a key without a meaning', 'respect', 'w', 'Nothing is on w. ? tells the keys.'],
    ['Space where one answer is taken', 'respect', '_', 'Nothing is on Space. ? tells the keys.'],
    ['a control key', 'respect', 'ctrl-x', 'Nothing is on ctrl-x. ? tells the keys.'],
    ['not applicable where the rubric has none', 'respect', 'a', 'The rubric has no “not applicable” here; u says that it is not known.'],
    ['Enter on a number', 'seats', 'enter', 'Type a number from 1 up to 500.5 (people), then Enter; u is unknown, s leaves it open.'],
    ['an arrow on a number', 'seats', 'down', 'Type a number from 1 up to 500.5 (people), then Enter; u is unknown, s leaves it open.'],
    ['Enter on nothing chosen of several', 'tools', 'enter', 'Choose with 1-3, then Enter; 0 is none of these, s leaves it open.'],
    ['Enter on all chosen and dropped again', 'tools', '1 1 enter', 'Choose with 1-3, then Enter; 0 is none of these, s leaves it open.'],
    ['Space before the arrows of several', 'tools', '_', 'Choose with 1-3, then Enter; 0 is none of these, s leaves it open.'],
  ])('comes of %s, and it says so', (_, id, line, said) => {
    const { model, changes } = play(at(id), keys(line));
    expect([changes, screenOf(model), noticeOf(model)]).toEqual([[], `question ${id}`, said]);
  });

  test('comes of any number of Enters', () => {
    const { model, changes } = play(beginWith(FORMS), keys('enter '.repeat(50)));
    expect([changes, screenOf(model)]).toEqual([[], 'typing value "" industry']);
  });

  test('comes of any number of Enters over answered questions and the review', () => {
    const known = pressed(start, '3 1 1 enter 1 1 2 1 2 enter');
    expect(play(known, keys('enter '.repeat(50))).changes).toEqual([]);
  });
});

describe('of several choices', () => {
  test.each([
    ['digits choose, Enter takes them in the order of the file', '3 1 enter', rated(['mail', 'phone'])],
    ['a digit pressed again drops its choice', '3 1 3 enter', rated(['mail'])],
    ['Space chooses what the arrows came to', 'down down _ enter', rated(['chat'])],
    ['0 is none of these, at once', '0', rated([])],
    ['0 is none of these even with some chosen', '1 2 0', rated([])],
  ])('%s', (_, line, entry) => {
    expect(standing(pressed(at('tools'), line), 'tools')).toEqual(entry);
  });

  test('a digit changes what was taken before', () => {
    expect(standing(pressed(at('tools'), '1 2 enter g tools enter 1 3 enter'), 'tools')).toEqual(rated(['chat', 'phone']));
  });

  test('Enter takes nothing while only the arrows moved', () => {
    expect(play(at('tools'), keys('down enter')).changes).toEqual([]);
  });

  test('Escape drops what was chosen and leaves the answer', () => {
    expect(standing(pressed(at('tools'), '1 enter g tools enter 2 3 escape enter'), 'tools')).toEqual(rated(['mail']));
  });
});

describe('with twelve options', () => {
  const options = Array.from({ length: 12 }, (_, i) => ({ id: `o${i + 1}`, label: `Option ${i + 1}`, points: i }));
  const twelve = (several: boolean) => asking({ kind: 'options', options, several });
  test.each([
    ['0 takes the tenth', false, '0', 'o10'],
    ['arrows take the twelfth', false, 'up enter', 'o12'],
    ['arrows and Space choose the eleventh of several', true, 'up up _ enter', ['o11']],
    ['0 is none of these of several', true, '0', []],
  ])('%s', (_, several, line, value) => {
    expect(standing(pressed(twelve(several), line), 'q')).toEqual(rated(value));
  });
});

describe('the keys that are told', () => {
  const options = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: `Option ${i}`, points: i }));
  const levels = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => ({ level: from + i, text: `Level ${from + i}`, points: i }));
  const told = (form: QuestionForm) => noticeOf(pressed(asking(form), 'enter'))?.split(';')[0];
  test.each<readonly [string, QuestionForm, string]>([
    ['four levels', { kind: 'levels', levels: levels(1, 4) }, 'Press 1-4'],
    ['levels from 0', { kind: 'levels', levels: levels(0, 3) }, 'Press 0-3'],
    ['levels to 10', { kind: 'levels', levels: levels(1, 10) }, 'Press 1-9, 0'],
    ['levels from 0 to 10', { kind: 'levels', levels: levels(0, 10) }, 'Press 0-9 or the arrows and Enter'],
    ['twelve options', { kind: 'options', options: options(12), several: false }, 'Press 1-9, 0 or the arrows and Enter'],
    ['twelve of several', { kind: 'options', options: options(12), several: true }, 'Choose with 1-9 or the arrows and Space, then Enter'],
    ['yes or no', { kind: 'yes-no', yes: 1, no: 0 }, 'Press 1-2'],
  ])('are those that there are: %s', (_, form, keysTold) => {
    expect(told(form)).toBe(keysTold);
  });

  test.each([
    [12, '1-9, 0 answer · Up Down move · Enter take · n note'],
    [4, '1-4 answer · n note'],
  ])('stand in the last line too: %i options', (count, line) => {
    const { plain, glyphs } = createPaint({ colour: 0, glyphs: 'unicode' });
    const model = asking({ kind: 'options', options: options(count), several: false });
    const last = textOf(view(model, { columns: 80, rows: 24, minutes: null, plain, glyphs }).at(-1) ?? []);
    expect(last.slice(0, line.length)).toBe(line);
  });
});

describe('a command', () => {
  test.each([
    ['s leaves the question open', 's', 'question onsite', 'Respect: left open.'],
    ['s leaves an answer as it is', '3 b s', 'question onsite', 'Respect: left as it is.'],
    ['Tab goes on', 'tab', 'question onsite', null],
    ['Right goes on', 'right', 'question onsite', null],
    ['b goes back', 's b', 'question respect', null],
    ['Left goes back', 's left', 'question respect', null],
    ['Shift-Tab goes back', 's shift-tab', 'question respect', null],
    ['n writes a note', 'n', 'typing note "" respect', null],
    ['n takes up the note that is there', 'n said enter n', 'typing note "said" respect', null],
    ['g asks where to go', 'g', 'jump "" 0', null],
    ['/ asks where to go', '/', 'jump "" 0', null],
    ['r reviews', 'r', 'review 3', null],
    ['? helps', '?', 'help 0', null],
  ])('%s', (_, line, screen, said) => {
    const { model } = play(start, keys(line));
    expect([screenOf(model), noticeOf(model)]).toEqual([screen, said]);
  });

  test('a asks for the reason where the rubric allows it', () => {
    expect(screenOf(pressed(at('leaving'), 'a'))).toBe('typing reason "" leaving');
  });

  test('c turns the confidence: low, medium, high, none', () => {
    const turned = ['c', 'c c', 'c c c', 'c c c c'].map((line) => standing(pressed(start, line), 'respect')?.confidence ?? null);
    expect(turned).toEqual(['low', 'medium', 'high', null]);
  });

  test.each([
    ['n', 'Facts carry no note.'],
    ['c', 'Facts carry no confidence.'],
  ])('%s is refused on a fact', (line, said) => {
    const { model, changes } = play(at('listed'), keys(line));
    expect([changes, noticeOf(model)]).toEqual([[], said]);
  });

  test('e goes to the open question that can change the most', () => {
    const model = pressed(start, '3 s e');
    expect([screenOf(model), noticeOf(model)]).toEqual(['question onsite', 'Of the open questions this one can still change the most.']);
  });

  test('x hides and shows again', () => {
    expect([pressed(start, 'x').hidden, pressed(start, 'x x').hidden]).toEqual([true, false]);
  });

  test.each(['q', 'ctrl-d', 'Q'])('%s ends the interview without a change', (line) => {
    expect(play(start, keys(line))).toMatchObject({ end: 'quit', changes: [] });
  });

  test('b on the first question stays and says so', () => {
    const model = pressed(at('industry'), 'b');
    expect([screenOf(model), noticeOf(model)]).toEqual(['question industry', 'This is the first question.']);
  });
});

describe('a paste', () => {
  test.each([
    ['becomes a note, and no answer', 'respect', 'paste:1234q', 'typing note "1234q" respect'],
    ['is added to the note', 'respect', 'n said enter paste:more', 'typing note "said more" respect'],
    ['becomes the number', 'seats', 'paste:12', 'typing value "12" seats'],
    ['takes the place of the number before', 'seats', '2 0 enter g seats enter paste:50', 'typing value "50" seats'],
    ['takes the place of the text before', 'industry', 'paste:brewery', 'typing value "brewery" industry'],
  ])('%s', (_, id, line, screen) => {
    const { model } = play(at(id), keys(line));
    expect(screenOf(model)).toBe(screen);
  });

  test('is refused by a fact that is answered by a key', () => {
    const { model, changes } = play(at('listed'), keys('paste:1'));
    expect([changes, noticeOf(model)]).toEqual([[], 'A paste is text, and this is answered by a key.']);
  });
});
