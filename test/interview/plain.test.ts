/** Every command by line: what a typed line does, and what is said to it. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/engine/model/draft.ts';
import type { Model } from '../../src/interview/model.ts';
import { afterLines, answerTo, talk } from './support/lines.ts';
import { beginWith, screenOf, standing } from './support/playing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';

/** At the question `respect`, which has four levels and a knock-out. */
const atRespect = (): Model => beginWith(FORMS, { changes: PAST_FACTS });
const goTo = (id: string): Promise<Model> => afterLines(atRespect(), `g ${id}`);

describe('an answer', () => {
  test.each<[string, string, string, Entry['answer']]>([
    ['a level', 'respect', '3', { state: 'rated', value: 3 }],
    ['a level with blanks around it', 'respect', '  3\t', { state: 'rated', value: 3 }],
    ['level 0', 'conduct', '0', { state: 'rated', value: 0 }],
    ['an option', 'onsite', '2', { state: 'rated', value: 'weekly' }],
    ['several options with blanks', 'tools', '1 3', { state: 'rated', value: ['mail', 'phone'] }],
    ['several options with commas, in another order', 'tools', '3, 1', { state: 'rated', value: ['mail', 'phone'] }],
    ['one of several options', 'tools', '2', { state: 'rated', value: ['chat'] }],
    ['none of several options', 'tools', '0', { state: 'rated', value: [] }],
    ['yes by number', 'listed', '1', { state: 'rated', value: true }],
    ['yes', 'listed', 'Yes', { state: 'rated', value: true }],
    ['no', 'listed', 'no', { state: 'rated', value: false }],
    ['a number', 'seats', '12.5', { state: 'rated', value: 12.5 }],
    ['a date', 'founded', '1999-12-31', { state: 'rated', value: '1999-12-31' }],
    ['a text where one stands', 'industry', 'tool makers', { state: 'rated', value: 'tool makers' }],
    ['unknown by letter', 'respect', 'u', { state: 'unknown' }],
    ['unknown by letter, with Caps Lock', 'respect', 'U', { state: 'unknown' }],
    ['unknown by word', 'respect', 'unknown', { state: 'unknown' }],
    ['declined by letter', 'respect', 'd', { state: 'refused' }],
    ['declined by word', 'respect', 'Declined', { state: 'refused' }],
    ['not applicable with its reason', 'leaving', 'a the first provider', { state: 'not-applicable', reason: 'the first provider' }],
    ['not applicable by word', 'leaving', 'not applicable the first one', { state: 'not-applicable', reason: 'the first one' }],
  ])('%s is noted', async (_title, id, line, answer) => {
    expect(standing(await afterLines(await goTo(id), line), id)?.answer).toEqual(answer);
  });

  test('replaces all that was chosen before where several may be', async () => {
    const again = await afterLines(await goTo('tools'), '1 3', 'g tools', '2 3');
    expect(standing(again, 'tools')?.answer).toEqual({ state: 'rated', value: ['chat', 'phone'] });
  });

  test('that is a level of two digits is found by its number', async () => {
    const levels = Array.from({ length: 11 }, (_, level) => ({ level, text: `level ${level}`, points: level }));
    const [habits, ...others] = FORMS.dimensions;
    const [respect, ...rest] = habits?.questions ?? [];
    if (habits === undefined || respect === undefined) throw new Error('the rubric has changed');
    const rubric = { ...FORMS, dimensions: [{ ...habits, questions: [{ ...respect, form: { kind: 'levels' as const, levels } }, ...rest] }, ...others] };
    const after = await afterLines(beginWith(rubric, { changes: PAST_FACTS }), '10');
    expect(standing(after, 'respect')?.answer).toEqual({ state: 'rated', value: 10 });
  });

  test.each([
    ['a number that is no level', 'respect', '9', '“9” is no answer here. Type 1 to 4; ? for help.'],
    ['a level and more', 'respect', '4 they thank him', '“4 they thank him” is no answer here. Type 1 to 4; n in front of words notes them; ? for help.'],
    ['words', 'listed', 'perhaps so', '“perhaps so” is no answer here. Type 1 or 2; ? for help.'],
    ['none together with one', 'tools', '0 1', '“0 1” is no answer here. Type 1 to 3; n in front of words notes them; ? for help.'],
    [
      'a command with words that it does not take',
      'respect',
      'back please',
      '“back please” is no answer here. Type 1 to 4; n in front of words notes them; ? for help.',
    ],
    ['a number with a comma', 'seats', '12,5', 'This takes a number from 1 up to 500.5 (people). Write decimals with a point. Or a letter; ? for help.'],
    ['a number beyond the limits', 'seats', '0', 'This takes a number from 1 up to 500.5 (people). Or a letter; ? for help.'],
    ['a date that is none', 'founded', 'in May', 'This takes a date such as 2026-11-22. Or a letter; ? for help.'],
    ['not applicable where the rubric has none', 'respect', 'a the reason', 'The rubric has no “not applicable” here; u says that it is not known.'],
  ])('%s is refused, and the line says what to do', async (_title, id, line, said) => {
    const { transcript, last, session } = await talk(await goTo(id), [line]);
    expect([last.lines, screenOf(session.model())], transcript).toEqual([[said], `question ${id}`]);
  });

  test.each([
    ['a level', 'respect', '3', 'Saved: 3, Well.'],
    ['several options', 'tools', '1,3', 'Saved: Mail, Phone.'],
    ['none of several', 'tools', '0', 'Saved: none of these.'],
    ['a number', 'seats', '12', 'Saved: 12 people.'],
    ['unknown', 'respect', 'u', 'Saved: unknown.'],
    ['not applicable', 'leaving', 'a the first', 'Saved: not applicable, the first.'],
  ])('%s is told in one line before the next question', async (_title, id, line, said) => {
    expect((await answerTo(await goTo(id), line))[0]).toBe(said);
  });
});

