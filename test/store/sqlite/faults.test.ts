/** A disk that fails at any operation: what was kept stays, nothing is there twice, and the next attempt works. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/problems/problem.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { AssessmentStore } from '../../../src/store/store.ts';
import type { Parcel } from '../../../src/store/transfer/parcel.ts';
import { at, codesOf, draftOf, got, idOf, optionsOf, rated, recordOf, rubricOf } from '../support.ts';
import { createFaultyDriver, type Fault } from './faulty.ts';

const full = Object.assign(new Error('database or disk is full'), { rawCode: 13 });
const sync = Object.assign(new Error('disk I/O error'), { rawCode: 1034 });
const system = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
const busy = Object.assign(new Error('database is locked'), { rawCode: 5 });

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['a full disk', { error: full, moment: 'before' }],
  ['a full disk, as the system says it', { error: system, moment: 'before' }],
  ['a fault of the disk once all was written', { error: sync, moment: 'after' }],
  ['another process in the way', { error: busy, moment: 'before' }],
];

const PARCEL: Parcel = {
  rubrics: [{ name: { id: 'next', version: '1.0.0', title: 'Rubric next', sha256: rubricOf('next').sha256 }, rubric: rubricOf('next').rubric }],
  prospects: [{ id: idOf(5), prospect: { name: 'Prospect 5', key: null, external: {} }, mergedInto: null, acts: [] }],
  assessments: [{ kind: 'record', whose: idOf(5), rubric: rubricOf('next').sha256, record: recordOf(5) }],
  log: [],
};

const ACTS: readonly (readonly [string, (store: AssessmentStore) => Promise<Outcome<unknown>>])[] = [
  ['a draft is begun', (store) => store.begin(draftOf(4, { changes: [rated('one', 1), rated('two', 2)] }))],
  ['answers are appended', (store) => store.append(idOf(1), 'a', 1, [rated('two', 2), rated('one', 3)], at(5))],
  ['a draft is locked', (store) => store.complete(recordOf(1), rubricOf(), 1)],
  ['a record is kept', (store) => store.complete(recordOf(5), rubricOf('next'))],
  ['a draft is removed', (store) => store.remove([idOf(1)])],
  ['a draft is moved to another rubric', (store) => store.moveTo(idOf(1), rubricOf('next'), 'a', [{ item: 'one', entry: null }], at(5))],
  ['what another store has given out is taken in', (store) => store.takeIn(PARCEL, () => false, false)],
];

let root = '';
/** Drafts 1 and 2 and record 3, kept without a fault. */
let beginning = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'fit-faults-'));
  beginning = join(root, 'beginning');
  const store = got(await openSqliteStore(optionsOf(beginning)));
  for (const number of [1, 2]) await store.begin(draftOf(number, { changes: [rated('one', 1)] }));
  await store.complete(recordOf(3), rubricOf());
  await store.close();
});
afterAll(() => rmSync(root, { recursive: true }));

/** @returns all that a store without faults finds in a folder. */
async function contentsOf(folder: string): Promise<string> {
  const store = got(await openSqliteStore(optionsOf(folder)));
  const found: unknown[] = [await store.list({})];
  for (const number of [1, 2, 3, 4, 5]) found.push(await store.draft(idOf(number)), await store.record(idOf(number)));
  await store.close();
  return JSON.stringify(found);
}

/** What was seen of one attempt with a fault in its n-th operation. */
interface Seen {
  readonly n: number;
  readonly said: readonly string[];
  readonly saidAgain: readonly string[];
  readonly after: string;
  readonly afterAgain: string;
  /** Connections that were closed by the fault, and those opened for the next attempt. */
  readonly renewed: readonly [closed: number, opened: number];
}

/** Does it with a fault in its first operation, in its second, and so on until there is none to fail. */
async function sweep(act: (store: AssessmentStore) => Promise<Outcome<unknown>>, fault: Fault): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (let n = 1; ; n++) {
    const folder = mkdtempSync(join(root, 'store-'));
    cpSync(beginning, folder, { recursive: true });
    const { driver, arm, hasFailed, opened, closed } = await createFaultyDriver();
    const store = got(await openSqliteStore(optionsOf(folder, { driver })));
    const before = opened();
    arm(n, fault);
    const said = codesOf(await act(store));
    if (!hasFailed()) {
      await store.close();
      return seen;
    }
    const [after, gone] = [await contentsOf(folder), closed()];
    const saidAgain = codesOf(await act(store));
    const renewed = [gone, opened() - before] as const;
    await store.close();
    seen.push({ n, said, saidAgain, after, afterAgain: await contentsOf(folder), renewed });
  }
}

describe.each(ACTS)('where %s', (_, act) => {
  let [before, done] = ['', ''];
  beforeAll(async () => {
    const folder = mkdtempSync(join(root, 'whole-'));
    cpSync(beginning, folder, { recursive: true });
    before = await contentsOf(folder);
    const store = got(await openSqliteStore(optionsOf(folder)));
    got(await act(store));
    await store.close();
    done = await contentsOf(folder);
  });

  describe.each(FAULTS)('and any operation meets %s', (_, fault) => {
    let seen: readonly Seen[] = [];
    beforeAll(async () => {
      seen = await sweep(act, fault);
    });

    test('it is said', () => {
      const code = fault.error === busy ? 'store-busy' : 'store-fault';
      expect(seen.map(({ said }) => said)).toEqual(seen.map(() => [code]));
      expect(seen.length).toBeGreaterThan(3);
    });

    test('all is as it was before, or as it was to be', () => {
      expect(seen.filter(({ after }) => after !== before && after !== done)).toEqual([]);
    });

    test('the next attempt does it, once', () => {
      expect(seen.filter(({ saidAgain, afterAgain }) => saidAgain.length > 0 || afterAgain !== done)).toEqual([]);
    });

    test('the connection is opened anew, unless another process was only in the way', () => {
      const renewed = fault.error === busy ? [0, 0] : [1, 1];
      expect(seen.map((one) => one.renewed)).toEqual(seen.map(() => renewed));
    });
  });
});

test.each(FAULTS)('a store that meets %s while it is opened can be opened the next time', async (_, fault) => {
  const said: (readonly string[])[] = [];
  for (let n = 1; ; n++) {
    const { driver, arm, hasFailed } = await createFaultyDriver();
    const folder = mkdtempSync(join(root, 'new-'));
    arm(n, fault);
    const first = await openSqliteStore(optionsOf(folder, { driver }));
    if (!hasFailed()) break;
    const next = await openSqliteStore(optionsOf(folder, { driver }));
    said.push(codesOf(next));
    for (const store of [first, next]) if (store.ok) await store.value.close();
  }
  expect(said).toEqual(Array.from({ length: Math.max(said.length, 10) }, () => []));
});
