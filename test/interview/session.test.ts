/** An interview that is kept: what is pressed is on disk before anything goes on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/engine/model/draft.ts';
import { foldChanges } from '../../src/interview/entries.ts';
import { createSession, type Keeper } from '../../src/interview/session.ts';
import { runs } from '../engine/runs.ts';
import { burst, memory } from './support/keeping.ts';
import { beginWith, screenOf, standing } from './support/playing.ts';
import { inputs } from './support/pressing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';

const start = beginWith(FORMS, { changes: PAST_FACTS });

describe('while the disk is well', () => {
  test('every answer is saved when its key has been taken', async () => {
    const keeper = memory();
    const session = createSession(start, keeper);
    await session.press({ kind: 'character', text: '3' });
    expect(keeper.saved).toEqual([{ item: 'respect', entry: { answer: { state: 'rated', value: 3 } } }]);
  });

  test('a burst is taken in its order, though each save takes its time', async () => {
    const keeper = memory();
    const slow: Keeper = { ...keeper, save: async (changes) => Promise.resolve().then(() => keeper.save(changes)) };
    const session = createSession(start, slow);
    await burst(session, '4 2 0 1 2');
    expect(keeper.saved.map(({ item, entry }) => [item, entry?.answer])).toEqual([
      ['respect', { state: 'rated', value: 4 }],
      ['onsite', { state: 'rated', value: 'weekly' }],
      ['tools', { state: 'rated', value: [] }],
      ['nights', { state: 'rated', value: true }],
      ['leaving', { state: 'rated', value: 2 }],
    ]);
  });

  test('nothing is saved where nothing changed', async () => {
    const keeper = memory();
    await burst(createSession(start, keeper), 'tab b ? x x x g escape r escape down up s');
    expect(keeper.calls).toEqual([]);
  });

  test('what was saved is what stands, whatever is pressed', async () => {
    await fc.assert(
      fc.asyncProperty(inputs(40), async (pushed) => {
        const keeper = memory();
        const session = createSession(start, keeper);
        await burst(session, pushed);
        expect(foldChanges([...PAST_FACTS, ...keeper.saved]).entries).toEqual(session.model().entries);
      }),
      runs(150),
    );
  });
});

describe('the end', () => {
  test('q ends, and nothing is taken any more', async () => {
    const keeper = memory();
    const session = createSession(start, keeper);
    expect([await burst(session, 'q 3 2'), keeper.calls, session.model().entries]).toEqual(['quit', [], start.entries]);
  });

  test('the lock locks what stands', async () => {
    const keeper = memory();
    expect([await burst(createSession(start, keeper), '3 r l 1'), keeper.calls, keeper.locked?.['respect']]).toEqual([
      'locked',
      ['save respect', 'lock'],
      { answer: { state: 'rated', value: 3 } },
    ]);
  });

  test('a lock is held back when others have noted more, which is shown', async () => {
    const session = createSession(start, memory({ ok: true, others: [{ item: 'respect', entry: { answer: { state: 'rated', value: 2 } } }] }));
    expect([await burst(session, 'r l 1'), session.model().screen.kind, session.model().notice?.text]).toEqual([
      null,
      'review',
      'Noted in another terminal: Respect.',
    ]);
  });

  test('a stop waits for what was pressed before it', async () => {
    const keeper = memory();
    const session = createSession(start, keeper);
    const pressed = session.press({ kind: 'character', text: '3' });
    expect([await session.stop(), await pressed, keeper.saved.length]).toEqual(['quit', null, 1]);
  });

  test('a stop after the lock tells of the lock', async () => {
    const session = createSession(start, memory());
    await burst(session, 'r l 1');
    expect(await session.stop()).toBe('locked');
  });
});

describe('what others have noted', () => {
  const others: readonly Change[] = [{ item: 'seats', entry: { answer: { state: 'rated', value: 20 } } }];

  test('comes in with the next save, and is told', async () => {
    const session = createSession(start, memory({ ok: true, others }));
    await burst(session, '3');
    expect([standing(session.model(), 'seats'), screenOf(session.model()), session.model().notice?.text]).toEqual([
      { answer: { state: 'rated', value: 20 } },
      'question onsite',
      'Noted in another terminal: Seats.',
    ]);
  });

  const theirs: Change = { item: 'respect', entry: { answer: { state: 'rated', value: 2 } } };

  test('does not win over what was answered here after it, and says so', async () => {
    const session = createSession(start, memory({ ok: true, others: [theirs] }));
    await burst(session, '3');
    expect(standing(session.model(), 'respect')).toMatchObject({ answer: { value: 3 } });
    expect(session.model().notice?.text).toContain('yours counts');
  });

  test('comes back when what was answered here is taken back', async () => {
    const session = createSession(start, memory({ ok: true, others: [theirs] }));
    await burst(session, '3z');
    expect(standing(session.model(), 'respect')).toEqual(theirs.entry);
  });

  test('what the keeper has to say is told', async () => {
    const session = createSession(start, memory({ ok: true, others: [], said: 'You go on in a new draft.' }));
    await burst(session, '3');
    expect(session.model().notice).toEqual({ text: 'You go on in a new draft.', tone: 'attention' });
  });
});

describe('a text being typed', () => {
  const half = { item: 'respect', field: 'note', text: 'half' };

  test('is kept when asked to, once for each change', async () => {
    const keeper = memory();
    const session = createSession(start, keeper);
    await burst(session, 'n half');
    await session.keepTyping();
    await session.keepTyping();
    expect(keeper.typed).toEqual([half]);
  });

  test.each([
    ['saved', 'enter'],
    ['left', 'escape escape'],
    ['emptied and left', 'ctrl-u escape'],
  ])('is forgotten when it is %s', async (_, line) => {
    const keeper = memory();
    const session = createSession(start, keeper);
    await burst(session, 'n half');
    await session.keepTyping();
    await burst(session, line);
    expect(keeper.typed).toEqual([half, null]);
  });

  test('that was never kept needs no forgetting', async () => {
    const keeper = memory();
    await burst(createSession(start, keeper), 'n half enter');
    expect(keeper.typed).toEqual([]);
  });

  test('is kept by a stop', async () => {
    const keeper = memory();
    const session = createSession(start, keeper);
    await burst(session, 'n half');
    await session.stop();
    expect(keeper.typed).toEqual([half]);
  });

  test('is kept when the interview is left by Ctrl-D', async () => {
    const keeper = memory();
    expect([await burst(createSession(start, keeper), 'n half ctrl-d'), keeper.typed]).toEqual(['quit', [half]]);
  });

  test('for a second look is kept as a note', async () => {
    const keeper = memory();
    const session = createSession(start, keeper);
    await burst(session, '1 1 half');
    await session.keepTyping();
    expect(keeper.typed).toEqual([half]);
  });

  test('in the search is not kept', async () => {
    const keeper = memory();
    const session = createSession(start, keeper);
    await burst(session, 'g half');
    await session.keepTyping();
    expect(keeper.typed).toEqual([]);
  });

  test('that was offered again and dropped is forgotten', async () => {
    const keeper = memory();
    const offered = beginWith(FORMS, { changes: PAST_FACTS, typing: { item: 'respect', field: 'note', text: 'half' } });
    await burst(createSession(offered, keeper), 'escape escape');
    expect(keeper.typed).toEqual([null]);
  });
});
