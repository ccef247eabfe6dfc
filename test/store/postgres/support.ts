/** Stores on a server of one's own choosing, and what may be done to them. */
import { onTestFinished } from 'vitest';
import type { Outcome } from '../../../src/problems/problem.ts';
import type { Patience } from '../../../src/store/postgres/connection.ts';
import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import type { AssessmentStore } from '../../../src/store/store.ts';
import { addressIn, at, codesOf, draftOf, got, idOf, rated, recordOf, rubricOf } from '../support.ts';

/** How a store is opened: as a rule somebody patient enough for a busy machine. */
export interface Manner {
  readonly password?: string | null;
  readonly patience?: Partial<Patience>;
}

const PATIENCE: Patience = { connect: 20_000, answer: 20_000, turn: 20_000 };

/** @returns the store at the address, or why there is none; it is closed after the test. */
export async function open(address: string, { password = null, patience }: Manner = {}): Promise<Outcome<AssessmentStore>> {
  const machine = { host: 'desk', age: () => 0, boot: 'boot', isAlive: () => false };
  const opened = await openPostgresStore({ address: addressIn(address), password, machine, patience: { ...PATIENCE, ...patience } });
  if (opened.ok) onTestFinished(() => opened.value.close());
  return opened;
}

/** @returns what is said where a store is opened and one draft begun. */
export async function triedAt(address: string, manner: Manner = {}): Promise<readonly string[]> {
  const opened = await open(address, manner);
  return codesOf(opened.ok ? await opened.value.begin(draftOf(9)) : opened);
}

/** @returns the address with another port. */
export function throughPort(address: string, port: number): string {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
}

/** Drafts 1 and 2 and record 3. */
export async function beginWith(store: AssessmentStore): Promise<void> {
  for (const number of [1, 2]) got(await store.begin(draftOf(number, { changes: [rated('one', 1)] })));
  got(await store.complete(recordOf(3), rubricOf()));
}

/** Everything that writes. */
export const ACTS: readonly (readonly [string, (store: AssessmentStore) => Promise<Outcome<unknown>>])[] = [
  ['a draft is begun', (store) => store.begin(draftOf(4, { changes: [rated('one', 1), rated('two', 2)] }))],
  ['answers are appended', (store) => store.append(idOf(1), 'a', 1, [rated('two', 2), rated('one', 3)], at(5))],
  ['a draft is locked', (store) => store.complete(recordOf(1), rubricOf(), 1)],
  ['a record is kept', (store) => store.complete(recordOf(5), rubricOf('next'))],
  ['a draft is removed', (store) => store.remove([idOf(1)])],
  ['a draft is moved to another rubric', (store) => store.moveTo(idOf(1), rubricOf('next'), 'a', [{ item: 'one', entry: null }], at(5))],
];

/** @returns all that the store holds. */
export async function contentsOf(store: AssessmentStore): Promise<string> {
  const found: unknown[] = [got(await store.list({})), got(await store.prospects()), got(await store.log({}))];
  for (const number of [1, 2, 3, 4, 5]) found.push(got(await store.draft(idOf(number))), got(await store.record(idOf(number))));
  return JSON.stringify(found);
}
