/** Folders of `FIT_HOME` with assessments in their store. */
import { readFileSync } from 'node:fs';
import { readRubric } from '../../../src/cli/find-rubric/read-rubric.ts';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment, Follows } from '../../../src/engine/model/assessment.ts';
import type { Change, Entries } from '../../../src/engine/model/draft.ts';
import type { DecisionAct, LogEntry } from '../../../src/engine/model/log.ts';
import type { Outcome } from '../../../src/problems/problem.ts';
import { buildAssessment } from '../../../src/record/build.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { AssessmentStore, NewDraft, StoredRubric } from '../../../src/store/store.ts';
import { folderWith } from './folder.ts';

/** An assessment to put into a store. */
interface About {
  readonly name: string;
  readonly id: string;
  readonly key?: string;
  readonly rubric?: string;
  /** When it was begun, and when it was locked or last changed. */
  readonly at?: string;
  readonly changed?: string;
  /** The role of the assessor; sales unless given. */
  readonly role?: string;
  readonly follows?: Follows;
}

/** A draft, and when it was last changed. */
interface Begun extends NewDraft {
  readonly changed: string;
}

/** What a store is filled with: records, and drafts. */
export type Kept = Assessment | Begun;

const AT = '2026-01-02T03:04:05.000Z';

/** @returns a new `FIT_HOME` with these records, drafts and lines of the log in its store. */
export async function homeWith(...kept: readonly (Kept | LogEntry)[]): Promise<string> {
  const folder = folderWith();
  const store = await openIn(folder);
  for (const one of kept) {
    if ('act' in one) taken(await store.note(one));
    else if ('schema' in one) taken(await store.complete(one, rubricNamed(one.rubric.id)));
    else {
      taken(await store.begin({ ...one, changes: [] }));
      taken(await store.append(one.id, 'test', 0, one.changes, one.changed));
    }
  }
  await store.close();
  return folder;
}

/** Adds lines to the log of the store of a folder. */
export async function noted(folder: string, ...entries: readonly LogEntry[]): Promise<void> {
  const store = await openIn(folder);
  for (const entry of entries) taken(await store.note(entry));
  await store.close();
}

/** @returns what the store of a folder holds, the newest first, as "draft Harbour Dental". */
export async function keptIn(folder: string): Promise<readonly string[]> {
  const store = await openIn(folder);
  const found = taken(await store.list({}));
  await store.close();
  return found.map(({ status, prospect }) => `${status} ${prospect.name}`);
}

/** @returns the log that the store of a folder keeps, the oldest line first. */
export async function logIn(folder: string): Promise<readonly LogEntry[]> {
  const store = await openIn(folder);
  const entries = taken(await store.log({}));
  await store.close();
  return entries;
}

/** @returns a locked record with these answers. */
export function locked(about: About, answers: Answers = {}): Assessment {
  const { name, id, key = null, rubric = 'msp-quick-screen', at = AT, changed = at, role = 'sales', follows } = about;
  const source = rubricNamed(rubric);
  return buildAssessment({
    id,
    status: 'complete',
    createdAt: at,
    updatedAt: changed,
    toolVersion: '0.0.0-test',
    source,
    envelope: { prospect: { name, key, external: {} }, assessor: { name: null, role } },
    checked: { answers, facts: {} },
    result: assess(compileRubric(source.rubric), answers),
    ...(follows && { follows }),
  });
}

/** @returns the line of the log in which somebody decides about a record. */
export function decided({ id }: Pick<Assessment, 'id'>, recommendation: DecisionAct['recommendation'], because: string | null = null): LogEntry {
  const act: DecisionAct = { kind: 'decision', recommendation, because, starts: null };
  return { id: `${id.slice(0, -7)}D${id.slice(-6)}`, at: AT, by: 'Ana López', prospect: id, assessment: id, act };
}

/** @returns a draft with these entries. */
export function begun(about: About, entries: Entries = {}): Begun {
  const { name, id, key = null, rubric = 'msp-quick-screen', at = AT, changed = at, role = 'sales', follows } = about;
  const changes = Object.entries(entries).map(([item, entry]): Change => ({ item, entry }));
  const assessor = { name: null, role };
  return { id, prospect: { name, key, external: {} }, assessor, rubric: rubricNamed(rubric), at, changed, changes, ...(follows && { follows }) };
}

/** @returns the answer to every question of the quick screen at one level. */
export function allAt(level: number): Answers {
  const ids = rubricNamed('msp-quick-screen').rubric.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id));
  return Object.fromEntries(ids.map((id) => [id, { state: 'rated', value: level }]));
}

/** @returns an id like those of real assessments, each by its number. */
export function idOf(number: number): string {
  return `01KE4Z9T3W8C5V7X2K6M${String(number).padStart(6, '0')}`;
}

function rubricNamed(id: string): StoredRubric {
  if (id === 'everything') return taken(readRubric(readFileSync('test/fixtures/rubrics/everything.yaml'), 'everything.yaml'));
  return JSON.parse(readFileSync(`dist/rubrics/${id}.json`, 'utf8')) as StoredRubric;
}

async function openIn(folder: string): Promise<AssessmentStore> {
  const uid = process.getuid?.() ?? null;
  return taken(await openSqliteStore({ folder, uid, machine: { host: 'desk', age: () => 0, boot: '', isAlive: () => false }, stamp: () => 'now' }));
}

function taken<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
}
