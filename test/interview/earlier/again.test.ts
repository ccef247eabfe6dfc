/** The last assessment in the next one: to be seen, kept with Enter, asked in another order; and never an answer by itself. */
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { lookBack, type Past } from '../../../src/interview/earlier/again.ts';
import type { Model } from '../../../src/interview/model.ts';
import { afterLines, answerTo } from '../support/lines.ts';
import { beginWith, pressed, screenOf, standing } from '../support/playing.ts';
import { FORMS, PAST_FACTS } from '../support/rubrics.ts';
import { heard, seen } from '../support/seeing.ts';

const ANSWERS: Answers = {
  respect: { state: 'rated', value: 3, evidence: 'They thanked Jo.', confidence: 'high' },
  onsite: { state: 'unknown', evidence: 'Not talked about.' },
  tools: { state: 'rated', value: ['mail', 'phone'] },
  conduct: { state: 'rated', value: 2 },
  seats: { state: 'rated', value: 40 },
  leaving: { state: 'not-applicable', reason: 'no provider before' },
};
const PAST: Past = { rubric: FORMS, on: '2026-05-02', answers: ANSWERS, facts: { industry: 'bakery', founded: '2001-02-03', listed: true } };

function again(past: Past = PAST, { isBlind = false, rubric = FORMS, withFacts = true } = {}): Model {
  return beginWith(rubric, { earlier: lookBack(past, rubric, isBlind).earlier, changes: withFacts ? PAST_FACTS : [] });
}

const at = (id: string, model: Model = again()): Model => pressed(model, `g ${id} enter`);

describe('under each question', () => {
  test.each([
    ['a level with its words and the note', 'respect', 'Last time, 2026-05-02: 3 · Well — They thanked Jo.'],
    ['what was not found out, and what was noted', 'onsite', 'Last time, 2026-05-02: unknown — Not talked about.'],
    ['several options', 'tools', 'Last time, 2026-05-02: Mail, Phone'],
    ['a number with its unit', 'seats', 'Last time, 2026-05-02: 40 people'],
    ['the reason why it did not apply', 'leaving', 'Last time, 2026-05-02: not applicable, no provider before'],
  ])('stands %s', (_, id, line) => {
    expect([seen(at(id)).split('\n').includes(`  ${line}`), heard(at(id)).includes(line)]).toEqual([true, true]);
  });

  test('stands nothing where nothing was noted', () => {
    expect(seen(at('onsite', again({ ...PAST, answers: {} })))).not.toContain('Last time');
  });

  test('stands nothing on a screen that others see', () => {
    expect(seen(pressed(at('respect'), 'x'))).not.toMatch(/Last time|Jo/);
  });

  test('stands the line while a note is typed', () => {
    expect(seen(pressed(at('respect'), 'n'))).toContain('Last time, 2026-05-02: 3 · Well');
  });

  test('stands one line at least on a small screen', () => {
    expect(seen(at('respect'), 60, 14)).toContain('Last time, 2026-05-02: 3 · Well');
  });
});

describe('Enter keeps the old answer', () => {
  test.each([
    ['of a level', 'respect', 'enter', { state: 'rated', value: 3 }],
    ['of several options', 'tools', 'enter', { state: 'rated', value: ['mail', 'phone'] }],
    ['of a number', 'seats', 'enter', { state: 'rated', value: 40 }],
    ['that did not apply', 'leaving', 'enter', { state: 'not-applicable', reason: 'no provider before' }],
  ])('%s', (_, id, line, answer) => {
    expect(standing(pressed(at(id), line), id)).toEqual({ answer });
  });

  test.each([
    ['of a text', 'industry', { state: 'rated', value: 'bakery' }],
    ['of a date', 'founded', { state: 'rated', value: '2001-02-03' }],
    ['of yes and no', 'listed', { state: 'rated', value: true }],
  ])('%s', (_, id, answer) => {
    const model = again(PAST, { withFacts: false });
    const there = pressed(pressed(model, 'escape'), `g ${id} enter`);
    expect(standing(pressed(there, 'enter'), id)).toEqual({ answer });
  });

  test('of none of several', () => {
    const past = { ...PAST, answers: { tools: { state: 'rated', value: [] } } } as const;
    expect(standing(pressed(at('tools', again(past)), 'enter'), 'tools')).toEqual({ answer: { state: 'rated', value: [] } });
  });

  test('by lines too, of a level', async () => {
    expect(standing(await afterLines(at('respect'), ''), 'respect')).toEqual({ answer: { state: 'rated', value: 3 } });
  });

  test('by lines too, of a number', async () => {
    expect(standing(await afterLines(at('seats'), ''), 'seats')).toEqual({ answer: { state: 'rated', value: 40 } });
  });

  test('by lines too, of a text with the second Enter', async () => {
    const model = again(PAST, { withFacts: false });
    expect(screenOf(model)).toBe('question onsite');
    expect(standing(await afterLines(model, 'g industry', '', ''), 'industry')).toEqual({ answer: { state: 'rated', value: 'bakery' } });
  });

  test.each([
    ['a level', 'respect', 'Enter alone keeps it, or answer 1 to 4, or a letter (? for help):'],
    ['a number', 'seats', 'Enter alone keeps it, or type a number from 1 up to 500.5 (people), or a letter (? for help):'],
    ['several', 'tools', 'Enter alone keeps it, or type all numbers that apply, 0 for none, or a letter (? for help):'],
    ['a question without an old answer', 'onsite', 'Answer 1 or 2, or a letter (? for help):'],
  ])('and the prompt says so: %s', (_, id, prompt) => {
    expect(heard(at(id)).split('\n').at(-1)?.trim()).toBe(prompt);
  });

  test('and the line of keys says so', () => {
    expect(seen(at('respect')).split('\n').at(-1)).toMatch(/^Enter keep it · 1-4 answer/);
  });

  test('and an answer that decides alone gets its second look again, whatever was confirmed then', () => {
    const past = { ...PAST, answers: { respect: { state: 'rated', value: 1, confirmed: true, evidence: 'Shouted.' } } } as const;
    const model = pressed(at('respect', again(past)), 'enter');
    expect([screenOf(model), standing(model, 'respect')]).toEqual(['second-look respect', { answer: { state: 'rated', value: 1 } }]);
  });
});

