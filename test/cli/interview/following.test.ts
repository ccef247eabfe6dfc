/** What is kept of an assessment that follows another, or that is answered for somebody else. */
import { describe, expect, test } from 'vitest';
import { fakeStore, ID, keeperOf, rated } from './support/fake.ts';

const FIRST = rated('respect', 3);
const GATE = rated('conduct', 2);
const FOLLOWS = { kind: 'again', of: '01KE4Z9T3W8C5V7X2K6M000009', because: null } as const;

describe('what is followed', () => {
  test('stands in the draft from its beginning', async () => {
    const store = fakeStore();
    await keeperOf(store, { follows: FOLLOWS, whose: 'P' }).save([FIRST]);
    expect(store.drafts.get(ID)?.begun).toMatchObject({ follows: FOLLOWS, whose: 'P' });
  });

  test('stands in the record', async () => {
    const store = fakeStore();
    await keeperOf(store, { follows: FOLLOWS }).lock({});
    expect(store.locked.map(({ follows }) => follows)).toEqual([FOLLOWS]);
  });

  test('stands in the new draft where the old one was locked elsewhere', async () => {
    const store = fakeStore();
    const keeper = keeperOf(store, { follows: FOLLOWS });
    await keeper.save([FIRST]);
    store.fail('append', 'locked');
    await keeper.save([GATE]);
    expect([...store.drafts.values()].map(({ begun }) => begun.follows)).toEqual([FOLLOWS, FOLLOWS]);
  });

  test('stands nowhere where nothing is followed', async () => {
    const store = fakeStore();
    await keeperOf(store).save([FIRST]);
    expect(Object.keys(store.drafts.get(ID)?.begun ?? {})).not.toContain('follows');
  });
});

describe('an answer in somebody else’s draft', () => {
  /** Their draft, and somebody who answers in it. */
  async function inTheirs() {
    const store = fakeStore();
    await keeperOf(store).save([FIRST]);
    return { store, keeper: keeperOf(store, { changes: [FIRST], last: 1, origin: 'delivery-lead' }) };
  }

  test('says who gave it', async () => {
    const { store, keeper } = await inTheirs();
    await keeper.save([GATE]);
    expect(store.drafts.get(ID)?.changes).toEqual([FIRST, { item: 'conduct', entry: { ...GATE.entry, origin: 'delivery-lead' } }]);
  });

  test('that is taken back leaves nothing', async () => {
    const { store, keeper } = await inTheirs();
    await keeper.save([{ item: 'conduct', entry: null, undoes: true }]);
    expect(store.drafts.get(ID)?.changes.at(-1)).toEqual({ item: 'conduct', entry: null, undoes: true });
  });

  test('leaves what they are typing alone, and who has it open', async () => {
    const { store, keeper } = await inTheirs();
    const before = [...store.calls];
    await keeper.enter();
    await keeper.keepTyping({ item: 'conduct', field: 'note', text: 'mine' });
    expect(store.calls).toEqual(before);
  });

  test.each(['locked', 'missing'] as const)('makes no draft of its own where theirs is %s meanwhile', async (why) => {
    const { store, keeper } = await inTheirs();
    store.fail('append', why);
    expect([(await keeper.save([GATE])).ok, store.drafts.size]).toEqual([false, 1]);
  });
});
