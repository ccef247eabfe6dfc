/** The interview by lines beyond its questions: review, lock, texts, and what goes wrong. */
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/interview/model.ts';
import { speak } from '../../src/interview/plain/speak.ts';
import { afterLines, answerTo, fakeKeeper, talk } from './support/lines.ts';
import { beginWith, screenOf, standing } from './support/playing.ts';
import { FORMS, PAST_FACTS, shipped } from './support/rubrics.ts';

/** At the question `respect`, which has four levels and a knock-out. */
const atRespect = (): Model => beginWith(FORMS, { changes: PAST_FACTS });

describe('review and lock', () => {
  test.each([
    ['4', 'question respect'],
    ['g seats', 'question seats'],
    ['b', 'question respect'],
    ['l', 'lock'],
    ['lock', 'lock'],
    ['e', 'question respect'],
    ['99', 'review 3'],
    ['n words', 'review 3'],
    ['', 'review 3'],
  ])('on the review “%s” leads to: %s', async (line, screen) => {
    expect(screenOf(await afterLines(atRespect(), 'r', line))).toBe(screen);
  });

  test.each([
    ['2', 'review 3'],
    ['no', 'review 3'],
    ['l', 'lock'],
    ['lock', 'lock'],
    ['', 'lock'],
    ['4', 'lock'],
  ])('on the lock “%s” leads to: %s', async (line, screen) => {
    expect(screenOf(await afterLines(atRespect(), 'lock', line))).toBe(screen);
  });

  test.each([
    ['1', 'locked'],
    ['yes', 'locked'],
    ['q', 'quit'],
  ])('on the lock “%s” ends as: %s', async (line, ending) => {
    expect((await talk(atRespect(), ['lock', line])).ending).toBe(ending);
  });

  test('the numbers of the review are those that go to a question, and what waits has none', async () => {
    const lines = await answerTo(atRespect(), 'r');
    expect(lines.filter((line) => /^\d/.test(line) || line.includes('waits'))).toEqual([
      '1. Industry: bakery.',
      '2. Founded: 2001-02-03.',
      '3. Listed: Yes.',
      '4. Respect: open, needed.',
      '5. On-site need: open.',
      '6. Tools in use: open.',
      'Night cover: open, waits for another answer.',
      '7. Why they left: open.',
      '8. Seats: open.',
      '9. Conduct: open.',
    ]);
  });
});

describe('a text', () => {
  const atText = (): Model => beginWith(FORMS);

  test.each([
    ['a line is its answer', ['bakery'], 'question founded'],
    ['a line that is a command elsewhere is its answer', ['skip'], 'question founded'],
    ['Enter alone gives the letters back', [''], 'question industry'],
    ['Enter alone goes from the letters to the text', ['', ''], 'typing value "" industry'],
    ['? is no answer', ['?'], 'typing value "" industry'],
    ['letters are commands after Enter alone', ['', 's'], 'question founded'],
  ])('%s', async (_title, lines, screen) => {
    expect(screenOf(await afterLines(atText(), ...lines))).toBe(screen);
  });
});

describe('a text that was being typed when the interview stopped', () => {
  const typing = { item: 'respect', field: 'note', text: 'they said that' } as const;
  const resumed = (): Model => beginWith(FORMS, { changes: [...PAST_FACTS, { item: 'respect', entry: { note: 'before' } }], typing });

  test.each([
    ['Enter alone keeps it', '', 'they said that'],
    ['more words are added to it', 'he is slow', 'they said that he is slow'],
    ['drop drops it', 'drop', 'before'],
  ])('%s, and the question is there again', async (_title, line, noted) => {
    const after = await afterLines(resumed(), line);
    expect([screenOf(after), standing(after, 'respect')?.note]).toEqual(['question respect', noted]);
  });

  test('is read out after the question', () => {
    expect(speak(resumed(), null).lines.slice(-3)).toEqual([
      '4. Very well',
      'Note: before.',
      'This was being typed when the interview stopped: they said that.',
    ]);
  });

  test('and is no number is not kept as one', async () => {
    const at = beginWith(FORMS, { changes: PAST_FACTS, typing: { item: 'seats', field: 'value', text: 'abo' } });
    expect(await answerTo(at, '')).toEqual(['This takes a number from 1 up to 500.5 (people).']);
  });
});

