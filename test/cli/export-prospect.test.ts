/** All that is kept about one prospect: complete, and about nobody else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../src/engine/model/log.ts';
import { loadDriver } from '../../src/store/sqlite/driver.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { NewDraft } from '../../src/store/store.ts';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { allAt, begun, idOf, locked } from './support/stored.ts';

/** In small letters, so that it is the same where a name is folded; each use has a number of its own. */
const MARK = /mk[ab]\d+x/g;
let count = 0;
const a = () => `mka${++count}x`;
const b = () => `mkb${++count}x`;

const AT = '2026-01-02T03:04:05.000Z';
let home = '';

/** A store in which everything that can be said about a prospect is said about two of them, of whom the first has turned out to be a third. */
beforeAll(async () => {
  home = folderWith();
  const machine = { host: 'desk', age: () => 0, boot: 'now', isAlive: () => true };
  const opened = await openSqliteStore({ folder: home, uid: process.getuid?.() ?? null, machine, stamp: () => 'now' });
  if (!opened.ok) throw new Error('no store');
  const store = opened.value;
  const whose = (mark: () => string, number: number) => ({ name: mark(), key: mark(), external: { [mark()]: mark() }, number });
  for (const [mark, number] of [
    [a, 10],
    [a, 20],
    [b, 30],
  ] as const) {
    const { number: _, ...prospect } = whose(mark, number);
    const answers = { ...allAt(3), respect: { state: 'rated', value: 1, evidence: mark() }, footprint: { state: 'not-applicable', reason: mark() } } as const;
    const follows = { kind: 'again', of: idOf(number), because: mark() } as const;
    const record = {
      ...locked({ name: 'x', id: idOf(number) }, answers),
      prospect,
      assessor: { name: mark(), role: mark() },
      facts: { contact: mark() },
      follows,
    };
    const source = begun({ name: 'x', id: 'x' }).rubric;
    await store.complete(record, source);
    const draft: NewDraft = {
      id: idOf(number + 1),
      prospect,
      assessor: { name: mark(), role: mark() },
      follows: { ...follows, because: mark() },
      rubric: source,
      at: AT,
      changes: [],
    };
    await store.begin(draft);
    const answer = { state: 'not-applicable', reason: mark() } as const;
    await store.append(
      draft.id,
      's',
      0,
      [
        { item: 'respect', entry: { answer, note: mark(), origin: mark() } },
        { item: 'respect', entry: null },
      ],
      AT,
    );
    await store.openSession(draft.id, { token: `t${number}`, host: 'desk', pid: 7, since: AT });
    await store.keepTyping(draft.id, `t${number}`, { item: 'respect', field: 'note', text: mark() }, AT);
    const line = (of: number, assessment: string | null, act: LogEntry['act']) =>
      store.note({ id: idOf(number + of), at: AT, by: mark(), prospect: idOf(number), assessment, act });
    await line(2, idOf(number), { kind: 'decision', recommendation: 'accept', because: mark(), starts: '2026-02-01' });
    await line(3, idOf(number), { kind: 'condition', question: 'respect', state: 'kept', because: mark(), due: null });
    await line(4, null, { kind: 'outcome', facts: { customer: true }, on: '2026-12-31', note: mark() });
    await line(5, null, { kind: 'rename', from: prospect.name, to: mark() });
    await line(6, idOf(number), { kind: 'reveal' });
  }
  await store.note({ id: idOf(99), at: AT, by: a(), prospect: idOf(10), assessment: null, act: { kind: 'merge', into: idOf(20) } });
  await store.close();
});

const run = (...args: readonly string[]) => fit(['export-prospect', ...args], { env: { FIT_HOME: home } });

function marksIn(text: string): ReadonlySet<string> {
  return new Set(text.match(MARK) ?? []);
}

