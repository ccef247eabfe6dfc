/**
 * A backup put in the place of what the store holds. The backup is copied and looked at first; what the store held is set aside beside
 * it; then all rows are exchanged in one transaction, so that whoever is killed leaves the old ones or the new ones, and whoever has the
 * store open sees either.
 */
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { bad, good, type Outcome, problem } from '../../../problems/problem.ts';
import type { Counts } from '../../examine.ts';
import { cleanUp } from '../clean.ts';
import type { Connection, Driver } from '../driver.ts';
import { faultOf, problemOf } from '../faults.ts';
import { syncFolder } from '../folder.ts';
import { inTransaction, quietly, upgrade } from '../upgrade.ts';
import { copyWhole } from './backup.ts';
import { isSound, reportOn } from './file-report.ts';
import { withScraps } from './scraps.ts';

/** What would be exchanged. */
export interface Exchange {
  readonly backup: Counts;
  readonly present: Counts;
  /** Assessments and drafts of the backup that the store does not hold any more: removed since, for one. */
  readonly comeBack: number;
  /** Those of the store that the backup does not hold. */
  readonly goAway: number;
}

/** What was done. */
export interface Restored extends Exchange {
  /** Where what the store held lies now; `null` where it held nothing. */
  readonly aside: string | null;
}

/** What a restoration needs to know. */
export interface Restoration {
  /** The file of the store, which was opened and brought to today's version before. */
  readonly store: string;
  /** Absolute. */
  readonly backup: string;
  /** The time, as it can stand in the name of a file. */
  readonly stamp: string;
  /** Asked before anything is changed. */
  readonly isWanted: (exchange: Exchange) => Promise<boolean>;
}

/** @returns what was done; `null` when it was not wanted. */
export async function restore(driver: Driver, wish: Restoration): Promise<Outcome<Restored | null>> {
  const { store, backup } = wish;
  const [copy, present] = [`${store}-restore`, `${store}-aside`];
  try {
    return await withScraps(driver, store, [copy, present], async () => {
      const taken = await takeIn(driver, backup, copy);
      return taken.ok ? await exchange(driver, wish, { copy, counts: taken.value }, present) : taken;
    });
  } catch (error) {
    if (faultOf(error) === 'bug') throw error;
    return bad(problemOf(error, store));
  }
}

/** Copies the backup beside the store, brings the copy to today's version, and looks at every row. The backup itself is not even opened. */
async function takeIn(driver: Driver, backup: string, copy: string): Promise<Outcome<Counts>> {
  try {
    for (const end of ['', '-wal']) if (existsSync(backup + end)) copyFileSync(backup + end, copy + end);
    let report = await reportOn(driver, copy);
    if (report.kind === 'older' && report.broken.length === 0) {
      const db = driver(copy);
      try {
        await upgrade(db);
      } finally {
        db.close();
      }
      report = await reportOn(driver, copy);
    }
    if (report.kind === 'newer') return bad(problem('store-newer', { file: backup, found: report.version, known: report.known }));
    if (report.kind === 'foreign' || report.kind === 'empty') return bad(problem('backup-foreign', { file: backup }));
    return report.examined !== null && isSound(report) ? good(report.examined.counts) : bad(problem('backup-damaged', { file: backup }));
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'bug') throw error;
    return bad(fault === 'damage' ? problem('backup-foreign', { file: backup }) : problemOf(error, backup));
  }
}

/** The copy of the backup, of which every row is whole. */
interface TakenIn {
  readonly copy: string;
  readonly counts: Counts;
}

async function exchange(
  driver: Driver,
  { store, stamp, isWanted }: Restoration,
  { copy, counts }: TakenIn,
  present: string,
): Promise<Outcome<Restored | null>> {
  const held = await copyWhole(driver, store, present);
  if (!held.ok) return held;
  const inode = statSync(store).ino;
  const db = driver(store);
  try {
    db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON');
    db.run('ATTACH ? AS source', copy);
    const what: Exchange = { backup: counts, present: held.value.counts, ...differenceOf(db) };
    if (!(await isWanted(what))) return good(null);
    const isEmpty = what.present.assessments + what.present.drafts === 0;
    const aside = isEmpty ? null : setAside(present, store, stamp);
    try {
      await inTransaction(db, async () => exchangeRows(db, store, inode));
    } catch (error) {
      if (aside !== null) rmSync(aside, { force: true });
      throw error;
    }
    quietly(() => db.run('DETACH source'));
    quietly(() => cleanUp(db));
    return good({ ...what, aside });
  } finally {
    quietly(() => db.close());
  }
}

function differenceOf(db: Connection): Pick<Exchange, 'comeBack' | 'goAway'> {
  const without = (one: string, other: string) =>
    Number(db.all(`SELECT count(*) AS count FROM ${one}.assessment WHERE id NOT IN (SELECT id FROM ${other}.assessment)`)[0]?.['count']);
  return { comeBack: without('source', 'main'), goAway: without('main', 'source') };
}

function setAside(present: string, store: string, stamp: string): string {
  let aside = `${store}.before-${stamp}`;
  for (let i = 2; existsSync(aside); i++) aside = `${store}.before-${stamp}-${i}`;
  renameSync(present, aside);
  syncFolder(aside);
  return aside;
}

/** Tables in an order in which what is referred to stands before what refers to it. Who has a draft open now does not have it any more. */
const TABLES = ['rubric', 'prospect', 'assessment', 'change', 'record', 'typing', 'log'];

/** What was there is cleaned away afterwards like all that is removed. */
function exchangeRows(db: Connection, store: string, inode: number): void {
  if (statSync(store).ino !== inode) throw Object.assign(new Error('the file was exchanged'), { rawCode: 5 });
  db.exec('PRAGMA defer_foreign_keys = ON');
  for (const table of ['session', ...TABLES.toReversed()]) db.run(`DELETE FROM main.${table}`);
  for (const table of TABLES) {
    const columns = db.all(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => `"${String(name)}"`);
    db.run(`INSERT INTO main.${table} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM source.${table}`);
  }
  db.run('INSERT INTO main.chore (name) VALUES (hex(randomblob(16)))');
}
