/** Work that goes on while the server of the team is away. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/engine/model/draft.ts';
import { good } from '../../src/problems/problem.ts';
import { createFallback, type FallbackStore } from '../../src/store/fallback/fallback.ts';
import type { AssessmentStore } from '../../src/store/store.ts';
import { copyStore } from '../../src/store/transfer/copy.ts';
import { runs } from '../engine/runs.ts';
import { type Unsteady, unsteady } from './away.ts';
import { at, codesOf, draftOf, fileStoreIn, got, idOf, rated, recordOf, rubricOf, sessionOf, storeIn, tempFolder } from './support.ts';

/** A server, a file, and the store of somebody who works with both. */
interface Desk {
  readonly team: AssessmentStore;
  readonly way: Unsteady;
  readonly local: AssessmentStore;
  readonly store: FallbackStore;
  /** Somebody else, or the same one the next time. */
  readonly another: () => FallbackStore;
}

async function desk(): Promise<Desk> {
  const [team, local] = [await storeIn(tempFolder()), await fileStoreIn(tempFolder())];
  const way = unsteady(team);
  const pair = { team: async () => good(way.store), local: async () => good(local), isLocalThere: () => true, covers: () => true };
  return { team, way, local, store: createFallback(pair), another: () => createFallback(pair) };
}

async function copy({ local, team }: Desk) {
  return got(await copyStore(local, team, { covers: () => true, isTrial: false, tell: () => {} }));
}

async function changesIn(store: AssessmentStore, number = 1): Promise<readonly Change[] | undefined> {
  return got(await store.draft(idOf(number)))?.changes;
}

const [one, two, three] = [rated('one', 1), rated('two', 2), rated('three', 3, 'so')];

test('a draft that cannot be begun on the server is begun here under its own id', async () => {
  const all = await desk();
  all.way.leave();
  got(await all.store.begin(draftOf(1, { changes: [one] })));
  got(await all.store.append(idOf(1), 'a', 1, [two], at(1)));
  expect(await changesIn(all.local)).toEqual([one, two]);
});

test('a draft that goes on here holds all that the server has of it', async () => {
  const all = await desk();
  got(await all.store.begin(draftOf(1, { changes: [one] })));
  got(await all.team.append(idOf(1), 'b', 1, [two], at(1)));
  got(await all.store.append(idOf(1), 'a', 1, [three], at(2)));
  all.way.leave();
  got(await all.store.append(idOf(1), 'a', 3, [rated('one', 5)], at(3)));
  expect(await changesIn(all.local)).toEqual([one, two, three, rated('one', 5)]);
});

test('nobody waits for the server a second time', async () => {
  const all = await desk();
  all.way.leave();
  got(await all.store.begin(draftOf(1)));
  for (const [i, change] of [one, two, three].entries()) got(await all.store.append(idOf(1), 'a', i, [change], at(i)));
  expect(all.way.asked()).toBe(1);
});

test('what was noted here before is told to the one who goes on here', async () => {
  const all = await desk();
  got(await all.team.begin(draftOf(1, { changes: [one] })));
  got(await all.local.begin(draftOf(1, { changes: [one, two] })));
  expect(got(await all.store.draft(idOf(1)))?.changes).toEqual([one, two]);
  all.way.leave();
  got(await all.local.append(idOf(1), 'b', 2, [three], at(1)));
  expect(got(await all.store.append(idOf(1), 'a', 2, [rated('one', 5)], at(2))).others).toEqual([three]);
});

