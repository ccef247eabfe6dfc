/** What a decisive interview says: by lines as on the screen, blind as ever, and what the key e says in every mode. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moversIn } from '../../src/interview/course.ts';
import { dimensionOf, questionOf, rubricOf } from '../engine/rubrics.ts';
import { runs } from '../engine/runs.ts';
import { answerTo, talk } from './support/lines.ts';
import { beginWith, play, pressed, screenOf } from './support/playing.ts';
import { inputs } from './support/pressing.ts';
import { FORMS, PAST_FACTS, shipped } from './support/rubrics.ts';
import { heard, seen } from './support/seeing.ts';

const RUBRIC = rubricOf([
  dimensionOf('d', [questionOf('less'), questionOf('half', { weight: 3 }), questionOf('all', { weight: 5, knockout: { test: { atMost: 1 } } })]),
]);
const start = beginWith(RUBRIC, { decisive: true });

describe('by lines', () => {
  test('every question says how many can still change it', async () => {
    expect(await answerTo(start, '3')).toEqual(expect.arrayContaining(['Question 2 of 3, d.', '2 of 2 open can still change the recommendation.']));
  });

  test('the end is said with its ways on', async () => {
    const { transcript, last } = await talk(start, ['1', '1', 'They said so.']);
    expect(transcript).not.toMatch(/accept|conditional|decline|incomplete|score/);
    expect(last).toEqual({
      lines: [
        'Saved with its evidence: 1, level 1.',
        'Nothing that is still open can change what fit will recommend.',
        'The call can end here, in courtesy: thank them, and say when they will hear from you. Or go on, for the notes and for what is to be agreed.',
        '2 questions stay open, and the report says so.',
        'l: Lock, and show the report.',
        'e: Go on asking.',
        'q: Save, and go on another time.',
      ],
      prompt: 'l, e, q or b for back (? for help): ',
    });
  });

  test.each([
    ['e', 'question less'],
    ['ask next', 'question less'],
    ['skip', 'question less'],
    ['l', 'lock'],
    ['lock', 'lock'],
    ['b', 'question all'],
    ['review', 'review 2'],
    ['z', 'question all'],
    ['g half', 'question half'],
  ])('“%s” is taken at the end', async (line, screen) => {
    expect(screenOf((await talk(start, ['1', '1', 'They said so.', line])).session.model())).toBe(screen);
  });

  test.each(['1', 'yes', '5', 'lock it'])('“%s” at the end does nothing, and says what does', async (line) => {
    expect(await answerTo(start, '1', '1', 'They said so.', line)).toEqual(['Type l to lock, e to ask on, b to go back, or q to save and quit.']);
  });

  test('help at the end tells its keys', async () => {
    expect((await answerTo(start, '1', '1', 'They said so.', '?'))[0]).toMatch(/^l or lock: .* e or ask next: ask on\./);
  });

  test('the review says how many can still change it', async () => {
    expect(await answerTo(start, '3', 'r')).toContain('2 of 2 open can still change the recommendation.');
  });
});

/** Words of a result that neither the rubric nor what is typed has. */
const TOLD = /zz(accept|middle|decline)|\b(accept|conditional|defer|decline|incomplete|score|range|coverage|points|knock-?out|red flag)\b|\d%|\(-?[\d.]+ to /i;
const OWN = /declined|change the recommendation|what fit will recommend/g;

test('no screen and no line says which way it goes, whatever is pressed', () => {
  const forms = beginWith(FORMS, { changes: PAST_FACTS, decisive: true });
  fc.assert(
    fc.property(inputs(50), (pushed) => {
      const { model } = play(forms, pushed);
      for (const text of [seen(model), heard(model)]) expect(text.replace(OWN, '')).not.toMatch(TOLD);
    }),
    runs(200),
  );
});

describe('the key e', () => {
  const forms = beginWith(FORMS, { changes: PAST_FACTS });
  const once = (line: string) => pressed(forms, line);

  test.each([
    ['on a number that is empty', 'g seats enter e', 'question respect'],
    ['on a date that is answered', 'g founded enter e', 'question respect'],
    ['on an open text, after Escape', 'g industry enter enter ctrl-u escape e', 'question respect'],
    ['on the review', 'r e', 'question respect'],
    ['at a second look, which is left for later', '1 e', 'question onsite'],
    ['after a search, another than the one that is asked', 'g escape e', 'question conduct'],
  ])('goes to the open question that can change the most: %s', (_, line, screen) => {
    expect(screenOf(once(line))).toBe(screen);
  });

  test.each([
    ['of a note', 'n e', 'typing note "e" respect'],
    ['of a search', 'g e', 'jump "e" 0'],
  ])('is a letter %s', (_, line, screen) => {
    expect(screenOf(once(line))).toBe(screen);
  });

  test.each([
    ['the most can change by the one that is asked', '', 'Of the other open questions this one can still change the most.'],
    ['nothing can', '1 1 said enter', 'No open question can change what comes out; this one is open all the same.'],
    ['a second look is to come', '1 s', 'This one is open; first of all an answer waits for its second look.'],
  ])('says so where %s', (_, line, text) => {
    expect(once(`${line} e`).notice?.text).toBe(text);
  });

  test('in the decisive order it takes the next of those that the review lists', () => {
    const first = pressed(beginWith(shipped('msp-quick-screen'), { decisive: true }), '1');
    const [asked, next] = moversIn(first);
    const second = pressed(first, 'e');
    expect([screenOf(first), screenOf(second), second.notice?.text]).toEqual([
      `question ${asked?.id}`,
      `question ${next?.id}`,
      'Of the other open questions this one can still change the most.',
    ]);
  });

  test('goes back to what was not found out last of all, and says so', () => {
    const model = pressed(beginWith(RUBRIC), '3 3 u e');
    expect([screenOf(model), model.notice?.text]).toEqual([
      'question all',
      'All that can change it was asked; of what was not found out this one can still change the most.',
    ]);
  });

  test('tells nothing of what others have answered where a part is asked', () => {
    const settled = { item: 'all', entry: { answer: { state: 'rated', value: 1, confirmed: true }, note: 'said' } } as const;
    const parts = [[settled], []].map((changes) => beginWith(RUBRIC, { changes, part: { ids: ['less', 'half'], handsBack: true } }));
    expect(parts.map((model) => [pressed(model, 'e'), pressed(model, 'e e')].map((one) => seen(one)))[0]).toEqual(
      parts.map((model) => [pressed(model, 'e'), pressed(model, 'e e')].map((one) => seen(one)))[1],
    );
  });
});