/** Columns of text that hold nothing of a prospect: ids, times, words of ours, rubrics, and who has a draft open on which machine. */
const OTHERS = new Set([
  ...['prospect.id', 'assessment.id', 'assessment.status', 'assessment.created_at', 'assessment.updated_at', 'assessment.review_on', 'assessment.remove_on'],
  ...['assessment.recommendation', 'assessment.band', 'assessment.decided', 'change.session', 'change.item', 'typing.session', 'typing.at'],
  ...['log.id', 'log.at', 'log.kind', 'log.assessment', 'session.token', 'session.host', 'session.boot', 'session.since', 'chore.name'],
  ...['rubric.sha256', 'rubric.id', 'rubric.version', 'rubric.title', 'rubric.body'],
]);

/** @returns what stands in each column of text of the store. */
async function columns(): Promise<ReadonlyMap<string, string>> {
  const driver = await loadDriver();
  if (!driver.ok) throw new Error('no driver');
  const db = driver.value(join(home, 'fit.db'));
  const tables = db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").map(({ name }) => String(name));
  const found = new Map<string, string>();
  for (const table of tables)
    for (const { name, type } of db.all(`PRAGMA table_info('${table}')`))
      if (type === 'TEXT') found.set(`${table}.${name}`, JSON.stringify(db.all(`SELECT "${name}" AS text FROM "${table}"`)));
  db.close();
  return found;
}

test('every word that any column of the store holds about the prospect is in it', async () => {
  const { out } = await run(idOf(20));
  const exported = marksIn(out);
  for (const [column, text] of await columns()) {
    const own = [...marksIn(text)].filter((mark) => mark.startsWith('mka'));
    expect({ column, missing: own.filter((mark) => !exported.has(mark)) }).toEqual({ column, missing: [] });
  }
});

test('every column of text that is not known to hold something else was put to that test', async () => {
  const untested = [...(await columns())].filter(([column, text]) => !OTHERS.has(column) && marksIn(text).size === 0);
  expect(untested.map(([column]) => column)).toEqual([]);
});

test('no word about another prospect is in it', async () => {
  expect([...marksIn((await run(idOf(20))).out)].filter((mark) => mark.startsWith('mkb'))).toEqual([]);
});

test('with --redact no word about the prospect is in it', async () => {
  const { code, out } = await run(idOf(20), '--redact');
  expect([code, [...marksIn(out)].filter((mark) => !out.includes(`"role": "${mark}"`))]).toEqual([0, []]);
});

test('an id of a merged prospect leads to the one it turned out to be', async () => {
  expect((await run(idOf(10))).out).toBe((await run(idOf(20))).out);
});

describe('the document', () => {
  const parsed = async () => JSON.parse((await run(idOf(20))).out) as Record<string, unknown>;

  test('says what it is and how much it holds', async () => {
    expect(await parsed()).toMatchObject({ schema: 'fit.prospect-export/1', counts: { assessments: 2, drafts: 2, log: 11 } });
  });

  test('names the rubrics with the days that they set', async () => {
    expect((await parsed())['rubrics']).toMatchObject([{ id: 'msp-quick-screen', retention: 'P1Y' }]);
    expect((await parsed())['assessments']).toMatchObject([{}, {}, {}, { removeOn: '2027-01-02' }]);
  });

  test('names the prospect first, then those that turned out to be the same', async () => {
    expect((await parsed())['prospects']).toMatchObject([
      { id: idOf(20), mergedInto: null },
      { id: idOf(10), mergedInto: idOf(20) },
    ]);
  });

  test('is the same bytes in a file, which is said on standard error', async () => {
    const file = join(folderWith(), 'all.json');
    const { code, out, err } = await run(idOf(20), '-o', file);
    expect([code, out, err]).toEqual([0, '', `Written to ${file}\n`]);
    expect(readFileSync(file, 'utf8')).toBe((await run(idOf(20))).out);
  });
});

test('a name that nobody has is told, exit 2', async () => {
  const { code, out, err } = await run('Nobody');
  expect([code, out, err.includes('assessment-missing')]).toEqual([2, '', true]);
});
