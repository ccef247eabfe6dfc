/** Answers brought under any other rubric: nothing is lost, and what stands fits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entries, Entry } from '../../src/engine/model/draft.ts';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import { labelOf } from '../../src/interview/choices.ts';
import { answersOf, foldChanges } from '../../src/interview/entries.ts';
import { type Remapped, remap } from '../../src/interview/remap.ts';
import { scriptOf } from '../../src/interview/script.ts';
import { answerFileOf } from '../../src/record/answer-file.ts';
import { checkAnswers } from '../../src/record/answers.ts';
import { readEnvelope } from '../../src/record/envelope.ts';
import { runs } from '../engine/runs.ts';
import { versions } from './support/versions.ts';

/** @returns what stands after the move. */
function standing(entries: Entries, { changes }: Remapped): Entries {
  return foldChanges([...Object.entries(entries).map(([item, entry]) => ({ item, entry })), ...changes]).entries;
}

describe('whatever the two rubrics are', () => {
  test('the same rubric changes nothing', () => {
    fc.assert(
      fc.property(versions(), ({ entries, from }) => {
        const { changes, renamed, reworded, misfits, gone, added } = remap(entries, from, from);
        expect([changes, renamed, reworded, misfits, gone, added]).toEqual([[], [], [], [], [], []]);
      }),
      runs(200),
    );
  });

  test('nothing that was noted is lost: it stands, or is in a note, or is where it was', () => {
    fc.assert(
      fc.property(versions(), ({ entries, from, to }) => {
        const stands = standing(entries, remap(entries, from, to));
        for (const [id, entry] of Object.entries(entries)) expect(isKept(id, entry, stands, from)).toBe(true);
      }),
      runs(500),
    );
  });

  test('what stands then are answers that the new rubric takes', () => {
    fc.assert(
      fc.property(versions(), ({ entries, from, to }) => {
        expect(takenBy(to, standing(entries, remap(entries, from, to)))).toEqual([]);
      }),
      runs(500),
    );
  });

  test('notes, confidence and origin go along with every change', () => {
    fc.assert(
      fc.property(versions(), ({ entries, from, to }) => {
        for (const { entry } of remap(entries, from, to).changes) {
          const { note = '', ...rest } = entry as Entry;
          const isOf = (old: Entry) => note.startsWith(old.note ?? '') && rest.confidence === old.confidence && rest.origin === old.origin;
          expect(Object.values(entries).some(isOf)).toBe(true);
        }
      }),
      runs(300),
    );
  });

  test('to another and back again: nothing is lost either, and the answers fit', () => {
    fc.assert(
      fc.property(versions(), ({ entries, from, to }) => {
        const there = standing(entries, remap(entries, from, to));
        const back = standing(there, remap(there, to, from));
        expect(takenBy(from, back)).toEqual([]);
        for (const [id, entry] of Object.entries(entries)) expect(isThere(entry, back[id])).toBe(true);
      }),
      runs(300),
    );
  });
});

/** Whether an entry stands under its id, or its answer is named in the note there. */
function isKept(id: string, { answer, note = '' }: Entry, stands: Entries, from: Rubric): boolean {
  const now = stands[id];
  if (now === undefined || !(now.note ?? '').includes(note)) return false;
  if (answer === undefined || JSON.stringify(now.answer) === JSON.stringify(answer)) return true;
  const item = scriptOf(from).find((one) => one.id === id);
  const words = item === undefined || answer.state !== 'rated' ? answer.state.replace('-', ' ') : labelOf(item, answer.value);
  // Nothing is known by these two that another answer does not know better.
  if (answer.state === 'unknown' || answer.state === 'refused') return true;
  // Options under other ids are the same options.
  return now.answer?.state === 'rated' && answer.state === 'rated' ? true : (now.note ?? '').includes(words);
}

/** Whether an entry has left its note and an answer, or one in the note: the words in it may be those of the other rubric. */
function isThere({ answer, note = '' }: Entry, now: Entry | undefined): boolean {
  return (now?.note ?? '').includes(note) && (answer?.state !== 'rated' || now?.answer?.state === 'rated' || (now?.note ?? '').includes('Answered before'));
}

/** @returns what a rubric has against the answers among these entries. */
function takenBy(to: Rubric, entries: Entries): readonly string[] {
  const prospect = { name: 'Acme', key: null, external: {} };
  const envelope = readEnvelope(answerFileOf({ prospect, assessor: null, rubric: to.id, ...answersOf(entries, to) }), () => null);
  const taken = envelope.ok ? checkAnswers(to, envelope.value, () => null) : envelope;
  return taken.ok ? [] : taken.problems.map(({ code, args }) => `${code} ${JSON.stringify(args)}`);
}