describe('the old answer is none', () => {
  test.each(['escape enter', 'down up escape enter'])('after Escape: %s', (line) => {
    expect(standing(pressed(at('respect'), line), 'respect')).toBeNull();
  });

  test('where it was not found out: Enter keeps nothing', () => {
    expect(standing(pressed(at('onsite'), 'enter'), 'onsite')).toBeNull();
  });

  test('where nobody came to the question', () => {
    expect(again().entries['respect']).toBeUndefined();
  });

  test('where another is given', () => {
    expect(standing(pressed(at('respect'), '4'), 'respect')).toEqual({ answer: { state: 'rated', value: 4 } });
  });

  test('once the new one is: Enter goes on and changes nothing', () => {
    const answered = pressed(at('respect'), '4 g respect enter enter');
    expect([standing(answered, 'respect'), screenOf(answered)]).toEqual([{ answer: { state: 'rated', value: 4 } }, 'question tools']);
  });
});

describe('the order', () => {
  test('begins with what was open, in the usual order', () => {
    expect(again().script.map(({ id }) => id)).toEqual([
      'onsite',
      'industry',
      'founded',
      'listed',
      'respect',
      'tools',
      'nights',
      'leaving',
      'seats',
      'conduct',
    ]);
  });

  test('has nothing before what it depends on', () => {
    const past = { ...PAST, answers: { ...ANSWERS, onsite: { state: 'rated', value: 'weekly' } } } as const;
    expect(
      again(past)
        .script.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['onsite', 'nights']);
  });
});

describe('blind', () => {
  const blind = again(PAST, { isBlind: true });

  test('shows nothing of the old answer before there is a new one', () => {
    expect([seen(at('respect', blind)), heard(at('respect', blind))].join('\n')).not.toMatch(/Last time|Jo|keep/);
  });

  test('shows it once the question has an answer', () => {
    expect(seen(pressed(at('respect', blind), '2 g respect enter'))).toContain('Last time, 2026-05-02: 3 · Well — They thanked Jo.');
  });

  test('shows it no more once the answer is taken back', () => {
    expect(seen(pressed(at('respect', blind), '2 z'))).not.toContain('Last time');
  });

  test('offers nothing: Enter does not answer', () => {
    expect(standing(pressed(at('respect', blind), 'enter'), 'respect')).toBeNull();
  });

  test('asks in the usual order, which tells nothing', () => {
    expect(blind.script).toEqual(beginWith(FORMS).script);
  });
});

describe('under another text of the rubric', () => {
  const renamed: Rubric = {
    ...FORMS,
    dimensions: FORMS.dimensions.map((dimension) => ({
      ...dimension,
      questions: dimension.questions.map((question) => {
        if (question.id === 'respect') return { ...question, id: 'manners', was: ['respect'] };
        return question.id === 'seats' ? { ...question, form: { kind: 'yes-no', yes: 1, no: 0 } as const } : question;
      }),
    })),
  };

  test('an answer comes along under the new id', () => {
    expect(seen(at('manners', again(PAST, { rubric: renamed })))).toContain('3 · Well — They thanked Jo.');
  });

  test('an answer that fits no more is neither shown nor offered, and its title is told', () => {
    const { earlier, lost } = lookBack(PAST, renamed, false);
    expect([earlier.context['seats'], earlier.offered['seats'], lost]).toEqual([undefined, undefined, ['Seats']]);
  });
});

test('what a line says is one line, whatever was noted', async () => {
  const hostile: Past = { ...PAST, answers: { respect: { state: 'rated', value: 3, evidence: 'one\n2. two\u001b[2J\u202e' } } };
  const lines = await answerTo(at('respect', again(hostile)), 'r', 'g respect');
  expect(lines.filter((line) => /Last time/.test(line))).toHaveLength(1);
  expect(lines.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
});
