/** How an interview is kept: begun with the first thing noted, and nothing lost whatever the store says. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/engine/model/draft.ts';
import { fakeStore, ID, keeperOf, rated } from './support/fake.ts';

const OK = { ok: true, others: [] };
const FIRST = rated('respect', 3);
const SECOND = rated('seats', 20);
const THIRD = rated('conduct', 2);

/** What the drafts of a store hold, by id. */
function held(store: ReturnType<typeof fakeStore>) {
  return Object.fromEntries([...store.drafts].map(([id, { changes }]) => [id, changes]));
}

/** A draft in a store, and its keeper. */
async function begun() {
  const store = fakeStore();
  const keeper = keeperOf(store);
  await keeper.save([FIRST]);
  return { store, keeper };
}

describe('a draft is begun', () => {
  test('not by looking: nothing noted, nothing asked of the store', async () => {
    const store = fakeStore();
    const keeper = keeperOf(store);
    await keeper.enter();
    await keeper.keepTyping(null);
    await keeper.leave();
    expect([store.calls, keeper.id(), keeper.record()]).toEqual([[], null, null]);
  });

  test('with the first thing that is noted, and what was known before', async () => {
    const store = fakeStore();
    const keeper = keeperOf(store, { changes: [FIRST] });
    expect([await keeper.save([SECOND]), held(store), keeper.id()]).toEqual([OK, { [ID]: [FIRST, SECOND] }, ID]);
  });

  test('with the first text that is typed', async () => {
    const store = fakeStore();
    const keeper = keeperOf(store);
    const typing = { item: 'respect', field: 'note', text: 'They s' } as const;
    await keeper.keepTyping(typing);
    expect([held(store), store.drafts.get(ID)?.typing]).toEqual([{ [ID]: [] }, typing]);
  });

  test('once: what is noted then is added', async () => {
    const { store, keeper } = await begun();
    await keeper.save([SECOND]);
    await keeper.save([THIRD]);
    expect([held(store), store.calls.filter((one) => one === 'begin').length]).toEqual([{ [ID]: [FIRST, SECOND, THIRD] }, 1]);
  });

  test('again where that failed, with everything', async () => {
    const store = fakeStore();
    store.fail('begin', 'full');
    const keeper = keeperOf(store);
    const failed = await keeper.save([FIRST]);
    expect([failed.ok, keeper.id(), keeper.problem()?.code]).toEqual([false, null, 'store-fault']);
    expect([await keeper.save([FIRST]), held(store)]).toEqual([OK, { [ID]: [FIRST] }]);
  });

  test('not where a text could not be kept, and nobody is told: the answers do not hang on it', async () => {
    const store = fakeStore();
    store.fail('begin', 'full');
    const keeper = keeperOf(store);
    await keeper.keepTyping({ item: 'respect', field: 'note', text: 'They s' });
    expect([held(store), keeper.id(), store.calls]).toEqual([{}, null, ['begin']]);
  });

  test('not where one is taken up: that one goes on', async () => {
    const { store } = await begun();
    const keeper = keeperOf(store, { changes: [FIRST], last: 1 });
    await keeper.save([SECOND]);
    expect(held(store)).toEqual({ [ID]: [FIRST, SECOND] });
  });
});

describe('a draft that is kept', () => {
  test('says why something was not', async () => {
    const { store, keeper } = await begun();
    store.fail('append', 'full');
    expect(await keeper.save([SECOND])).toMatchObject({ ok: false, reason: expect.stringContaining('the disk is full') });
  });

  test('takes again what was not, once', async () => {
    const { store, keeper } = await begun();
    store.fail('append', 'full');
    await keeper.save([SECOND]);
    await keeper.save([SECOND]);
    expect(held(store)).toEqual({ [ID]: [FIRST, SECOND] });
  });

  test('tells what others have noted', async () => {
    const { store, keeper } = await begun();
    store.noteElsewhere(ID, THIRD);
    expect(await keeper.save([SECOND])).toEqual({ ok: true, others: [THIRD] });
  });

  test('forgets a typed text when it is told to', async () => {
    const { store, keeper } = await begun();
    await keeper.keepTyping({ item: 'respect', field: 'note', text: 'They s' });
    await keeper.keepTyping(null);
    expect(store.drafts.get(ID)?.typing).toBe(null);
  });

  test('is left', async () => {
    const { store, keeper } = await begun();
    await keeper.leave();
    expect(store.calls.at(-1)).toBe('closeSession');
  });
});

