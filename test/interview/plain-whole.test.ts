/** Whole assessments by lines: what is kept in the end, and every line that was printed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import { foldChanges } from '../../src/interview/entries.ts';
import type { Input } from '../../src/interview/input.ts';
import type { Model } from '../../src/interview/model.ts';
import { helpLines } from '../../src/interview/plain/help.ts';
import { repeat, type Spoken, speak, spoken } from '../../src/interview/plain/speak.ts';
import { update } from '../../src/interview/update.ts';
import { createPaint } from '../../src/text/paint.ts';
import { runs } from '../engine/runs.ts';
import { HOSTILE } from '../text/hostile.ts';
import { fakeKeeper, talk } from './support/lines.ts';
import { beginWith } from './support/playing.ts';
import { FORMS, PAST_FACTS, shipped } from './support/rubrics.ts';

/** A first call: notes before ratings, one taken back, a second look, and the records at the end. */
const FIRST_CALL = [
  '?',
  'n Three providers in four years, all of them "useless"',
  '2',
  'c high',
  'n A server stood still for a day; they bought a second one',
  '4',
  '5',
  'z',
  '1',
  '1',
  'The partners will not use sign-in protection',
  '4',
  'g budget',
  'n 95 per person, told by the office lead',
  '4',
  'u',
  '',
  'four',
  'n She thanked the technician by name',
  '5',
  'l',
  '2',
  '4',
  'n Two sites, both in range',
  'lock',
  '1',
];

describe('a first call', () => {
  test('is locked with exactly what was typed', async () => {
    const keeper = fakeKeeper();
    const { ending } = await talk(beginWith(shipped('msp-quick-screen')), FIRST_CALL, keeper);
    expect([ending, keeper.locked]).toEqual([
      'locked',
      [
        {
          leaving_reason: { answer: { state: 'rated', value: 2 }, note: 'Three providers in four years, all of them "useless"' },
          last_incident: { answer: { state: 'rated', value: 4 }, note: 'A server stood still for a day; they bought a second one', confidence: 'high' },
          security_baseline: { answer: { state: 'rated', value: 1, confirmed: true }, note: 'The partners will not use sign-in protection' },
          footprint: { answer: { state: 'rated', value: 4 }, note: 'Two sites, both in range' },
          budget_fit: { answer: { state: 'rated', value: 4 }, note: '95 per person, told by the office lead' },
          decision_path: { answer: { state: 'unknown' } },
          respect: { answer: { state: 'rated', value: 5 }, note: 'She thanked the technician by name' },
        },
      ],
    ]);
  });

  test('reads like this', async () => {
    const { transcript } = await talk(beginWith(shipped('msp-quick-screen'), { prospect: 'Northfield Accountants' }), FIRST_CALL);
    await expect(`${transcript}\n`).toMatchFileSnapshot('../golden/interview/first-call-by-lines.txt');
  });
});

test('every form reads like this', async () => {
  const lines = ['bakery', '2001-02-03', 'no', '3', '2', '1 3', 'no', 'a the first provider', '12', '2', 'b', 'q'];
  const { transcript } = await talk(beginWith(FORMS), lines);
  await expect(`${transcript}\n`).toMatchFileSnapshot('../golden/interview/every-form-by-lines.txt');
});

/** The rubric with something nasty behind every text that is printed. */
function nasty(rubric: Rubric, nastiness: string): Rubric {
  const worse = <Value>(value: Value, key = ''): Value => {
    if (typeof value === 'string') return (NO_TEXT.has(key) ? value : `${value}${nastiness}`) as Value;
    if (Array.isArray(value)) return value.map((one) => worse(one, key)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, worse(one, name)])) as Value;
  };
  const { title, dimensions, facts } = rubric;
  return { ...rubric, title: worse(title), opening: nastiness, dimensions: worse(dimensions), facts: worse(facts) };
}

const NO_TEXT = new Set(['id', 'kind', 'source', 'method', 'class', 'question']);

