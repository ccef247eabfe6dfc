/** The review and the lock: what is missing, what the lock waits for, and how to get back. */
import { describe, expect, test } from 'vitest';
import type { Entries } from '../../src/engine/model/draft.ts';
import type { Model } from '../../src/interview/model.ts';
import { view } from '../../src/interview/view/view.ts';
import { textOf } from '../../src/text/layout.ts';
import { createPaint } from '../../src/text/paint.ts';
import { beginWith, keys, play, pressed, screenOf } from './support/playing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';

const start = beginWith(FORMS, { changes: PAST_FACTS });
const withEntries = (entries: Entries): Model =>
  beginWith(FORMS, { changes: [...PAST_FACTS, ...Object.entries(entries).map(([item, entry]) => ({ item, entry }))] });
const rated = (value: number) => ({ state: 'rated', value }) as const;
const confirmed = { ...rated(1), confirmed: true } as const;

function seen(model: Model): readonly string[] {
  const { plain, glyphs } = createPaint({ colour: 0, glyphs: 'unicode' });
  return view(model, { columns: 100, rows: 40, minutes: null, plain, glyphs }).map((line) => textOf(line).trimEnd());
}

describe('the review', () => {
  test('lists every answer, and what it lacks', () => {
    const model = withEntries({
      respect: { answer: rated(1) },
      onsite: { answer: { state: 'refused' } },
      tools: { answer: { state: 'rated', value: ['mail', 'phone'] }, note: 'said' },
      leaving: { answer: { state: 'not-applicable', reason: 'none' } },
      seats: { note: 'said' },
      conduct: { answer: rated(2) },
    });
    expect(seen(pressed(model, 'b r'))).toEqual(
      expect.arrayContaining([
        '  Industry                            bakery',
        '  Listed                              Yes',
        '  Respect                             1 · waits for a second look',
        '  On-site need                        declined to answer',
        '  Tools in use                        Mail, Phone',
        '› Why they left                       not applicable',
        '  Conduct                             2 · no evidence',
      ]),
    );
  });

  test('counts answers, never points', () => {
    expect(seen(pressed(start, '3 2 r'))).toContain('  5 of 10 answered, 5 open, 2 without evidence.');
  });

  test('lists a question that waits, and says so', () => {
    expect(seen(pressed(start, 'r'))).toContain('  Night cover                         open · waits for another answer');
  });

  test('does not list a question that is not asked', () => {
    expect(seen(pressed(start, '3 1 r')).join('\n')).not.toContain('Night cover');
  });

  test('says what is still worth asking, unknown answers included', () => {
    expect(seen(pressed(start, 'r')).join(' ')).toMatch(/Still worth asking, what can change the most first: Respect, /);
  });
});

describe('on the review', () => {
  test.each([
    ['down and up move', 'r down down up', 'review 4'],
    ['j and k move', 'r j j k', 'review 4'],
    ['the ends hold', 'r home up up', 'review 0'],
    ['End goes to the last', 'r end down', 'review 9'],
    ['pages move by eight', 'r home pagedown', 'review 8'],
    ['Enter goes to the question', 'r down enter', 'question onsite'],
    ['Enter on a text goes to it', 'r home enter', 'question industry'],
    ['Enter on a question that waits stays', 'r down down down enter', 'review 6'],
    ['Escape goes back to where it came from', '3 s r home escape', 'question tools'],
    ['b goes back to where it came from', '3 s r home b', 'question tools'],
    ['Left goes back to where it came from', '3 s r home left', 'question tools'],
    ['z takes the last change back', '3 r z', 'question respect'],
    ['e goes to what can change the most', 'r e', 'question respect'],
    ['g asks where to go', 'r g', 'jump "" 0'],
    ['l asks for the lock', 'r l', 'lock'],
    ['L with Caps Lock asks for the lock', 'r L', 'lock'],
  ])('%s', (_, line, screen) => {
    expect(screenOf(pressed(start, line))).toBe(screen);
  });

  test.each(['1', '4', 'u', 'd', 's', 'n', 'c', 'a', 'tab', '_', 'paste:1', 'w'])('%s answers nothing and says what does something', (key) => {
    const { model, changes } = play(start, keys(`r ${key}`));
    expect([changes, screenOf(model), model.notice?.tone]).toEqual([[], 'review 3', 'attention']);
  });

  test('the way back after the last answer leads to it', () => {
    expect(screenOf(pressed(start, 'g conduct enter 1 b'))).toBe('question conduct');
  });

  test.each(['q', 'ctrl-d'])('%s ends the interview', (key) => {
    expect(play(start, keys(`r ${key}`)).end).toBe('quit');
  });
});

describe('the lock', () => {
  test.each(['1', 'y', 'Y'])('is turned by %s', (key) => {
    expect(play(start, keys(`r l ${key}`))).toMatchObject({ end: 'lock', changes: [] });
  });

  test.each(['2', 'escape', 'b', 'r'])('is left by %s', (key) => {
    const { model, end } = play(start, keys(`r l ${key}`));
    expect([end, model.screen.kind]).toEqual([null, 'review']);
  });

  test.each(['enter', 'l', '3', '0', 'n', 'u', 'down', 'tab', 'paste:1', '_'])('is not turned by %s', (key) => {
    const { model, end } = play(start, keys(`r l ${key}`));
    expect([end, model.screen.kind, model.notice?.text]).toEqual([null, 'lock', '1 locks, Esc goes back.']);
  });

  test('is not turned by a storm of Enter', () => {
    expect(play(start, keys(`r l ${'enter '.repeat(20)}`)).end).toBeNull();
  });

  test('says that answers cannot be changed afterwards', () => {
    expect(seen(pressed(start, 'r l'))).toContain('  Lock this assessment and show the report? Its answers cannot be changed afterwards.');
  });

  test('waits for the evidence of a confirmed answer that decides alone', () => {
    const model = pressed(withEntries({ respect: { answer: confirmed } }), 'r l');
    expect([screenOf(model), model.notice?.text]).toEqual(['question respect', 'This answer needs its evidence before the lock: n writes it.']);
  });

  test('waits for that evidence again when it was taken away', () => {
    expect(screenOf(pressed(start, '1 1 said enter b n ctrl-u enter r l'))).toBe('question respect');
  });

  test.each([
    ['the evidence is there', { respect: { answer: confirmed, note: 'said' } }],
    ['the answer is not confirmed', { respect: { answer: rated(1) } }],
    [
      'the confirmed answer is not asked',
      { onsite: { answer: { state: 'rated', value: 'none' } }, nights: { answer: { state: 'rated', value: true, confirmed: true } } },
    ],
    ['questions are open', {}],
  ] as const)('does not wait when %s', (_, entries) => {
    expect(screenOf(pressed(withEntries(entries), 'r l'))).toBe('lock');
  });
});

test('help scrolls, and every other key closes it', () => {
  const screens = ['?', '? down down', '? down up up', '? pagedown', '? _', '? j k', '? x', '? 4', '? q', '? escape', '? enter', '? paste:4'];
  expect(screens.map((line) => screenOf(pressed(start, line)))).toEqual([
    ...['help 0', 'help 2', 'help 0', 'help 8', 'help 8', 'help 0'],
    ...Array(6).fill('question respect'),
  ]);
});

test('no key in the help does anything else', () => {
  expect(play(start, keys('? 4 ? u ? q ? x'))).toMatchObject({ changes: [], end: null, model: { hidden: false } });
});
