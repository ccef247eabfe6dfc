/** Answers that came out of a system: marked until somebody confirms them, and never in the way of what somebody has noted. */
import { describe, expect, test } from 'vitest';
import type { Change, Entry } from '../../src/engine/model/draft.ts';
import { foldChanges, originsOf, prefilled } from '../../src/interview/entries.ts';
import { fillIn } from '../../src/interview/fill-in.ts';
import type { Model } from '../../src/interview/model.ts';
import { screenLines } from '../../src/interview/plain/screens.ts';
import { view } from '../../src/interview/view/view.ts';
import { textOf } from '../../src/text/layout.ts';
import { createPaint } from '../../src/text/paint.ts';
import { beginWith, keys, play, pressed, screenOf } from './support/playing.ts';
import { FORMS } from './support/rubrics.ts';

const rated = (value: number | string | boolean | readonly string[]) => ({ state: 'rated', value }) as const;
const from = (item: string, value: number | string | boolean | readonly string[], field: string): Change => ({
  item,
  entry: { answer: rated(value), origin: `HubSpot: ${field}`, prefilled: true },
});
const RECORD: readonly Change[] = [
  from('industry', 'Bakery', 'industry'),
  from('seats', 17, 'numberofemployees'),
  from('tools', ['mail', 'chat'], 'fit_tools'),
];
const start = beginWith(FORMS, { changes: RECORD });
const at = (id: string, model: Model = start): Model => pressed(model, `escape g ${id} enter`);

function seen(model: Model): readonly string[] {
  const { plain, glyphs } = createPaint({ colour: 0, glyphs: 'unicode' });
  return view(model, { columns: 100, rows: 40, minutes: null, plain, glyphs }).map((line) => textOf(line).trimEnd());
}

describe('the interview', () => {
  test('goes to the first question that is open, and counts what came prefilled', () => {
    expect([screenOf(start), start.notice?.text]).toEqual(['question founded', '3 prefilled; this is the next open question.']);
  });

  test('still shows what to say first', () => {
    expect(seen(start).join('\n')).toContain('Say first: Thank you for the time.');
  });

  test('says on the question where the answer comes from, and what Enter does', () => {
    const lines = seen(at('seats')).join('\n');
    expect(lines).toContain('From HubSpot: numberofemployees; nobody has confirmed it.');
    expect(lines).toContain('Enter confirm');
  });

  test('says so however small the screen is', () => {
    const { plain, glyphs } = createPaint({ colour: 0, glyphs: 'unicode' });
    const lines = view(at('tools'), { columns: 60, rows: 14, minutes: null, plain, glyphs }).map(textOf);
    expect(lines.join('\n')).toContain('From HubSpot: fit_tools');
  });

  test('says so line by line too', () => {
    expect(screenLines(at('seats'), false)).toContain('From HubSpot: numberofemployees; nobody has confirmed it.');
  });

  test('says nothing of it on a hidden screen', () => {
    expect(seen(pressed(at('seats'), 'x')).join('\n')).not.toContain('HubSpot');
  });

  test('lists it in the review, and counts what nobody has confirmed', () => {
    const lines = seen(pressed(at('seats'), 'r'));
    expect(lines).toContain('› Seats                               17 people · from HubSpot: numberofemployees');
    expect(lines).toContain('  3 of 9 answered, 6 open, 3 confirmed by nobody.');
  });
});

describe('a prefilled answer', () => {
  const entry = (model: Model, id: string) => model.entries[id];

  test.each([
    ['Enter', 'seats', 'enter', 17],
    ['Enter, several options', 'tools', 'enter', ['mail', 'chat']],
    ['Enter twice, a text that is looked at first', 'industry', 'enter enter', 'Bakery'],
    ['the same answer by hand', 'seats', '1 7 enter', 17],
  ])('is confirmed by %s', (_, id, line, value) => {
    expect(entry(pressed(at(id), line), id)).toEqual({ answer: rated(value) });
  });

  test('is replaced by another answer', () => {
    expect(entry(pressed(at('seats'), '2 5 enter'), 'seats')).toEqual({ answer: rated(25) });
  });

  test('comes back when that is taken back', () => {
    const { model } = play(at('seats'), keys('2 5 enter escape z'));
    expect(entry(model, 'seats')).toEqual(RECORD[1]?.entry);
  });

  test('is taken back by nobody: no key has made it', () => {
    const before = at('seats');
    expect(play(before, keys('z')).model.entries).toEqual(before.entries);
  });

  test('stays unconfirmed with a note under it', () => {
    expect(entry(pressed(at('seats'), 'n paste:Really? enter'), 'seats')).toMatchObject({ note: 'Really?', prefilled: true });
  });

  test('is not passed over by a skip, and stays unconfirmed', () => {
    expect(entry(pressed(at('seats'), 's'), 'seats')).toEqual(RECORD[1]?.entry);
  });

  test('that decides alone waits for its second look', () => {
    const model = beginWith(FORMS, { changes: [from('respect', 1, 'tone')] });
    expect(seen(pressed(model, 'escape r')).join('\n')).toContain('waits for a second look, from HubSpot: tone');
  });
});

describe('a later record', () => {
  const fresher = [from('seats', 25, 'numberofemployees')];

  test('takes the place of what nobody has confirmed', () => {
    expect(fillIn(start.entries, fresher).changes).toEqual(fresher);
  });

  test('that says the same changes nothing', () => {
    expect(fillIn(start.entries, RECORD).changes).toEqual([]);
  });

  test('cannot be taken back either', () => {
    expect(foldChanges([...RECORD, ...fresher]).undo).toEqual([]);
  });

  test.each<[string, Entry]>([
    ['an answer', { answer: rated(12) }],
    ['that it is not known', { answer: { state: 'unknown' } }],
    ['that they declined to answer', { answer: { state: 'refused' } }],
    ['a note', { note: 'They will look it up.' }],
    ['a note on what was prefilled', { answer: rated(17), origin: 'HubSpot: numberofemployees', prefilled: true, note: 'Really?' }],
  ])('leaves %s of a person as it is, and says so', (_, entry) => {
    expect(fillIn({ seats: entry }, fresher)).toEqual({ changes: [], passedOver: fresher });
  });

  test('that agrees with a person has nothing to say', () => {
    expect(fillIn({ seats: { answer: rated(25) } }, fresher)).toEqual({ changes: [], passedOver: [] });
  });
});

describe('the record of an interview', () => {
  test('says where each answer comes from that nobody has confirmed', () => {
    expect(originsOf(pressed(at('seats'), 'enter').entries, FORMS)).toEqual({ industry: 'HubSpot: industry', tools: 'HubSpot: fit_tools' });
  });

  test('that is taken up again still says so', () => {
    const record = { answers: { seats: rated(17) }, facts: { industry: 'Bakery' }, origins: { seats: 'HubSpot: numberofemployees' } };
    expect(prefilled(record, 'the assessment of 2026-01-02')).toEqual([
      { item: 'industry', entry: { answer: rated('Bakery'), origin: 'the assessment of 2026-01-02' } },
      { item: 'seats', entry: { answer: rated(17), origin: 'HubSpot: numberofemployees', prefilled: true } },
    ]);
  });

  test('says nothing of what was merely taken over', () => {
    const [change] = prefilled({ answers: { seats: rated(17) }, facts: {} }, 'acme.yaml');
    expect(originsOf({ seats: change?.entry ?? {} }, FORMS)).toEqual({});
  });
});