describe('a line that cannot be what was meant', () => {
  test.each([
    ['an arrow', '\x1b[A', 'The line holds keys that are no letters, such as arrows, so nothing was done. Type it again.'],
    ['a NUL', '3\0', 'The line holds keys that are no letters, such as arrows, so nothing was done. Type it again.'],
    [
      'letters that are not UTF-8',
      'n caf\ufffd',
      'Some letters could not be read, so nothing was noted. Type the line again without accents, or set the terminal to UTF-8.',
    ],
  ])('%s does nothing and says so', async (_title, line, said) => {
    const { last, session } = await talk(atRespect(), [line]);
    expect([last.lines, session.model()]).toEqual([[said], atRespect()]);
  });
});

describe('while an answer is not saved', () => {
  const FULL = { ok: false, reason: 'the disk is full' } as const;

  test('the next question is not shown', async () => {
    const { last } = await talk(atRespect(), ['3'], fakeKeeper([FULL]));
    expect(last).toEqual({
      lines: ['NOT SAVED: the disk is full.', 'The last answer is kept here and is not on disk. Nothing goes on before it is.'],
      prompt: 'Enter tries again, w writes all answers to a file, q quits without this one: ',
    });
  });

  test('an answer is not taken', async () => {
    const { last, session } = await talk(atRespect(), ['3', '2'], fakeKeeper([FULL]));
    expect([last.lines, standing(session.model(), 'onsite')]).toEqual([
      ['The answer before this is not saved yet, so this line was not taken. Press Enter to try again.'],
      null,
    ]);
  });

  test('Enter tries again, and goes on once it is saved', async () => {
    const keeper = fakeKeeper([FULL]);
    const { last } = await talk(atRespect(), ['3', ''], keeper);
    expect([keeper.saved.length, last.lines.slice(0, 3)]).toEqual([1, ['Saved now.', 'Respect: 3. z takes it back.', 'Question 5 of 9, Habits.']]);
  });

  test('w says what became of the file', async () => {
    expect((await talk(atRespect(), ['3', 'w'], fakeKeeper([FULL]))).last.lines).toEqual(['All answers are in rescue.yaml.']);
  });

  test('q quits without it', async () => {
    expect((await talk(atRespect(), ['3', 'q'], fakeKeeper([FULL]))).ending).toBe('unsaved');
  });

  test('presses of the same line do not try again', async () => {
    const keeper = fakeKeeper([FULL]);
    await talk(atRespect(), ['c high'], keeper);
    expect(keeper.saved).toEqual([]);
  });

  test('a lock that failed is tried again', async () => {
    expect((await talk(atRespect(), ['lock', '1', ''], fakeKeeper([], [FULL]))).ending).toBe('locked');
  });
});

test('what another terminal has noted is told', async () => {
  const others = [{ item: 'seats', entry: { answer: { state: 'rated', value: 7 } } }] as const;
  const { last } = await talk(atRespect(), ['3'], fakeKeeper([{ ok: true, others }]));
  expect(last.lines.slice(0, 2)).toEqual(['Saved: 3, Well.', 'Noted in another terminal: Seats.']);
});

test.each([
  ['300 letters', 'x'.repeat(300), `Note: ${'x'.repeat(240)}… (it goes on).`],
  ['300 characters of two code units', '\u{1f600}'.repeat(300), `Note: ${'\u{1f600}'.repeat(240)}… (it goes on).`],
  ['a few words', 'They said so!', 'Note: They said so!'],
])('a note of %s is read as far as one can listen', async (_title, note, read) => {
  expect((await answerTo(atRespect(), `n ${note}`, '')).at(-1)).toBe(read);
});

test('the help of a question begins with the question', async () => {
  expect((await answerTo(beginWith(shipped('msp-quick-screen')), '?')).slice(0, 4)).toEqual([
    'Reasons for leaving. What led to the change of provider that you are considering?',
    'Why it is asked: Blame repeats with the next provider.',
    'Listen for: Facts or labels; own part named or not; number of providers in five years. Not applicable when there was no provider before.',
    'Ask also: What would they say about your side? What was tried before the decision to leave? How many providers have there been in the last five years?',
  ]);
});

test('the score so far is told only where it was asked for', () => {
  const told = (live: boolean) => speak(beginWith(shipped('msp-quick-screen'), { live }), null).lines.filter((line) => line.startsWith('So far'));
  expect([told(false), told(true)]).toEqual([[], ['So far: incomplete, no score, between 0 and 100, coverage 0 percent.']]);
});