describe.each(['locked', 'missing'] as const)('a draft that is %s', (state) => {
  test('goes on in a new one, with everything from before, from others, and now', async () => {
    const { store, keeper } = await begun();
    store.noteElsewhere(ID, THIRD);
    await keeper.save([SECOND]);
    store.fail('append', state);
    const last = rated('respect', 1);
    const kept = await keeper.save([last]);
    const id = keeper.id() as string;
    expect(id).not.toBe(ID);
    expect([kept, store.drafts.get(id)?.changes]).toEqual([
      { ok: true, others: [], said: 'The draft was locked or removed elsewhere; you go on in a new one.' },
      [FIRST, THIRD, SECOND, last],
    ]);
  });

  test('and then adds to the new one', async () => {
    const { store, keeper } = await begun();
    store.fail('append', state);
    await keeper.save([SECOND]);
    await keeper.save([THIRD]);
    expect([store.drafts.size, store.drafts.get(keeper.id() as string)?.changes]).toEqual([2, [FIRST, SECOND, THIRD]]);
  });

  test('is of the same prospect, rubric and beginning', async () => {
    const { store, keeper } = await begun();
    store.fail('append', state);
    await keeper.save([SECOND]);
    const [old, next] = [store.drafts.get(ID), store.drafts.get(keeper.id() as string)];
    expect({ ...next?.begun, id: ID, changes: [FIRST] }).toEqual(old?.begun);
  });

  test('where the new one cannot be begun either: it is tried again, with everything, and told', async () => {
    const { store, keeper } = await begun();
    store.fail('append', state);
    store.fail('begin', 'full');
    expect((await keeper.save([SECOND])).ok).toBe(false);
    const kept = await keeper.save([SECOND]);
    expect([kept, store.drafts.get(keeper.id() as string)?.changes]).toEqual([
      { ok: true, others: [], said: 'The draft was locked or removed elsewhere; you go on in a new one.' },
      [FIRST, SECOND],
    ]);
  });
});

test('everything noted so far is known, in the order in which the store has it', async () => {
  const { store, keeper } = await begun();
  store.noteElsewhere(ID, SECOND);
  await keeper.save([THIRD]);
  expect(keeper.changes()).toEqual([FIRST, SECOND, THIRD]);
});

describe('the lock', () => {
  const entries = { respect: { answer: { state: 'rated', value: 3 } } } as const;

  test('makes the record of what stands', async () => {
    const { store, keeper } = await begun();
    expect(await keeper.lock(entries)).toEqual(OK);
    expect([store.locked.map(({ id, status, answers }) => ({ id, status, answers })), keeper.record()?.id]).toEqual([
      [{ id: ID, status: 'complete', answers: { respect: { state: 'rated', value: 3 } } }],
      ID,
    ]);
  });

  test('without anything noted makes a record too, and no draft', async () => {
    const store = fakeStore();
    expect([await keeperOf(store).lock({}), store.calls, store.locked.length]).toEqual([OK, ['complete'], 1]);
  });

  test('is held back where others have noted more, and tells what', async () => {
    const { store, keeper } = await begun();
    store.noteElsewhere(ID, SECOND);
    expect([await keeper.lock(entries), store.locked, keeper.record()]).toEqual([{ ok: true, others: [SECOND] }, [], null]);
  });

  test.each(['locked', 'missing'] as const)('is held back where the draft went elsewhere, and says so: %s', async (how) => {
    const { store, keeper } = await begun();
    store.fail('append', how);
    const kept = await keeper.lock({ respect: FIRST.entry as Entry });
    expect(kept).toMatchObject({ ok: true, said: 'The draft was locked or removed elsewhere; you go on in a new one.' });
    expect([keeper.record(), store.locked]).toEqual([null, []]);
  });

  test('is had the second time then', async () => {
    const { store, keeper } = await begun();
    store.noteElsewhere(ID, SECOND);
    await keeper.lock(entries);
    expect([await keeper.lock(entries), store.locked.length]).toEqual([OK, 1]);
  });

  test.each(['full', 'changed'] as const)('that fails (%s) leaves no record, and can be had again', async (why) => {
    const { store, keeper } = await begun();
    store.fail('complete', why);
    expect([(await keeper.lock(entries)).ok, keeper.record()]).toEqual([false, null]);
    expect([await keeper.lock(entries), store.locked.length]).toEqual([OK, 1]);
  });
});
