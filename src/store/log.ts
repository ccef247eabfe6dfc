/** The log: what people did about assessments and prospects, and what that makes of their summaries. */
import type { Follows, Prospect } from '../engine/model/assessment.ts';
import type { LogEntry, MergeAct, RenameAct, UndoAct } from '../engine/model/log.ts';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { checksum } from './checksum.ts';
import { isOf, readMergers, readProspect, rewrite } from './prospects.ts';
import { readRecord } from './records.ts';
import { intactText, numbers, parse, type Row, text, texts } from './rows.ts';
import type { LogFilter } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** Adds a line, and does what it says. What is about an assessment is kept under its own prospect, whatever that counts as at the time: mergers are taken back. */
export async function note(db: Db, entry: LogEntry): Promise<Outcome<null>> {
  if (await db.q.selectFrom('log').select('id').where('id', '=', entry.id).executeTakeFirst()) return good(null);
  const whose = await db.q.selectFrom('prospect').select('key').where('id', '=', entry.prospect).executeTakeFirst();
  if (!whose || !(await isSubjectThere(db, entry))) return bad(problem('log-subject', { id: entry.assessment ?? entry.prospect }));
  const done = await perform(db, whose.key, entry);
  const owner = (await ownerOf(db, entry.assessment)) ?? { key: whose.key, id: entry.prospect };
  if (done.ok) await insertEntry(db, owner.key, { ...entry, prospect: owner.id });
  if (done.ok) await summarise(db, entry);
  return done;
}

/** @returns the prospect under which an assessment was made; nothing where none is meant. */
async function ownerOf(db: Db, assessment: string | null): Promise<{ readonly key: Key; readonly id: string } | null> {
  if (assessment === null) return null;
  const owners = db.q.selectFrom('assessment').innerJoin('prospect', 'prospect.key', 'assessment.whose').select(['prospect.key', 'prospect.id']);
  return (await owners.where('assessment.id', '=', assessment).executeTakeFirst()) ?? null;
}

/** Puts a line in, and does nothing else. */
export async function insertEntry(db: Db, whose: Key, entry: LogEntry): Promise<void> {
  const { id, at, assessment, act } = entry;
  const body = JSON.stringify(entry);
  await db.q
    .insertInto('log')
    .values({ id, at, kind: act.kind, whose, assessment, crc: checksum(body), body })
    .execute();
}

/** What is decided stands under a result: a draft has none yet. */
async function isSubjectThere(db: Db, { assessment, act }: LogEntry): Promise<boolean> {
  if (assessment === null) return act.kind !== 'decision' && act.kind !== 'condition';
  const row = await db.q.selectFrom('assessment').select('status').where('id', '=', assessment).executeTakeFirst();
  return row !== undefined && (row.status === 'complete' || (act.kind !== 'decision' && act.kind !== 'condition'));
}

/** Changes what a prospect is, where the line says so. */
async function perform(db: Db, key: Key, { act, prospect }: LogEntry): Promise<Outcome<null>> {
  if (act.kind === 'rename') return rename(db, key, act);
  if (act.kind === 'merge') return merge(db, key, act);
  return act.kind === 'undo' ? undo(db, key, prospect, act) : good(null);
}

async function rename(db: Db, key: Key, { from, to }: Pick<RenameAct, 'from' | 'to'>): Promise<Outcome<null>> {
  const { id, prospect } = await readProspect(db, key);
  if (prospect.name !== from) return bad(problem('log-stale', { what: `the prospect is called ${prospect.name} now` }));
  const renamed: Prospect = { ...prospect, name: to };
  await rewrite(db, key, { id, prospect: renamed });
  return good(null);
}

async function merge(db: Db, key: Key, { into }: MergeAct): Promise<Outcome<null>> {
  const target = await db.q.selectFrom('prospect').select('key').where('id', '=', into).executeTakeFirst();
  if (!target) return bad(problem('log-subject', { id: into }));
  const { rootOf } = await readMergers(db);
  if (rootOf(key) !== key) return bad(problem('log-stale', { what: 'the prospect was merged already' }));
  if (rootOf(target.key) === key) return bad(problem('log-stale', { what: 'both are one already' }));
  await db.q.updateTable('prospect').set({ merged_into: target.key }).where('key', '=', key).execute();
  return good(null);
}