const KEYS = ['enter', 'escape', 'up', 'down', 'tab', 'shift-tab', 'backspace', 'home', 'ctrl-u'];
const anyInput = (nastiness: string): fc.Arbitrary<Input> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'0123456789udasnbgezrclyq? ').map((text): Input => ({ kind: 'character', text })) },
    { weight: 3, arbitrary: fc.constantFrom(...KEYS).map((key): Input => ({ kind: 'key', key })) },
    { weight: 1, arbitrary: fc.constantFrom(nastiness, 'words', '2001-02-03').map((text): Input => ({ kind: 'paste', text })) },
  );

/** Everything that can be printed on the way through the inputs. */
function allSpoken(model: Model, inputs: readonly Input[]): readonly Spoken[] {
  const said: Spoken[] = [speak(model, null)];
  let before = model;
  for (const input of inputs) {
    const now = update(before, input).model;
    const trouble = { ...now, trouble: { reason: now.prospect, rescued: null } };
    said.push(speak(now, before), speak(now, null), repeat(now), spoken(now, helpLines(now)), speak(trouble, before), speak(now, trouble));
    before = now;
  }
  return said;
}

describe('whatever is typed', () => {
  const anyLine = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom('1', '2', '4', '0', '1 3', '12', '2001-02-03', '', 'yes', 'no', 's', 'b', 'z', 'u', 'd', 'r', 'e', 'next', 'lock', 'l'),
    },
    { weight: 3, arbitrary: fc.constantFrom('n words', 'n', 'a reason', 'a', 'c high', 'c', 'clear', 'g 3', 'g', 'g seats', '?', 'x', 'drop', 'w') },
    { weight: 2, arbitrary: fc.oneof(fc.constantFrom(...Object.values(HOSTILE)), fc.string({ unit: 'binary' })) },
  );
  const FULL = { ok: false, reason: 'the disk is full' } as const;
  const WELL = { ok: true, others: [] } as const;

  test('what stands in the end is what was saved, on a disk that is full now and then', async () => {
    const saves = fc.array(fc.constantFrom(WELL, WELL, FULL), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 40 }), saves, async (lines, ends) => {
        const keeper = fakeKeeper(ends);
        const { session } = await talk(beginWith(FORMS), lines, keeper);
        const { entries, trouble } = session.model();
        if (trouble === null) expect(foldChanges(keeper.saved).entries).toEqual(entries);
      }),
      runs(150),
    );
  });

  test('only 1, y or yes on the lock locks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 40 }), async (lines) => {
        const { ending, session, typed } = await talk(beginWith(FORMS), lines);
        if (ending === 'locked') expect([session.model().screen.kind, typed.at(-1)?.trim()]).toEqual(['lock', expect.stringMatching(/^(1|y|yes)$/i)]);
      }),
      runs(150),
    );
  });
});

describe('whatever the texts hold and whatever is pressed', () => {
  const printed = fc.constantFrom(...Object.values(HOSTILE)).chain((nastiness) =>
    fc.array(anyInput(nastiness), { maxLength: 25 }).map((inputs) => {
      const model = beginWith(nasty(FORMS, nastiness), { changes: PAST_FACTS, prospect: `Acme${nastiness}`, live: true });
      return allSpoken(model, inputs).flatMap(({ lines, prompt }) => [...lines, prompt]);
    }),
  );

  test('no line holds a control character or a line end', () => {
    fc.assert(
      fc.property(printed, (lines) => lines.every((line) => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(line))),
      runs(60),
    );
  });

  test('every prompt asks for something and ends with a blank', () => {
    const inputs = fc.array(anyInput('words'), { maxLength: 40 });
    fc.assert(
      fc.property(inputs, (pressed) => allSpoken(beginWith(FORMS), pressed).every(({ prompt }) => /^\S.*: $/.test(prompt))),
      runs(60),
    );
  });

  test('a terminal without UTF-8 gets ASCII alone', () => {
    const { plain } = createPaint({ colour: 0, glyphs: 'ascii' });
    fc.assert(
      fc.property(printed, (lines) => lines.every((line) => /^[\x20-\x7e]*$/.test(plain(line)))),
      runs(30),
    );
  });
});
