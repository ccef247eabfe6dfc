/** A second look at an answer that decides alone: it cannot be passed by accident, and its words stay harmless. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/engine/model/draft.ts';
import type { Model } from '../../src/interview/model.ts';
import { merge } from '../../src/interview/update.ts';
import { view } from '../../src/interview/view/view.ts';
import { textOf } from '../../src/text/layout.ts';
import { createPaint } from '../../src/text/paint.ts';
import { questionOf, rubricOf } from '../engine/rubrics.ts';
import { beginWith, keys, play, pressed, screenOf, standing } from './support/playing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';

const start = beginWith(FORMS, { changes: PAST_FACTS });
const bare: Entry = { answer: { state: 'rated', value: 1 } };
const sure: Entry = { answer: { state: 'rated', value: 1, confirmed: true }, note: 'said' };
const confirmed = pressed(start, '1 1 said enter');

test('is taken at an answer that meets the knock-out, which is noted unconfirmed', () => {
  const model = pressed(start, '1');
  expect([screenOf(model), standing(model, 'respect')]).toEqual(['second-look respect', bare]);
});

test('is not taken at any other answer', () => {
  expect(['2', '3', '4', 'u', 'd', 's'].map((key) => screenOf(pressed(start, key)))).toEqual(Array(6).fill('question onsite'));
});

describe('keys', () => {
  test.each([
    ['1 asks for the evidence', '1 1', 'typing evidence "" respect', bare],
    ['y asks for the evidence', '1 y', 'typing evidence "" respect', bare],
    ['Y with Caps Lock asks for the evidence', '1 Y', 'typing evidence "" respect', bare],
    ['2 chooses again', '1 2', 'question respect', bare],
    ['Escape chooses again', '1 escape', 'question respect', bare],
    ['s leaves it for later', '1 s', 'question onsite', bare],
    ['b goes back', '1 b', 'question listed', bare],
    ['z takes the answer back', '1 z', 'question respect', null],
    ['r reviews', '1 r', 'review 3', bare],
    ['evidence confirms', '1 1 said enter', 'question onsite', sure],
    ['evidence of nothing is not taken', '1 1 _ enter', 'typing evidence " " respect', bare],
    ['Escape leaves the evidence for the second look', '1 1 sai escape escape', 'second-look respect', bare],
  ])('%s', (_, line, screen, entry) => {
    const model = pressed(start, line);
    expect([screenOf(model), standing(model, 'respect')]).toEqual([screen, entry]);
  });

  test.each(['4', '3', '0', 'enter', 'n', 'u', 'd', 'a', 'c', 'g', '?', 'down', 'tab', 'right', 'paste:1', 'j', '_'])('%s does not get past it', (key) => {
    const { model, changes } = play(pressed(start, '1'), keys(key));
    expect([changes, screenOf(model), model.notice?.text]).toEqual([
      [],
      'second-look respect',
      '1 says that it is so, 2 chooses again, s leaves it for later.',
    ]);
  });

  test('a burst of answers stops at it', () => {
    expect(play(start, keys('1 4 4 4'))).toMatchObject({ changes: [{ item: 'respect', entry: bare }] });
  });

  test('a burst of ones confirms nothing without evidence', () => {
    expect(standing(pressed(start, '1111111'), 'respect')).toEqual(bare);
  });

  test('a storm of Enter confirms nothing', () => {
    expect(standing(pressed(start, `1 ${'enter '.repeat(30)}`), 'respect')).toEqual(bare);
  });
});

describe('an answer that waits for it', () => {
  const left = pressed(start, '1 s b');

  test.each(['enter', '1'])('gets it by %s', (key) => {
    expect(screenOf(pressed(left, key))).toBe('second-look respect');
  });

  test('gets none once another answer was chosen', () => {
    expect(standing(pressed(left, '3'), 'respect')).toEqual({ answer: { state: 'rated', value: 3 } });
  });

  test('is listed by the review', () => {
    expect(seen(pressed(left, 'r'))).toMatch(/Respect +1 · waits for a second look/);
  });

  test('says so where it is asked', () => {
    expect(seen(left)).toContain('Waits for its second look: Enter.');
  });
});

describe('a note that is there already', () => {
  const noted = pressed(start, 'n said enter');

  test('is offered as the evidence, and Enter takes it', () => {
    expect(screenOf(pressed(noted, '1 1'))).toContain('typing evidence');
    expect(standing(pressed(noted, '1 1 enter'), 'respect')).toEqual(sure);
  });

  test('is said to be the evidence', () => {
    expect(seen(pressed(noted, '1'))).toMatch(/Yes; the note below is offered as its evidence[\s\S]*Note: said/);
  });
});

describe('a confirmed answer', () => {
  test('stays confirmed when the same is given again', () => {
    const { model, changes } = play(confirmed, keys('b 1'));
    expect([changes, screenOf(model)]).toEqual([[], 'question onsite']);
  });

  test('loses the confirmation to another answer, and keeps the note', () => {
    expect(standing(pressed(confirmed, 'b 3'), 'respect')).toEqual({ answer: { state: 'rated', value: 3 }, note: 'said' });
  });

  test('loses the confirmation for good: the first answer again gets a second look', () => {
    expect(screenOf(pressed(confirmed, 'b 3 b 1'))).toBe('second-look respect');
  });

  test('that was prefilled stays confirmed when the same is given again, and is ours then', () => {
    const prefilled = beginWith(FORMS, { changes: [...PAST_FACTS, { item: 'respect', entry: { ...sure, origin: 'a file' } }] });
    expect(standing(pressed(prefilled, 'b 1'), 'respect')).toEqual(sure);
  });

  test('that was prefilled unconfirmed gets its second look when it is visited', () => {
    const prefilled = beginWith(FORMS, { changes: [...PAST_FACTS, { item: 'respect', entry: { ...bare, origin: 'a file' } }] });
    expect(screenOf(pressed(prefilled, 'b enter'))).toBe('second-look respect');
  });
});

test.each([
  [
    'option',
    {
      kind: 'options',
      several: false,
      options: [
        { id: 'no', label: 'No', points: 0 },
        { id: 'yes', label: 'Yes', points: 1 },
      ],
    },
    { is: ['no'] },
    '1',
  ],
  ['yes-no', { kind: 'yes-no', yes: 0, no: 1 }, { is: ['yes'] }, '1'],
  ['number', { kind: 'number', min: 0, max: 9 }, { below: 5 }, '4 enter'],
  [
    'choice of several',
    {
      kind: 'options',
      several: true,
      options: [
        { id: 'a', label: 'A', points: 0 },
        { id: 'b', label: 'B', points: 1 },
      ],
    },
    { is: ['a'] },
    '1 2 enter',
  ],
] as const)('a knock-out on a %s gets its second look', (_, form, is, line) => {
  const question = questionOf('q', { form, knockout: { test: is } });
  const model = beginWith(rubricOf([{ id: 'd', title: 'D', weight: 1, method: 'weighted-mean', questions: [question] }]));
  expect(screenOf(pressed(model, line))).toBe('second-look q');
});

test('is over when another session has changed the answer meanwhile', () => {
  const model = merge(pressed(start, '1'), [{ item: 'respect', entry: { answer: { state: 'rated', value: 4 } } }]);
  expect([screenOf(model), model.notice?.text]).toEqual(['question respect', 'Noted in another terminal: Respect.']);
});

test('never says knock-out, red flag, decline or fatal', () => {
  const screens = ['1', '1 2', '1 1', '1 1 said enter', '1 s r', '1 s r l', '1 ?'].map((line) => seen(pressed(start, line)));
  expect(screens.join('\n')).not.toMatch(/knock-?out|red flag|declin(e|ing)\b|fatal|exclu/i);
});

function seen(model: Model): string {
  const { plain, glyphs } = createPaint({ colour: 0, glyphs: 'unicode' });
  return view(model, { columns: 100, rows: 40, minutes: null, plain, glyphs }).map(textOf).join('\n');
}