test('whenever the server goes away, all that was confirmed is there after a copy, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(9), fc.boolean(), fc.boolean(), async (after, isDone, isLocked) => {
      const all = await desk();
      all.way.leave(after, isDone);
      got(await all.store.begin(draftOf(1, { changes: [one] })));
      got(await all.store.openSession(idOf(1), sessionOf('a')));
      let last = 1;
      for (const [i, change] of [two, three, rated('one', 4), rated('one', 1)].entries()) {
        const appended = got(await all.store.append(idOf(1), 'a', last, [change], at(i + 1)));
        expect(appended.others).toEqual([]);
        last = appended.last;
      }
      if (isLocked) got(await all.store.complete(recordOf(1), rubricOf(), last));
      else got(await all.store.keepTyping(idOf(1), 'a', { item: 'two', field: 'note', text: 'half' }, at(9)));
      all.way.comeBack();
      await copy(all);
      if (isLocked) expect(got(await all.team.record(idOf(1)))).toEqual(recordOf(1));
      else {
        expect(await changesIn(all.team)).toEqual([one, two, three, rated('one', 4), rated('one', 1)]);
        expect(got(await all.team.draft(idOf(1)))?.typing.map(({ text }) => text)).toEqual(['half']);
      }
      expect(await copy(all)).toMatchObject({ records: 0, drafts: 0, changes: 0, prospects: 0, conflicts: [] });
    }),
    runs(15),
  );
});

test('what two people noted apart is there after a copy, and what came over last counts', async () => {
  const all = await desk();
  got(await all.store.begin(draftOf(1, { changes: [one] })));
  all.way.leave();
  got(await all.store.append(idOf(1), 'a', 1, [rated('two', 2)], at(1)));
  got(await all.team.append(idOf(1), 'b', 1, [rated('two', 5), three], at(2)));
  await copy(all);
  expect(await changesIn(all.team)).toEqual([one, rated('two', 5), three, rated('two', 2)]);
});

test('a draft that was kept here is found with those of the team, and comes over when it is taken up', async () => {
  const all = await desk();
  got(await all.team.begin(draftOf(2)));
  all.way.leave();
  got(await all.store.begin(draftOf(1, { changes: [one] })));
  all.way.comeBack();
  const next = all.another();
  expect(got(await next.list({ status: 'draft' })).map(({ id }) => id)).toEqual(expect.arrayContaining([idOf(1), idOf(2)]));
  expect([...got(await next.keptHere())]).toEqual([idOf(1)]);
  expect(got(await next.draft(idOf(1)))?.changes).toEqual([one]);
  expect(await changesIn(all.team)).toEqual([one]);
  expect([...got(await next.keptHere())]).toEqual([]);
  expect(got(await next.list({ status: 'draft' })).filter(({ id }) => id === idOf(1))).toHaveLength(1);
});

test('while the server is away the drafts here are found, and those of the team are not', async () => {
  const all = await desk();
  got(await all.team.begin(draftOf(2)));
  got(await all.local.begin(draftOf(1)));
  all.way.leave();
  expect(got(await all.store.list({})).map(({ id }) => id)).toEqual([idOf(1)]);
  expect(all.store.away()).toMatchObject({ code: 'server-away' });
});

test.each<[string, (store: FallbackStore) => ReturnType<FallbackStore['remove']> | ReturnType<FallbackStore['note']>]>([
  ['removed', (store) => store.remove([idOf(1)])],
  ['decided', (store) => store.note({ id: idOf(9), at: at(1), by: 'Ada', prospect: idOf(1), assessment: null, act: { kind: 'reveal' } })],
])('nothing is %s here in place of the server', async (_, act) => {
  const all = await desk();
  got(await all.local.begin(draftOf(1)));
  all.way.leave();
  expect(codesOf(await act(all.store))).toEqual(['server-away']);
  expect(codesOf(await act(all.store))).toEqual(['server-away']);
  expect(await changesIn(all.local)).toEqual([]);
});

test('what is wrong with the server otherwise is told, and nothing is kept here', async () => {
  const all = await desk();
  expect(codesOf(await all.store.append(idOf(1), 'a', 0, [one], at(1)))).toEqual(['draft-missing']);
  expect([all.store.away(), got(await all.local.list({}))]).toEqual([null, []]);
});