describe('a command', () => {
  test.each([
    ['s', 'question onsite'],
    ['skip', 'question onsite'],
    ['next', 'question onsite'],
    ['b', 'question listed'],
    ['BACK', 'question listed'],
    ['g', 'jump "" 0'],
    ['g 6', 'question tools'],
    ['g6', 'question tools'],
    ['go to tools', 'question tools'],
    ['/ conduct', 'question conduct'],
    ['n', 'typing note "" respect'],
    ['r', 'review 3'],
    ['review', 'review 3'],
    ['lock', 'lock'],
    ['?', 'question respect'],
    ['help', 'question respect'],
    ['x', 'question respect'],
    ['', 'question respect'],
  ])('“%s” leads to: %s', async (line, screen) => {
    expect(screenOf(await afterLines(atRespect(), line))).toBe(screen);
  });

  test.each(['e', 'ask next'])('“%s” goes to the open question that can change the most', async (line) => {
    expect(screenOf(await afterLines(await goTo('seats'), line))).toBe('question respect');
  });

  test.each(['q', 'quit', 'exit', 'Q'])('“%s” ends the interview', async (line) => {
    expect((await talk(atRespect(), [line])).ending).toBe('quit');
  });

  test('that takes back goes to where the change was, and says what stands there now', async () => {
    expect(await answerTo(atRespect(), 'n so they said', '3', 'b', 'z')).toEqual(['Taken back: Respect.', 'Note: so they said.']);
  });

  test('that takes back the only thing says that the question is open', async () => {
    expect(await answerTo(atRespect(), '3', 'b', 'undo')).toEqual(['Taken back: Respect.', 'It is open now.']);
  });

  test('for a question that there is not says so, and stays', async () => {
    expect(await answerTo(atRespect(), 'g zzz')).toEqual(['No question fits zzz. r lists all of them with their numbers.']);
  });

  test('of hiding says that lines stay', async () => {
    expect(await answerTo(atRespect(), 'hide')).toEqual(['What is printed stays where it is; only the terminal itself can clear it.']);
  });
});

