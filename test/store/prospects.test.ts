/** Who is assessed: found again by key and by name, renamed, merged, and all of that taken back. */
import { describe, expect, test } from 'vitest';
import type { Prospect } from '../../src/engine/model/assessment.ts';
import type { Act } from '../../src/engine/model/log.ts';
import type { AssessmentStore } from '../../src/store/store.ts';
import { at, codesOf, draftOf, entryOf, got, idOf, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';

function called(name: string, key: string | null = null, external: Prospect['external'] = {}): Prospect {
  return { name, key, external };
}

/** Begins a draft for each prospect, numbered from 1. */
async function storeWith(...prospects: readonly Prospect[]): Promise<AssessmentStore> {
  const store = await storeIn(tempFolder());
  for (const [i, prospect] of prospects.entries()) got(await store.begin(draftOf(i + 1, { prospect, at: at(i + 1) })));
  return store;
}

const ownersIn = async (store: AssessmentStore) =>
  got(await store.list({}))
    .map(({ id, whose }) => [id, whose])
    .toReversed();
const namesIn = async (store: AssessmentStore) => got(await store.prospects()).map(({ prospect }) => prospect.name);

test.each<[string, readonly Prospect[], readonly number[]]>([
  ['names that fold to the same', [called('Harbour Dental'), called('  harbour  DENTAL')], [1, 1]],
  ['other names', [called('Harbour Dental'), called('Harbour Dental Ltd')], [1, 2]],
  ['one key under two names', [called('Harbour', 'hd-1'), called('Harbour Dental', 'HD-1')], [1, 1]],
  ['two keys under one name', [called('Harbour', 'hd-1'), called('Harbour', 'hd-2')], [1, 2]],
  ['a key that comes to a name later', [called('Harbour'), called('Harbour', 'hd-1'), called('Harbour D', 'hd-1')], [1, 1, 1]],
  ['a name without key that two keys share', [called('Harbour', 'hd-1'), called('Harbour', 'hd-2'), called('Harbour')], [1, 2, 3]],
])('%s belong to as many prospects as there are', async (_, prospects, owners) => {
  const store = await storeWith(...prospects);
  expect(await ownersIn(store)).toEqual(owners.map((owner, i) => [idOf(i + 1), idOf(owner)]));
});

test('who is named by id is meant, whatever the name', async () => {
  const store = await storeWith(called('Harbour Dental'));
  await store.begin(draftOf(2, { prospect: called('Another'), whose: idOf(1), at: at(2) }));
  expect(await ownersIn(store)).toEqual([
    [idOf(1), idOf(1)],
    [idOf(2), idOf(1)],
  ]);
});

test('a key and ids of other systems are learnt, and none is forgotten', async () => {
  const store = await storeWith(called('Harbour', null, { hubspot: '1' }), called('Harbour', 'hd-1', { hubspot: '2', odoo: '3' }));
  expect(got(await store.prospects()).map(({ prospect }) => prospect)).toEqual([called('Harbour', 'hd-1', { hubspot: '1', odoo: '3' })]);
});

async function note(store: AssessmentStore, prospect: number, act: Act, number: number) {
  return store.note(entryOf(number, { prospect: idOf(prospect), act }));
}

test('a renamed prospect is listed by its new name and found by both', async () => {
  const store = await storeWith(called('Harbour'));
  got(await note(store, 1, { kind: 'rename', from: 'Harbour', to: 'Harbour Dental' }, 1));
  const found = await Promise.all(['harbour', 'harbour dental'].map(async (prospect) => got(await store.list({ prospect })).length));
  expect([await namesIn(store), found]).toEqual([['Harbour Dental'], [1, 1]]);
});

test('a draft keeps the name it was begun with', async () => {
  const store = await storeWith(called('Harbour'));
  got(await note(store, 1, { kind: 'rename', from: 'Harbour', to: 'Harbour Dental' }, 1));
  expect(got(await store.draft(idOf(1)))?.prospect.name).toBe('Harbour');
});

test('what was assessed as a merged prospect counts as the other', async () => {
  const store = await storeWith(called('Harbor'), called('Harbour'));
  got(await note(store, 1, { kind: 'merge', into: idOf(2) }, 1));
  expect(got(await store.list({ whose: idOf(2) })).map(({ prospect, whose }) => [prospect.name, whose])).toEqual([
    ['Harbour', idOf(2)],
    ['Harbour', idOf(2)],
  ]);
});

test('who merged into one that was merged later counts as the last', async () => {
  const store = await storeWith(called('A'), called('B'), called('C'));
  got(await note(store, 1, { kind: 'merge', into: idOf(2) }, 1));
  got(await note(store, 2, { kind: 'merge', into: idOf(3) }, 2));
  expect((await ownersIn(store)).map(([, owner]) => owner)).toEqual([idOf(3), idOf(3), idOf(3)]);
});

test('what was renamed and merged stands as before once both are taken back', async () => {
  const store = await storeWith(called('Harbor'), called('Harbour'));
  const before = [got(await store.prospects()), got(await store.list({}))];
  got(await note(store, 1, { kind: 'rename', from: 'Harbor', to: 'Harbor Dental' }, 1));
  got(await note(store, 1, { kind: 'merge', into: idOf(2) }, 2));
  got(await note(store, 1, { kind: 'undo', entry: entryOf(2).id }, 3));
  got(await note(store, 1, { kind: 'undo', entry: entryOf(1).id }, 4));
  expect([got(await store.prospects()), got(await store.list({}))]).toEqual(before);
});

test.each<[string, readonly (readonly [number, Act])[]]>([
  ['a renaming from a name it does not have', [[1, { kind: 'rename', from: 'B', to: 'C' }]]],
  ['a merger with itself', [[1, { kind: 'merge', into: idOf(1) }]]],
  [
    'a second merger of the same',
    [
      [1, { kind: 'merge', into: idOf(2) }],
      [1, { kind: 'merge', into: idOf(2) }],
    ],
  ],
  [
    'a merger in a circle',
    [
      [1, { kind: 'merge', into: idOf(2) }],
      [2, { kind: 'merge', into: idOf(1) }],
    ],
  ],
  ['taking back what never was', [[1, { kind: 'undo', entry: entryOf(9).id }]]],
  [
    'taking back twice',
    [
      [1, { kind: 'merge', into: idOf(2) }],
      [1, { kind: 'undo', entry: entryOf(1).id }],
      [1, { kind: 'undo', entry: entryOf(1).id }],
    ],
  ],
  [
    'taking back a name that was changed since',
    [
      [1, { kind: 'rename', from: 'A', to: 'C' }],
      [1, { kind: 'rename', from: 'C', to: 'D' }],
      [1, { kind: 'undo', entry: entryOf(1).id }],
    ],
  ],
])('%s is refused, and nothing is noted', async (_, acts) => {
  const store = await storeWith(called('A'), called('B'));
  const codes: string[][] = [];
  for (const [i, [prospect, act]] of acts.entries()) codes.push([...codesOf(await note(store, prospect, act, i + 1))]);
  expect([codes.at(-1), got(await store.log({})).length]).toEqual([['log-stale'], acts.length - 1]);
});

test('a merger with a prospect that is not there is refused', async () => {
  const store = await storeWith(called('A'));
  expect(codesOf(await note(store, 1, { kind: 'merge', into: idOf(9) }, 1))).toEqual(['log-subject']);
});

test('with its last assessment a prospect goes, and all that was noted of it', async () => {
  const store = await storeWith(called('A'), called('A'), called('B'));
  got(await note(store, 1, { kind: 'rename', from: 'A', to: 'C' }, 1));
  got(await store.remove([idOf(1)]));
  const between = [await namesIn(store), got(await store.log({})).length];
  got(await store.remove([idOf(2)]));
  expect([between, [await namesIn(store), got(await store.log({})).length]]).toEqual([
    [['B', 'C'], 1],
    [['B'], 0],
  ]);
});

test('a prospect without assessments stays as long as another counts as it', async () => {
  const store = await storeWith(called('A'), called('B'));
  got(await note(store, 1, { kind: 'merge', into: idOf(2) }, 1));
  got(await store.remove([idOf(2)]));
  const between = got(await store.list({})).map(({ prospect }) => prospect.name);
  got(await store.remove([idOf(1)]));
  expect([between, await namesIn(store)]).toEqual([['B'], []]);
});

describe('what was decided about an assessment while its prospect counted as another', () => {
  const DECIDED: Act = { kind: 'decision', recommendation: 'accept', because: null, starts: null };

  /** Record 3 is of the prospect 1, which counted as 2 when it was decided on. */
  async function storeAfterUndo(): Promise<AssessmentStore> {
    const store = await storeWith(called('A'), called('B'));
    got(await store.complete(recordOf(3), rubricOf(), undefined, idOf(1)));
    got(await note(store, 1, { kind: 'merge', into: idOf(2) }, 1));
    got(await store.note(entryOf(2, { prospect: idOf(2), assessment: idOf(3), act: DECIDED })));
    got(await note(store, 1, { kind: 'undo', entry: entryOf(1).id }, 3));
    return store;
  }

  const decidedIn = async (store: AssessmentStore, prospect: number) => got(await store.log({ prospect: idOf(prospect), kinds: ['decision'] })).length;

  test('is in its log once the merger is taken back, and not in that of the other', async () => {
    const store = await storeAfterUndo();
    expect([await decidedIn(store, 1), await decidedIn(store, 2)]).toEqual([1, 0]);
  });

  test('was in the log of both as long as they were one', async () => {
    const store = await storeWith(called('A'), called('B'));
    got(await store.complete(recordOf(3), rubricOf(), undefined, idOf(1)));
    got(await note(store, 1, { kind: 'merge', into: idOf(2) }, 1));
    got(await store.note(entryOf(2, { prospect: idOf(2), assessment: idOf(3), act: DECIDED })));
    expect([await decidedIn(store, 1), await decidedIn(store, 2)]).toEqual([1, 1]);
  });

  test('stays when the other is removed', async () => {
    const store = await storeAfterUndo();
    got(await store.remove([idOf(2)]));
    expect(await decidedIn(store, 1)).toBe(1);
  });

  test('goes with it', async () => {
    const store = await storeAfterUndo();
    got(await store.remove([idOf(1), idOf(3)]));
    expect([got(await store.log({})), await namesIn(store)]).toEqual([[], ['B']]);
  });
});

test('a record that never was a draft belongs to the prospect it is told', async () => {
  const store = await storeWith(called('A'));
  got(await store.complete(recordOf(2), rubricOf(), undefined, idOf(1)));
  expect(got(await store.list({ idPrefix: idOf(2) }))[0]?.whose).toBe(idOf(1));
});
