/** Sessions: who else has a draft open is told, and nobody is kept out. */
import { describe, expect, test } from 'vitest';
import type { AssessmentStore } from '../../src/store/store.ts';
import { at, codesOf, draftOf, got, idOf, rated, sessionOf, storeIn, tempFolder } from './support.ts';

/** The test's day is over. */
const LATER = '2026-01-02T12:00:00Z';

test('a session is told of the others whose process lives', async () => {
  const store = await storeIn(tempFolder(), { alive: [100, 200] });
  await store.begin(draftOf(1));
  expect(got(await store.openSession(idOf(1), sessionOf('a')))).toEqual([]);
  expect(got(await store.openSession(idOf(1), sessionOf('b', { pid: 200 })))).toEqual([sessionOf('a')]);
});

test('opening a session again does not tell it of itself', async () => {
  const store = await storeIn(tempFolder(), { alive: [100] });
  await store.begin(draftOf(1));
  await store.openSession(idOf(1), sessionOf('a'));
  expect(got(await store.openSession(idOf(1), sessionOf('a')))).toEqual([]);
});

test('a session that was closed is not told of', async () => {
  const store = await storeIn(tempFolder(), { alive: [100] });
  await store.begin(draftOf(1));
  await store.openSession(idOf(1), sessionOf('a'));
  await store.closeSession('a');
  expect(got(await store.openSession(idOf(1), sessionOf('b')))).toEqual([]);
});

test('sessions of another draft are not told of', async () => {
  const store = await storeIn(tempFolder(), { alive: [100] });
  await store.begin(draftOf(1));
  await store.begin(draftOf(2));
  await store.openSession(idOf(1), sessionOf('a'));
  expect(got(await store.openSession(idOf(2), sessionOf('b')))).toEqual([]);
});

test.each([
  ['whose process is gone', { alive: [] }, {}],
  ['from before the machine was started again, even when the number is in use', { alive: [100], boot: 'next' }, {}],
  ['of another machine that was not heard of for hours', { alive: [100], now: LATER }, { host: 'elsewhere' }],
])('a session %s is not told of', async (_, setting, more) => {
  const folder = tempFolder();
  const store = await storeIn(folder, { alive: [100] });
  await store.begin(draftOf(1));
  await store.openSession(idOf(1), sessionOf('a', more));
  const later = await storeIn(folder, setting);
  expect(got(await later.openSession(idOf(1), sessionOf('b', { pid: 200 })))).toEqual([]);
});

describe('a session of another machine', () => {
  const elsewhere = sessionOf('a', { host: 'elsewhere' });
  const TYPING = { item: 'one', field: 'note', text: 'The' } as const;

  test('is told of, whatever runs here', async () => {
    const store = await storeIn(tempFolder());
    await store.begin(draftOf(1));
    await store.openSession(idOf(1), elsewhere);
    expect(got(await store.openSession(idOf(1), sessionOf('b')))).toEqual([elsewhere]);
  });

  test('goes on with what it is typing: nobody else is offered it, or takes it over', async () => {
    const store = await storeIn(tempFolder());
    await store.begin(draftOf(1));
    await store.openSession(idOf(1), elsewhere);
    await store.keepTyping(idOf(1), 'a', TYPING, at(1));
    expect(got(await store.draft(idOf(1)))?.typing).toEqual([]);
    await store.openSession(idOf(1), sessionOf('b'));
    await store.append(idOf(1), 'b', 0, [rated('one', 1)], at(2));
    await store.closeSession('a');
    expect(got(await store.draft(idOf(1)))?.typing).toEqual([TYPING]);
  });

  test.each<[string, (store: AssessmentStore) => Promise<unknown>]>([
    ['typed', (store) => store.keepTyping(idOf(1), 'a', TYPING, '2026-01-02T11:00:00Z')],
    ['answered', (store) => store.append(idOf(1), 'a', 0, [rated('one', 1)], '2026-01-02T11:00:00Z')],
  ])('that has %s lately is told of, however long ago it was opened', async (_, act) => {
    const folder = tempFolder();
    const store = await storeIn(folder);
    await store.begin(draftOf(1));
    await store.openSession(idOf(1), elsewhere);
    await act(store);
    const later = await storeIn(folder, { now: LATER });
    expect(got(await later.openSession(idOf(1), sessionOf('b')))).toEqual([elsewhere]);
  });

  test('that was silent for hours while others answered leaves what it was typing to the next', async () => {
    const folder = tempFolder();
    const store = await storeIn(folder);
    await store.begin(draftOf(1));
    await store.openSession(idOf(1), elsewhere);
    await store.keepTyping(idOf(1), 'a', TYPING, at(1));
    await store.append(idOf(1), 'b', 0, [rated('two', 1)], '2026-01-02T11:00:00Z');
    const later = await storeIn(folder, { now: LATER });
    expect(got(await later.draft(idOf(1)))?.typing).toEqual([TYPING]);
  });
});

test('a session that is gone is forgotten: its number may come again', async () => {
  const folder = tempFolder();
  const store = await storeIn(folder, { alive: [] });
  await store.begin(draftOf(1));
  await store.openSession(idOf(1), sessionOf('a'));
  await store.openSession(idOf(1), sessionOf('b', { pid: 200 }));
  const later = await storeIn(folder, { alive: [100] });
  expect(got(await later.openSession(idOf(1), sessionOf('c')))).toEqual([]);
});

test('a session of a draft that is gone cannot be opened', async () => {
  const store = await storeIn(tempFolder());
  expect(codesOf(await store.openSession(idOf(1), sessionOf('a')))).toEqual(['draft-missing']);
});
