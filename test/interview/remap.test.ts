/** Answers brought under another rubric: what fits stays, what does not is told, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import type { DraftAnswer, Entries, Entry } from '../../src/engine/model/draft.ts';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import { foldChanges } from '../../src/interview/entries.ts';
import { type Remapped, remap } from '../../src/interview/remap.ts';
import { rubricIn } from '../rubric/support.ts';

/** @returns a rubric of one question and one fact in these forms. */
function rubric(question: string, fact = 'text: true', more = ''): Rubric {
  return rubricIn(`
fit: 1
id: small
version: 1.0.0
title: Small
dimensions:
  - id: habits
    questions:
      - { id: pace, title: Pace, ask: How fast?, levels: { 1: Slow, 2: Fast } }
      - { ${question.startsWith('id:') ? '' : 'id: asked, '}title: State, ask: How is it?, ${question} }
facts:
  - { ${fact.startsWith('id:') ? '' : 'id: known, '}title: Trade, ask: What is it?, ${fact} }
${more}
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }], coverage: 50 }
`);
}

const LEVELS = 'levels: { 1: Badly, 2: Fairly, 3: Well }';
const OPTIONS = 'options: [{ id: a, label: First }, { id: b, label: Second }]';
const BOTH = `${OPTIONS}, several: true`;
const NUMBER = 'number: { unit: people, min: 1, max: 100 }';
const YES_NO = 'yes-no: true';
const YES_NO_POINTS = 'yes-no: { yes: 1, no: 0 }';

function rated(value: (DraftAnswer & { state: 'rated' })['value']): Entry {
  return { answer: { state: 'rated', value } };
}

/** @returns what stands after the move. */
function standing(entries: Entries, { changes }: Remapped): Entries {
  return foldChanges([...Object.entries(entries).map(([item, entry]) => ({ item, entry })), ...changes]).entries;
}

/** Moves what stands for the question from one form to another. @returns what stands then, and what is told. */
function moved(entry: Entry, from: string, to: string) {
  const remapped = remap({ asked: entry }, rubric(from), rubric(to));
  return { entry: standing({ asked: entry }, remapped)['asked'], remapped };
}

describe('an answer that the new form takes stands as it did', () => {
  test.each<[string, Entry, string, string]>([
    ['a level', rated(2), LEVELS, LEVELS],
    ['a level that is worded otherwise', rated(2), LEVELS, 'levels: { 1: Poor, 2: Fair, 3: Good }'],
    ['an option', rated('b'), OPTIONS, OPTIONS],
    ['several options', rated(['b', 'a']), BOTH, BOTH],
    ['none of several options', rated([]), BOTH, BOTH],
    ['a number', rated(12.5), NUMBER, 'number: { unit: people, min: 12.5, max: 13 }'],
    ['yes', rated(true), YES_NO_POINTS, YES_NO_POINTS],
    ['unknown', { answer: { state: 'unknown' } }, LEVELS, NUMBER],
    ['declined', { answer: { state: 'refused' } }, LEVELS, BOTH],
    ['not applicable', { answer: { state: 'not-applicable', reason: 'new' } }, `${LEVELS}, not-applicable: allowed`, `${NUMBER}, not-applicable: allowed`],
    ['a note alone', { note: 'They said so.' }, LEVELS, NUMBER],
    ['a confidence alone', { confidence: 'low' }, LEVELS, OPTIONS],
  ])('%s', (_, entry, from, to) => {
    const { entry: stands, remapped } = moved(entry, from, to);
    expect([stands, remapped.changes, remapped.kept, remapped.misfits]).toEqual([entry, [], 1, []]);
  });

  test('and so does everything noted with it', () => {
    const entry: Entry = { answer: { state: 'rated', value: 1, confirmed: true }, note: 'They said so.', confidence: 'high', origin: 'a file' };
    expect(moved(entry, LEVELS, LEVELS)).toMatchObject({ entry, remapped: { changes: [] } });
  });
});

