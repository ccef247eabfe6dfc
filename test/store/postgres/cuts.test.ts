/** A connection that is cut at any moment: what was to be done is done once, or it is said that it was not, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/problems/problem.ts';
import type { AssessmentStore } from '../../../src/store/store.ts';
import { createDatabase } from '../../support/postgres/database.ts';
import { type Moment, type ServerProxy, startProxy } from '../../support/postgres/proxy.ts';
import { codesOf, draftOf, got } from '../support.ts';
import { ACTS, beginWith, contentsOf, open, throughPort } from './support.ts';

type Act = (store: AssessmentStore) => Promise<Outcome<unknown>>;

/** What was seen of one attempt with a cut at the n-th time that something was said. */
interface Seen {
  readonly n: number;
  readonly outcome: Outcome<unknown>;
  readonly after: string;
  /** After it was tried again, where the way was cut for good. */
  readonly afterAgain: string | null;
}

/** One database for a whole table of tests, with a schema for each attempt. */
async function createPlaces() {
  const database = await createDatabase();
  const proxy = await startProxy(Number(new URL(database).port));
  let made = 0;
  return { proxy, next: () => `${database}?schema=place_${++made}` };
}

/** @returns what the act comes to, and what there is afterwards and was before, where nothing is cut. */
async function undisturbed(act: Act, address: string) {
  const store = got(await open(address));
  await beginWith(store);
  const before = await contentsOf(store);
  return { before, outcome: await act(store), done: await contentsOf(store) };
}

/** Does it with a cut at the first thing that is said, at the second, and so on until there is none to cut. */
async function sweep(act: Act, moment: Moment, isForGood: boolean, { proxy, next }: { proxy: ServerProxy; next: () => string }): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (let n = 1; ; n++) {
    const address = next();
    const [direct, store] = [got(await open(address)), got(await open(throughPort(address, proxy.port)))];
    await beginWith(store);
    proxy.cutAt(n, moment, isForGood);
    const outcome = await act(store);
    const hasCut = proxy.hasCut();
    proxy.cutAt(0, moment);
    proxy.open(true);
    const after = await contentsOf(direct);
    if (hasCut && isForGood) got(await act(store));
    if (hasCut) seen.push({ n, outcome, after, afterAgain: isForGood ? await contentsOf(direct) : null });
    for (const one of [direct, store]) await one.close();
    if (!hasCut) return seen;
  }
}

describe.each(ACTS)('where %s', (_, act) => {
  test.each<Moment>(['before', 'after'])('and the connection is cut at any moment, %s the server has heard what was said, it is done, once', async (moment) => {
    const places = await createPlaces();
    const { outcome, done } = await undisturbed(act, places.next());
    const seen = await sweep(act, moment, false, places);
    expect(seen).toEqual(seen.map(({ n }) => ({ n, outcome, after: done, afterAgain: null })));
    expect(seen.length).toBeGreaterThan(3);
  });

  test('and the server is away from any moment on, that is said, nothing is half done, and the next attempt does it, once', async () => {
    const places = await createPlaces();
    const { before, done } = await undisturbed(act, places.next());
    const seen = await sweep(act, 'after', true, places);
    expect(seen.map(({ outcome }) => codesOf(outcome))).toEqual(seen.map(() => ['server-away']));
    expect(seen.filter(({ after }) => after !== before && after !== done)).toEqual([]);
    expect(seen.filter(({ afterAgain }) => afterAgain !== done)).toEqual([]);
  });
});

test('a connection that was cut while nobody used it is opened anew without a word', async () => {
  const address = await createDatabase();
  const proxy = await startProxy(Number(new URL(address).port));
  const store = got(await open(throughPort(address, proxy.port)));
  proxy.cut();
  expect(codesOf(await store.begin(draftOf(1)))).toEqual([]);
});

test('a server that falls silent is away after the time that is given to it, and there again when it answers', async () => {
  const address = await createDatabase();
  const proxy = await startProxy(Number(new URL(address).port));
  const store = got(await open(throughPort(address, proxy.port), { patience: { answer: 1500, connect: 1500 } }));
  proxy.hold(true);
  expect(await store.begin(draftOf(1))).toMatchObject({ problems: [{ code: 'server-away', args: { reason: 'it did not answer in time' } }] });
  proxy.hold(false);
  expect(codesOf(await store.begin(draftOf(1)))).toEqual([]);
  expect(got(await store.list({}))).toHaveLength(1);
});
