/** A store to be damaged, and what comes of using it then. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Outcome, Problem } from '../../../src/problems/problem.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { AssessmentStore, StoredDraft } from '../../../src/store/store.ts';
import { at, draftOf, got, idOf, optionsOf, rated, recordOf, rubricOf, tempFolder } from '../support.ts';

/** Bytes of a page. */
export const PAGE = 4096;
/** Assessments in the store that is damaged: odd ones are drafts with ten answers, even ones records. */
export const NUMBERS = Array.from({ length: 30 }, (_, i) => i + 1);
const ANSWERS = 10;

/** @returns the bytes of that store. */
export async function wholeStore(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'fit-store-'));
  const store = got(await openSqliteStore(optionsOf(folder)));
  for (const number of NUMBERS) await addTo(store, number);
  await store.close();
  const whole = readFileSync(join(folder, 'fit.db'));
  rmSync(folder, { recursive: true });
  return whole;
}

const rubricFor = (number: number) => rubricOf(number % 2 === 0 ? 'even' : 'odd');
/** @returns what the draft with an odd number begins with. */
export const draftFor = (number: number) =>
  draftOf(number, { rubric: rubricFor(number), changes: Array.from({ length: ANSWERS }, (_, i) => rated(`q${i}`, i, `note ${i} of ${number}`)) });

async function addTo(store: AssessmentStore, number: number): Promise<void> {
  if (number % 2 === 0) await store.complete(recordOf(number), rubricFor(number));
  else await store.begin(draftFor(number));
}

/** @returns a folder with these bytes as its store. */
export function folderWith(bytes: Uint8Array): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'fit.db'), bytes, { mode: 0o600 });
  return folder;
}

/** What came of using a store: problems on the way, and what was read by number. */
export interface Used {
  readonly problems: readonly Problem[];
  readonly read: ReadonlyMap<number, StoredDraft | Assessment>;
}

/** Reads everything there is, and begins, changes and removes something. */
export async function useStore(folder: string): Promise<Used> {
  const opened = await openSqliteStore(optionsOf(folder));
  if (!opened.ok) return { problems: opened.problems, read: new Map() };
  const store = opened.value;
  const outcomes: Outcome<unknown>[] = [await store.list({})];
  const read = new Map<number, StoredDraft | Assessment>();
  for (const number of NUMBERS) {
    const [draft, record] = [await store.draft(idOf(number)), await store.record(idOf(number))];
    outcomes.push(draft, record);
    const found = (draft.ok && draft.value) || (record.ok && record.value);
    if (found) read.set(number, found);
  }
  outcomes.push(await store.begin(draftOf(77)), await store.append(idOf(77), 'a', 0, [rated('one', 1)], at(1)), await store.remove([idOf(77)]));
  await store.close();
  return { problems: outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)), read };
}

/** @returns the numbers of what is not as it was, but for answers that are missing. */
export function wrongIn({ read }: Used): readonly number[] {
  return [...read].filter(([number, found]) => !isRight(number, found)).map(([number]) => number);
}

function isRight(number: number, found: StoredDraft | Assessment): boolean {
  if ('result' in found) return isDeepStrictEqual(found, recordOf(number));
  const { id, prospect, changes, rubric } = draftFor(number);
  const known = changes.map((change) => JSON.stringify(change));
  const isPart = found.changes.every((change) => known.includes(JSON.stringify(change)));
  return isPart && isDeepStrictEqual([found.id, found.prospect, found.rubric], [id, prospect, rubric]);
}

/** @returns the files that were set aside. */
export const damagedIn = (folder: string) => readdirSync(folder).filter((name) => /\.damaged-[^-]*$/.test(name));

/** @returns the bytes with one bit turned over in the first place where the text stands. */
export function flipped(whole: Buffer, text: string): Buffer {
  const bytes = Buffer.from(whole);
  const place = bytes.indexOf(text);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
}

/** @returns the bytes with nothing in one page. */
export function zeroed(whole: Buffer, page: number): Buffer {
  return Buffer.concat([whole.subarray(0, page * PAGE), Buffer.alloc(PAGE), whole.subarray((page + 1) * PAGE)]);
}