describe('an answer that the new form does not take goes into the note', () => {
  test.each<[string, Entry, string, string, string]>([
    ['a level that is gone', rated(3), LEVELS, 'levels: { 1: Badly, 2: Fairly }', 'Well'],
    ['an option that is gone', rated('b'), OPTIONS, 'options: [{ id: a, label: First }, { id: c, label: Third }]', 'Second'],
    ['one of several options that is gone', rated(['a', 'b']), BOTH, 'options: [{ id: a, label: First }, { id: c, label: C }], several: true', 'First, Second'],
    ['one option where several may be chosen', rated('b'), OPTIONS, BOTH, 'Second'],
    ['several options where one is chosen', rated(['b']), BOTH, OPTIONS, 'Second'],
    ['none of several where one is chosen', rated([]), BOTH, OPTIONS, 'none of these'],
    ['a number below the new limits', rated(5), NUMBER, 'number: { min: 6, max: 100 }', '5 people'],
    ['a number above the new limits', rated(50), NUMBER, 'number: { min: 1, max: 40 }', '50 people'],
    ['yes where a level is wanted', rated(true), YES_NO_POINTS, LEVELS, 'Yes'],
    ['no where a number is wanted', rated(false), YES_NO_POINTS, NUMBER, 'No'],
    ['a level where yes or no is wanted', rated(1), LEVELS, YES_NO_POINTS, 'Badly'],
    ['a level where a number is wanted, though it could be one', rated(2), LEVELS, NUMBER, 'Fairly'],
    ['a number where a level is wanted, though it could be one', rated(2), NUMBER, LEVELS, '2 people'],
    ['a level where an option is wanted', rated(1), LEVELS, OPTIONS, 'Badly'],
    [
      'not applicable where it may not be',
      { answer: { state: 'not-applicable', reason: 'new' } },
      `${LEVELS}, not-applicable: allowed`,
      LEVELS,
      'not applicable, new',
    ],
  ])('%s', (_, entry, from, to, words) => {
    const { entry: stands, remapped } = moved(entry, from, to);
    expect([stands, remapped.kept, remapped.misfits]).toEqual([{ note: `Answered before: “${words}”.` }, 0, ['State']]);
  });

  test('after the note that is there, and beside what else was noted', () => {
    const entry: Entry = { ...rated(3), note: 'They said so.', confidence: 'low', origin: 'a file' };
    expect(moved(entry, LEVELS, OPTIONS).entry).toEqual({ note: 'They said so. Answered before: “Well”.', confidence: 'low', origin: 'a file' });
  });
});

describe('facts', () => {
  test.each<[string, Entry, string, string, Entry]>([
    ['a text stays a text', rated('bakery'), 'text: true', 'text: true', rated('bakery')],
    ['a text that is a date may be one', rated('2024-02-29'), 'text: true', 'date: true', rated('2024-02-29')],
    ['a text that is none may not', rated('in May'), 'text: true', 'date: true', { note: 'Answered before: “in May”.' }],
    ['a date is a text', rated('2024-02-29'), 'date: true', 'text: true', rated('2024-02-29')],
    ['yes stays yes', rated(true), YES_NO, YES_NO, rated(true)],
    ['a number is no text', rated(3), 'number: {}', 'text: true', { note: 'Answered before: “3”.' }],
    ['an option as a text is in the words that were chosen', rated('a'), OPTIONS, 'text: true', rated('First')],
    ['unknown stays unknown', { answer: { state: 'unknown' } }, 'text: true', 'date: true', { answer: { state: 'unknown' } }],
  ])('%s', (_, entry, from, to, expected) => {
    const entries = { known: entry };
    expect(standing(entries, remap(entries, rubric(LEVELS, from), rubric(LEVELS, to)))['known']).toEqual(expected);
  });

  test('that are asked under another id take their answer along', () => {
    const entries = { known: rated('bakery') };
    const remapped = remap(entries, rubric(LEVELS), rubric(LEVELS, 'id: trade, was: known, text: true'));
    expect([standing(entries, remapped)['trade'], remapped.renamed]).toEqual([rated('bakery'), ['Trade']]);
  });
});

describe('a question under another id', () => {
  const entry: Entry = { answer: { state: 'rated', value: 1, confirmed: true }, note: 'They said so.', confidence: 'low', origin: 'a file' };
  const entries = { asked: entry };

  test.each(['was: asked', 'was: [never, asked]'])('named by %s takes everything along, and the old id keeps it too', (was) => {
    const remapped = remap(entries, rubric(LEVELS), rubric(`id: newly, ${was}, ${LEVELS}`));
    expect([standing(entries, remapped), remapped.renamed, remapped.gone]).toEqual([{ asked: entry, newly: entry }, ['State'], []]);
  });

  test('that nothing names is another question: the old one is not asked any more, and what was noted is kept', () => {
    const remapped = remap(entries, rubric(LEVELS), rubric(`id: newly, ${LEVELS}`));
    expect([standing(entries, remapped), remapped.renamed, remapped.gone, remapped.added]).toEqual([entries, [], ['State'], ['State']]);
  });

  test('beside a question that has its old id now: both have the answer', () => {
    const to = rubric(`${LEVELS}`, 'text: true').dimensions;
    const both = { ...rubric(LEVELS), dimensions: [...to, ...rubric(`id: newly, was: asked, ${LEVELS}`).dimensions.map((one) => ({ ...one, id: 'more' }))] };
    expect(Object.keys(standing(entries, remap(entries, rubric(LEVELS), both)))).toEqual(['asked', 'newly']);
  });

  test('into which another one has gone takes the answer of that one, where it has none', () => {
    const remapped = remap({ pace: rated(2) }, rubric(LEVELS), withoutPace(rubric(LEVELS), ['pace']));
    expect([standing({ pace: rated(2) }, remapped)['asked'], remapped.gone]).toEqual([rated(2), []]);
  });

  test('into which another one has gone keeps its own answer, where it has one', () => {
    const both = { pace: rated(2), asked: rated(3) };
    const remapped = remap(both, rubric(LEVELS), withoutPace(rubric(LEVELS), ['pace']));
    expect([standing(both, remapped), remapped.gone]).toEqual([both, ['Pace']]);
  });
});