describe('a note', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['in one go', ['n they said so'], 'they said so'],
    ['on a line of its own', ['n', 'they said so'], 'they said so'],
    ['after the one that is there', ['note they said so', 'n and did so'], 'they said so and did so'],
    ['after the one that is there, on a line of its own', ['n they said so', 'n', 'and did so'], 'they said so and did so'],
    ['that is a command elsewhere', ['n', 'q'], 'q'],
    ['that is left by Enter alone', ['n they said so', 'n', ''], 'they said so'],
    ['that is cleared', ['n they said so', 'clear'], undefined],
  ])('%s', async (_title, lines, noted) => {
    expect(standing(await afterLines(atRespect(), ...lines), 'respect')?.note).toBe(noted);
  });

  test('is told in one line, and the question is not read again', async () => {
    expect(await answerTo(atRespect(), 'n', 'they said so')).toEqual(['Note saved: Respect.']);
  });

  test('has no place under a fact, and its words answer nothing', async () => {
    const { last, session } = await talk(await goTo('listed'), ['n 1']);
    expect([last.lines, screenOf(session.model())]).toEqual([['Facts carry no note.'], 'question listed']);
  });
});

describe('confidence', () => {
  test.each([
    ['c', 'low'],
    ['c high', 'high'],
    ['confidence medium', 'medium'],
    ['C LOW', 'low'],
  ])('“%s” notes %s', async (line, confidence) => {
    expect(standing(await afterLines(atRespect(), line), 'respect')?.confidence).toBe(confidence);
  });

  test('is told in one line', async () => {
    expect(await answerTo(atRespect(), 'c high')).toEqual(['Saved: confidence high.']);
  });

  test('can be taken away', async () => {
    expect(standing(await afterLines(atRespect(), 'c high', 'c none'), 'respect')).toBeNull();
  });

  test('of another kind is refused', async () => {
    expect(await answerTo(atRespect(), 'c 100')).toEqual(['Type c and one of low, medium, high, none.']);
  });
});

describe('a second look', () => {
  test.each([
    ['1', 'typing evidence "" respect'],
    ['yes', 'typing evidence "" respect'],
    ['2', 'question respect'],
    ['no', 'question respect'],
    ['s', 'question onsite'],
    ['z', 'question respect'],
    ['r', 'review 3'],
    ['b', 'question listed'],
    ['', 'second-look respect'],
    ['3', 'second-look respect'],
    ['n words', 'second-look respect'],
  ])('“%s” leads to: %s', async (line, screen) => {
    expect(screenOf(await afterLines(atRespect(), '1', line))).toBe(screen);
  });

  test('that is confirmed keeps the evidence', async () => {
    const after = await afterLines(atRespect(), '1', 'yes', 'they called him names');
    expect(standing(after, 'respect')).toEqual({ answer: { state: 'rated', value: 1, confirmed: true }, note: 'they called him names' });
  });

  describe('at an answer with a note', () => {
    const look = ['n they called him names', '1', '1'];

    test('reads the note out, and does not call it unfinished', async () => {
      expect((await answerTo(atRespect(), ...look)).at(-1)).toBe('The note is offered as the evidence: they called him names.');
    });

    test.each<[string, string, string, string | undefined]>([
      ['Enter alone takes it', '', 'question onsite', 'they called him names'],
      ['another line takes its place', 'he hung up', 'question onsite', 'he hung up'],
      ['back goes back', 'back', 'second-look respect', undefined],
    ])('%s', async (_title, line, screen, evidence) => {
      const after = await afterLines(atRespect(), ...look, line);
      const { answer, note } = standing(after, 'respect') ?? {};
      expect([screenOf(after), answer?.state === 'rated' && answer.confirmed ? note : undefined]).toEqual([screen, evidence]);
    });
  });

  test('says nothing that the other side should not hear', async () => {
    expect((await answerTo(atRespect(), '1')).join(' ')).not.toMatch(/knock|flag|decline|conduct|alone|reject/i);
  });
});
