/** A store of one's own in a folder that goes away, and things to put into it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { Change } from '../../src/engine/model/draft.ts';
import type { LogEntry } from '../../src/engine/model/log.ts';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { type Address, parseAddress } from '../../src/store/postgres/address.ts';
import { openPostgresStore } from '../../src/store/postgres/open.ts';
import type { Driver } from '../../src/store/sqlite/driver.ts';
import { openSqliteStore, type StoreOptions } from '../../src/store/sqlite/open.ts';
import type { AssessmentStore, NewDraft, SessionInfo, StoredRubric } from '../../src/store/store.ts';
import { schemaFor } from '../support/postgres/database.ts';

/** @returns an empty folder that is removed after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fit-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** What a test may set of the world. */
export interface Setting {
  readonly uid?: number | null;
  readonly boot?: string;
  /** Processes that run. */
  readonly alive?: readonly number[];
  /** RFC 3339 UTC; the beginning of the test's day unless given. */
  readonly now?: string;
  readonly driver?: Driver;
}

/** @returns the options of a store in the folder. */
export function optionsOf(folder: string, { uid = process.getuid?.() ?? null, boot = 'boot', alive = [], now = at(0), driver }: Setting = {}): StoreOptions {
  const machine = { host: 'desk', age: (time: string) => Date.parse(now) - Date.parse(time), boot, isAlive: (pid: number) => alive.includes(pid) };
  return { folder, uid, machine, stamp: () => '20260102T030405Z', ...(driver && { driver }) };
}

/** @returns the store in the folder, or the one on a server that stands for it where those are tested; it is closed after the test. */
export async function storeIn(folder: string, setting: Setting = {}): Promise<AssessmentStore> {
  const options = optionsOf(folder, setting);
  const place = await placeOf(folder);
  const opened = place === folder ? await openSqliteStore(options) : await openPostgresStore({ ...options, address: addressIn(place), password: null });
  const store = got(opened);
  onTestFinished(() => store.close());
  return store;
}

/** @returns the store in the file of a folder, whatever is tested; it is closed after the test. */
export async function fileStoreIn(folder: string): Promise<AssessmentStore> {
  const store = got(await openSqliteStore(optionsOf(folder)));
  onTestFinished(() => store.close());
  return store;
}

/** @returns the folder, or the address of the server that stands for it where those are tested. */
export async function placeOf(folder: string): Promise<string> {
  return inject('store') === 'postgres' ? schemaFor(folder) : folder;
}

/** @returns the address in a text. */
export function addressIn(text: string): Address {
  return got(parseAddress(text, { name: 'FIT_STORE', isPrivate: true, at: null }, {}));
}

/** @returns the value of an outcome that is good. */
export function got<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
}

/** @returns the codes of what is wrong; none for a good outcome. */
export function codesOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

/** A time of the test's day. */
export function at(minute: number): string {
  return `2026-01-02T03:${String(minute).padStart(2, '0')}:05Z`;
}

/** @returns an id like those of real assessments. */
export function idOf(number: number): string {
  return `01KDY5J900${String(number).padStart(16, '0')}`;
}

/** @returns a rubric with a name and one long text. */
export function rubricOf(name = 'mini'): StoredRubric {
  const rubric = { fit: 1, id: name, version: '1.0.0', title: `Rubric ${name}`, opening: `Opening of ${name}`, scoring: { method: 'weighted-mean' } };
  return { rubric: rubric as unknown as Rubric, sha256: Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64) };
}

/** @returns what a draft begins with. */
export function draftOf(number: number, more: Partial<NewDraft> = {}): NewDraft {
  const prospect = { name: `Prospect ${number}`, key: null, external: {} };
  return { id: idOf(number), prospect, assessor: null, rubric: rubricOf(), at: at(0), changes: [], ...more };
}

/** @returns a change that rates a question. */
export function rated(item: string, value: number, note?: string): Change {
  return { item, entry: { answer: { state: 'rated', value }, ...(note !== undefined && { note }) } };
}

/** @returns a record. */
export function recordOf(number: number, more: Partial<Assessment> = {}): Assessment {
  const record = JSON.parse(readFileSync('test/fixtures/store/record.json', 'utf8')) as Assessment;
  return { ...record, id: idOf(number), ...more };
}

/** @returns a line of a log, which says that a result was looked at unless told otherwise. */
export function entryOf(number: number, more: Partial<LogEntry> = {}): LogEntry {
  return {
    id: `01KDY5L100${String(number).padStart(16, '0')}`,
    at: at(30 + number),
    by: 'Kim',
    prospect: idOf(1),
    assessment: null,
    act: { kind: 'reveal' },
    ...more,
  };
}

/** @returns a session. */
export function sessionOf(token: string, more: Partial<SessionInfo> = {}): SessionInfo {
  return { token, host: 'desk', pid: 100, since: at(0), ...more };
}