/** The same without its first question, with these earlier ids of the others. */
function withoutPace(whole: Rubric, was?: readonly string[]): Rubric {
  const kept = ({ questions }: Rubric['dimensions'][number]) => questions.filter(({ id }) => id !== 'pace').map((one) => (was ? { ...one, was } : one));
  return { ...whole, dimensions: whole.dimensions.map((one) => ({ ...one, questions: kept(one) })) };
}

describe('options under other ids', () => {
  test('named by `was` are still the ones that were chosen', () => {
    expect(moved(rated('b'), OPTIONS, 'options: [{ id: a, label: First }, { id: c, label: Third, was: b }]').entry).toEqual(rated('c'));
  });

  test('keep the order in which they were chosen', () => {
    const to = 'options: [{ id: x, label: First, was: a }, { id: b, label: Second }], several: true';
    expect(moved(rated(['b', 'a']), BOTH, to).entry).toEqual(rated(['b', 'x']));
  });

  test('that are one now are chosen once', () => {
    const to = 'options: [{ id: any, label: Any, was: [a, b] }, { id: none, label: None }], several: true';
    expect(moved(rated(['a', 'b']), BOTH, to).entry).toEqual(rated(['any']));
  });
});

describe('what is told', () => {
  test('nothing, where nothing was noted', () => {
    expect(remap({}, rubric(LEVELS), rubric(OPTIONS))).toEqual({ changes: [], kept: 0, renamed: [], reworded: [], misfits: [], gone: [], added: [] });
  });

  test.each<[string, Entry, string, string]>([
    ['a level', rated(2), LEVELS, 'levels: { 1: Badly, 2: Fair, 3: Well }'],
    ['another level than the one that was taken', rated(2), LEVELS, 'levels: { 1: Poorly, 2: Fairly, 3: Well }'],
    ['one option more', rated('a'), OPTIONS, 'options: [{ id: a, label: First }, { id: b, label: Second }, { id: c, label: Third }]'],
    ['the unit of a number', rated(2), NUMBER, 'number: { unit: sites, min: 1, max: 100 }'],
  ])('that the words have changed: %s', (_, entry, from, to) => {
    const { remapped } = moved(entry, from, to);
    expect([remapped.reworded, remapped.kept, remapped.changes]).toEqual([['State'], 1, []]);
  });

  test('not that the words have changed where the answer has to be given again', () => {
    const { remapped } = moved(rated(3), LEVELS, OPTIONS);
    expect([remapped.reworded, remapped.misfits]).toEqual([[], ['State']]);
  });

  test('that a question is new, though it was not answered', () => {
    expect(remap({}, withoutPace(rubric(LEVELS)), rubric(LEVELS)).added).toEqual(['Pace']);
  });

  test('not that a question is gone that had no answer', () => {
    expect(remap({}, rubric(LEVELS), withoutPace(rubric(LEVELS))).gone).toEqual([]);
  });
});

describe('what an earlier move has left in the draft', () => {
  const without = withoutPace(rubric(LEVELS));

  test('stands again where its question is asked again', () => {
    const remapped = remap({ pace: rated(2) }, without, rubric(LEVELS));
    expect([standing({ pace: rated(2) }, remapped), remapped.kept]).toEqual([{ pace: rated(2) }, 1]);
  });

  test('goes into the note where its question takes another answer now', () => {
    const remapped = remap({ asked: rated('b') }, rubric(`id: other, ${OPTIONS}`), rubric(LEVELS));
    expect([standing({ asked: rated('b') }, remapped), remapped.misfits]).toEqual([{ asked: { note: 'Answered before: “b”.' } }, ['State']]);
  });

  test('goes into the note of what has taken its place since', () => {
    const entries = { asked: { ...rated(1), note: 'They ran.' }, newly: { ...rated(2), note: 'They said so.' } };
    const remapped = remap(entries, rubric(`id: newly, ${LEVELS}`), rubric(`was: newly, ${LEVELS}`));
    expect(standing(entries, remapped)['asked']).toEqual({ ...rated(2), note: 'They said so. They ran. Answered before: “Badly”.' });
  });

  test('is found under an id that a later question had', () => {
    expect(standing({ pace: rated(2) }, remap({ pace: rated(2) }, without, withoutPace(rubric(`id: newly, ${LEVELS}`), ['pace'])))['newly']).toEqual(rated(2));
  });
});