/** Takes back what still stands. */
async function undo(db: Db, key: Key, id: string, { entry }: UndoAct): Promise<Outcome<null>> {
  const acts = await readLog(db, { prospect: id, kinds: ['rename', 'merge', 'undo'] });
  const undone = acts.find((one) => one.id === entry && one.prospect === id);
  const isUndone = acts.some(({ act }) => act.kind === 'undo' && act.entry === entry);
  if (undone === undefined || isUndone) return bad(problem('log-stale', { what: isUndone ? 'it was taken back already' : 'there is no such entry' }));
  const { act } = undone;
  if (act.kind === 'rename') return rename(db, key, { from: act.to, to: act.from });
  await db.q.updateTable('prospect').set({ merged_into: null }).where('key', '=', key).execute();
  return good(null);
}

/** What lists say of an assessment follows from the log about its call: what takes the place of another takes over what was said of it. */
export async function summarise(db: Db, { assessment, act }: Pick<LogEntry, 'assessment' | 'act'>): Promise<void> {
  if (assessment === null || (act.kind !== 'decision' && act.kind !== 'condition')) return;
  await summariseCall(db, assessment);
}

/** Tells of every assessment of a call what was said about any of them. */
export async function summariseCall(db: Db, assessment: string): Promise<void> {
  const call = await callOf(db, assessment);
  const entries = await readLog(db, { assessments: call, kinds: ['decision', 'condition'] });
  if (entries.length === 0) return;
  for (const id of call) {
    const columns = { decided: lastDecision(entries), open_conditions: await countOpen(db, id, entries) };
    await db.q.updateTable('assessment').set(columns).where('id', '=', id).where('status', '=', 'complete').execute();
  }
}

/** How assessments of one call hang together. */
const SAME_CALL: ReadonlySet<Follows['kind']> = new Set<Follows['kind']>(['correction', 'second-rating', 'consensus']);

/** @returns the ids of all that are of the same call, the given one included. */
async function callOf(db: Db, id: string): Promise<readonly string[]> {
  const own = db.q.selectFrom('assessment').select('whose').where('id', '=', id);
  const query = db.q.selectFrom('assessment').select(texts(db, 'id', 'follows'));
  const rows: readonly Row[] = await query.where('whose', '=', own).where('follows', 'is not', null).execute();
  const links = rows.map((row) => [text(row, 'id'), parse(text(row, 'follows')) as Follows] as const);
  const before = new Map(links.flatMap(([one, { kind, of }]) => (SAME_CALL.has(kind) ? [[one, of] as const] : [])));
  const originOf = (one: string) => {
    let origin = one;
    // Records can be brought in from elsewhere: never round in a circle.
    for (let i = 0; i < before.size; i++) origin = before.get(origin) ?? origin;
    return origin;
  };
  const origin = originOf(id);
  return [...new Set([id, origin, ...[...before.keys()].filter((one) => originOf(one) === origin)])];
}

function lastDecision(entries: readonly LogEntry[]): string | null {
  const acts = entries.flatMap(({ act }) => (act.kind === 'decision' ? [act] : []));
  return acts.at(-1)?.recommendation ?? null;
}

async function countOpen(db: Db, id: string, entries: readonly LogEntry[]): Promise<number> {
  const states = new Map(entries.flatMap(({ act }) => (act.kind === 'condition' ? [[act.question, act.state] as const] : [])));
  const record = await readRecord(db, id);
  const isOpen = (question: string) => ['open', 'late'].includes(states.get(question) ?? 'open');
  return record?.result.conditions.filter(({ question }) => isOpen(question)).length ?? 0;
}

/** @returns the lines that the filter lets through, the oldest first. */
export async function readLog(
  db: Db,
  { prospect, assessment, assessments, kinds }: LogFilter & { readonly assessments?: readonly string[] },
): Promise<readonly LogEntry[]> {
  let query = db.q
    .selectFrom('log')
    .select([...numbers(db, 'crc'), ...texts(db, 'body')])
    .orderBy('at')
    .orderBy('id');
  if (assessment !== undefined) query = query.where('assessment', '=', assessment);
  if (assessments !== undefined) query = query.where('assessment', 'in', assessments);
  if (kinds !== undefined) query = query.where('kind', 'in', kinds);
  if (prospect !== undefined) {
    const known = await db.q.selectFrom('prospect').select('key').where('id', '=', prospect).execute();
    const { allOf } = await readMergers(db);
    query = query.where(isOf(allOf(known.map(({ key }) => key))));
  }
  return (await query.execute()).map(entryOf);
}

/** @returns the line in a row, which must be as it was written. */
export function entryOf(row: Row): LogEntry {
  return parse(intactText(row, 'body')) as LogEntry;
}
