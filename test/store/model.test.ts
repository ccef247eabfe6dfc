/** Whatever is done to a store, in whatever order, it tells the same as a plain map. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/engine/model/draft.ts';
import type { AssessmentStore } from '../../src/store/store.ts';
import { runs } from '../engine/runs.ts';
import { type Action, applyTo, contentsOf, lastOf, listOf, type Model, perform, type Said } from './model.ts';
import { got, idOf, rated, storeIn, tempFolder } from './support.ts';

const NUMBERS = [1, 2, 3];
const item = fc.constantFrom('one', 'two', 'three');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(item, fc.integer({ min: 1, max: 5 }), fc.option(fc.string({ unit: 'binary', maxLength: 9 }), { nil: undefined })).map((one) => rated(...one)),
  item.map((name) => ({ item: name, entry: { answer: { state: 'unknown' as const } } })),
  item.map((name) => ({ item: name, entry: { note: 'said so' } })),
  item.map((name) => ({ item: name, entry: null })),
  fc.tuple(item, fc.integer({ min: 1, max: 5 })).map(([name, value]) => ({ ...rated(name, value), undoes: true as const })),
);
const number = fc.constantFrom(...NUMBERS);
const session = fc.constantFrom('a', 'b');
const changes = fc.array(change, { maxLength: 3 });
const behind = fc.nat(3);
const typing = fc.option(fc.record({ item, field: fc.constant('note' as const), text: fc.string({ unit: 'binary' }) }));

const action: fc.Arbitrary<Action> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('begin' as const), number, changes }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('append' as const), number, session, behind, changes }), weight: 8 },
  { arbitrary: fc.record({ kind: fc.constant('type' as const), number, session, typing }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant('move' as const), number, session, rubric: fc.constantFrom('mini', 'next'), changes }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('complete' as const), number, behind: fc.option(behind) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('remove' as const), number }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'reopen' as const }), weight: 1 },
);

/** @returns what the store says to an action, and the store to go on with. */
async function act(store: AssessmentStore, folder: string, one: Action, minute: number, model: Model): Promise<[Said, AssessmentStore]> {
  if (one.kind === 'reopen') {
    await store.close();
    return [{ value: null }, await storeIn(folder)];
  }
  const outcome = await perform(store, one, minute, lastOf(model, one.number));
  return [outcome.ok ? { value: outcome.value } : { code: outcome.problems[0]?.code ?? '' }, store];
}

test('what is done to a store changes it as it changes a plain map', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), async (actions) => {
      const folder = tempFolder();
      const model: Model = new Map();
      let store = await storeIn(folder);
      for (const [minute, one] of actions.entries()) {
        const [said, next] = await act(store, folder, one, minute, model);
        store = next;
        expect(said).toEqual(applyTo(model, one, minute));
      }
      for (const each of NUMBERS) {
        const [draft, record] = [got(await store.draft(idOf(each))), got(await store.record(idOf(each)))];
        expect({ draft, record }).toEqual(contentsOf(model, each));
      }
      expect(got(await store.list({})).map(({ id, answered }) => [id, answered])).toEqual(listOf(model));
      await store.close();
    }),
    runs(100),
  );
});
