/** A store copied into another one: everything comes over, once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssessmentStore } from '../../src/store/store.ts';
import { type Copied, copyStore } from '../../src/store/transfer/copy.ts';
import type { Covers } from '../../src/store/transfer/covers.ts';
import { runs } from '../engine/runs.ts';
import { deeds, live, told } from './books.ts';
import { fileStoreIn, got, storeIn, tempFolder } from './support.ts';

const NOTHING: Copied = { records: 0, drafts: 0, changes: 0, prospects: 0, log: 0, rubrics: 0, conflicts: [] };
const never: Covers = () => false;

async function copy(from: AssessmentStore, to: AssessmentStore, isTrial = false, covers = never): Promise<Copied> {
  return got(await copyStore(from, to, { covers, isTrial, tell: () => {} }));
}

test('whatever a store tells, its copy and the copy of its copy tell', async () => {
  await fc.assert(
    fc.asyncProperty(deeds(50), async (some) => {
      const [first, second, third] = [await storeIn(tempFolder()), await fileStoreIn(tempFolder()), await storeIn(tempFolder())];
      await live(some, { store: first, place: 1, isApart: true });
      const trial = await copy(first, second, true);
      expect(await copy(first, second)).toEqual(trial);
      expect(await copy(first, second)).toEqual(NOTHING);
      await copy(second, third);
      expect(await told(second)).toEqual(await told(first));
      expect(await told(third)).toEqual(await told(first));
      expect(await copy(third, first)).toEqual(NOTHING);
    }),
    runs(12),
  );
});

test('what came about after a copy is all that the next one copies', async () => {
  await fc.assert(
    fc.asyncProperty(deeds(30), deeds(20), async (before, after) => {
      const [first, second] = [await fileStoreIn(tempFolder()), await storeIn(tempFolder())];
      await live(before, { store: first, place: 1, isApart: true });
      await copy(first, second);
      await live(
        after.filter(({ kind }) => kind !== 'remove'),
        { store: first, place: 1, isApart: true },
        30,
      );
      await copy(first, second, false, () => true);
      expect(got(await second.log({}))).toEqual(got(await first.log({})));
      expect(got(await second.prospects())).toEqual(got(await first.prospects()));
      expect(await copy(first, second)).toEqual(NOTHING);
    }),
    runs(12),
  );
});

test('where two stores lived on apart, nothing of either is lost or doubled, whichever way and however often they are copied', async () => {
  await fc.assert(
    fc.asyncProperty(deeds(20), deeds(20), deeds(20), fc.boolean(), async (before, here, there, isApart) => {
      const [first, second] = [await fileStoreIn(tempFolder()), await storeIn(tempFolder())];
      await live(before, { store: first, place: 0, isApart });
      await copy(first, second);
      await live(here, { store: first, place: 1, isApart }, 20);
      await live(there, { store: second, place: 2, isApart }, 20);
      const changes = await changesIn(first, second);
      for (const [from, to] of [
        [first, second],
        [second, first],
        [first, second],
        [second, first],
      ] as const)
        await copy(from, to);
      const [again, back] = [await copy(first, second), await copy(second, first)];
      expect({ ...again, conflicts: [] }).toEqual(NOTHING);
      expect({ ...back, conflicts: [] }).toEqual(NOTHING);
      expect(await idsIn(first)).toEqual(await idsIn(second));
      const left = new Set([...again.conflicts, ...back.conflicts].map(({ id }) => id));
      for (const store of [first, second]) {
        for (const [id, all] of await changesIn(store)) if (!left.has(id)) expect(all.toSorted()).toEqual(changes.get(id)?.toSorted());
      }
    }),
    runs(12),
  );
});

async function idsIn(store: AssessmentStore): Promise<readonly string[]> {
  return got(await store.list({}))
    .map(({ id }) => id)
    .toSorted();
}

/** @returns the changes of each draft that is open wherever it is, by session: each as often as it was made. */
async function changesIn(...stores: readonly AssessmentStore[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Map<string, number>>();
  for (const store of stores) {
    const ids = got(await store.list({})).map(({ id }) => id);
    const { assessments } = got(await store.takeOut({ assessments: ids, prospects: [], log: [], rubrics: [] }));
    for (const one of assessments) {
      if (one.kind === 'record') continue;
      const counts = found.get(one.head.id) ?? new Map<string, number>();
      const own = new Map<string, number>();
      for (const { session, change } of one.changes)
        own.set(`${session} ${JSON.stringify(change)}`, (own.get(`${session} ${JSON.stringify(change)}`) ?? 0) + 1);
      for (const [word, count] of own) counts.set(word, Math.max(count, counts.get(word) ?? 0));
      found.set(one.head.id, counts);
    }
  }
  return new Map([...found].map(([id, counts]) => [id, [...counts].map(([word, count]) => `${word} ×${count}`)]));
}
