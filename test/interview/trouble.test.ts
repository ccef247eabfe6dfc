/** An answer or a lock that could not be kept: nothing goes on, nothing is lost, nothing is written twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entries } from '../../src/engine/model/draft.ts';
import { foldChanges } from '../../src/interview/entries.ts';
import { createSession } from '../../src/interview/session.ts';
import { view } from '../../src/interview/view/view.ts';
import { textOf } from '../../src/text/layout.ts';
import { createPaint } from '../../src/text/paint.ts';
import { runs } from '../engine/runs.ts';
import { burst, FULL, memory, OK } from './support/keeping.ts';
import { beginWith, screenOf, standing } from './support/playing.ts';
import { inputs } from './support/pressing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';

const start = beginWith(FORMS, { changes: PAST_FACTS });

describe('when an answer could not be saved', () => {
  test('it is kept, the trouble is shown, and nothing goes on', async () => {
    const keeper = memory(FULL);
    const session = createSession(start, keeper);
    await burst(session, '3 2 0 1 n hello');
    expect([session.model().trouble, standing(session.model(), 'respect'), standing(session.model(), 'onsite'), keeper.calls]).toEqual([
      { reason: 'the disk is full', rescued: null },
      { answer: { state: 'rated', value: 3 } },
      null,
      ['save respect failed'],
    ]);
  });

  test.each(['enter', 'r', 'R'])('%s tries again until it is saved, once', async (key) => {
    const keeper = memory(FULL, FULL, OK);
    const session = createSession(start, keeper);
    await burst(session, `3 ${key} ${key}`);
    expect([session.model().trouble, screenOf(session.model()), keeper.calls, keeper.saved.length]).toEqual([
      null,
      'question onsite',
      ['save respect failed', 'save respect failed', 'save respect'],
      1,
    ]);
  });

  test('what comes afterwards is saved after it', async () => {
    const keeper = memory(FULL, OK, OK);
    await burst(createSession(start, keeper), '3 enter 2');
    expect(keeper.saved.map(({ item }) => item)).toEqual(['respect', 'onsite']);
  });

  test('w writes all answers elsewhere, says so, and the trouble stays', async () => {
    const keeper = memory(FULL);
    const session = createSession(start, keeper);
    await burst(session, '3 w');
    expect([session.model().trouble, keeper.calls]).toEqual([{ reason: 'the disk is full', rescued: 'Written: 4.' }, ['save respect failed']]);
  });

  test.each(['q', 'Q', 'ctrl-d'])('%s ends with answers that are not on disk', async (key) => {
    expect(await burst(createSession(start, memory(FULL)), `3 ${key}`)).toBe('unsaved');
  });

  test('an answer that is not on disk cannot be left by Escape', async () => {
    const session = createSession(start, memory(FULL));
    await burst(session, '3 escape');
    expect(session.model().trouble).not.toBeNull();
  });

  test('q after a retry that went well ends as ever', async () => {
    expect(await burst(createSession(start, memory(FULL, OK)), '3 enter q')).toBe('quit');
  });

  test('a stop from outside tells that it is not on disk', async () => {
    const session = createSession(start, memory(FULL));
    await burst(session, '3');
    expect(await session.stop()).toBe('unsaved');
  });

  test('no answer is ever lost or doubled, whichever saves fail', async () => {
    const saves = fc.array(fc.constantFrom(OK, FULL), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(inputs(40), saves, async (pushed, answers) => {
        const keeper = memory(...answers);
        const session = createSession(start, keeper);
        await burst(session, pushed);
        for (let i = 0; session.model().trouble !== null && i < 100; i += 1) await session.press({ kind: 'key', key: 'enter' });
        const { entries } = foldChanges([...PAST_FACTS, ...keeper.saved]);
        const isOver = (await session.stop()) === 'unsaved';
        expect(isOver || JSON.stringify(sorted(entries)) === JSON.stringify(sorted(session.model().entries))).toBe(true);
      }),
      runs(150),
    );
  });
});

function sorted(entries: Entries): unknown {
  return Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('when the lock failed', () => {
  test('a lock that fails is trouble, and is tried again', async () => {
    const keeper = memory(FULL, OK);
    const session = createSession(start, keeper);
    expect(await burst(session, 'r l 1')).toBeNull();
    expect(session.model().trouble?.reason).toBe('the disk is full');
    expect([await burst(session, 'enter'), keeper.calls]).toEqual(['locked', ['lock failed', 'lock']]);
  });

  test('a lock that failed leaves nothing unsaved', async () => {
    expect(await burst(createSession(start, memory(FULL)), 'r l 1 q')).toBe('quit');
  });

  test('a lock that failed can be left for the review, and answers are saved again', async () => {
    const keeper = memory(FULL);
    const session = createSession(start, keeper);
    await burst(session, 'r l 1 escape');
    expect([session.model().trouble, session.model().screen.kind]).toEqual([null, 'review']);
    await burst(session, 'escape 3');
    expect(keeper.calls).toEqual(['lock failed', 'save respect']);
  });
});

test.each([
  ['an answer', '3', /NOT SAVED: the disk is full[\s\S]*is not on disk yet[\s\S]*q quit without it/],
  ['the lock', 'r l 1', /NOT LOCKED: the disk is full[\s\S]*All answers are on disk[\s\S]*Esc back to the review/],
])('the screen tells what failed: %s', async (_, line, told) => {
  const session = createSession(start, memory(FULL));
  await burst(session, line);
  const { plain, glyphs } = createPaint({ colour: 0, glyphs: 'unicode' });
  expect(view(session.model(), { columns: 80, rows: 24, minutes: null, plain, glyphs }).map(textOf).join('\n')).toMatch(told);
});
