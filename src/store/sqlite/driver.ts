/** SQLite, whichever is there: `libsql`, or what Node brings from 22.13 on. Nothing else in the house knows which. */
import process from 'node:process';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import type { Cell, Row } from '../rows.ts';

/** One connection to one file. */
export interface Connection {
  /** Runs statements that take and give nothing. */
  exec(sql: string): void;
  /** Runs one statement. */
  run(sql: string, ...values: readonly Cell[]): void;
  /** @returns all rows of one statement. */
  all(sql: string, ...values: readonly Cell[]): readonly Row[];
  close(): void;
}

/** Opens a file, and makes it where there is none. */
export type Driver = (file: string) => Connection;

/** A prepared statement as both know it. */
interface Statement {
  run(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): readonly unknown[];
}

interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

type DatabaseClass = new (file: string, options?: { readonly timeout: number }) => Database;

/** How long one process waits for another, in milliseconds. */
const PATIENCE = 5000;

/** @returns the first driver that can be loaded. */
export async function loadDriver(load: readonly (() => Promise<Driver>)[] = [loadLibsql, loadNodeSqlite]): Promise<Outcome<Driver>> {
  const reasons: string[] = [];
  for (const one of load) {
    try {
      return good(await one());
    } catch (error) {
      reasons.push((error as Error).message.split('\n')[0] ?? '');
    }
  }
  return bad(problem('store-driver', { reason: reasons[0] ?? '' }));
}

async function loadLibsql(): Promise<Driver> {
  const { default: Libsql } = (await import('libsql')) as unknown as { default: DatabaseClass };
  // It takes a single `null` for a list of names: values go in as one list.
  return (file) => connectionOf(new Libsql(file, { timeout: PATIENCE }), (values) => [values]);
}

/** The name is put together so that no bundler and no older Node looks for the module before it is wanted. */
async function loadNodeSqlite(): Promise<Driver> {
  const name = 'node:sqlite';
  const { DatabaseSync } = (await withoutWarning('SQLite', () => import(name))) as { DatabaseSync: DatabaseClass };
  return (file) => {
    const database = new DatabaseSync(file);
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    return connectionOf(database, (values) => values);
  };
}

/** Node warns of every part of it that is still new; whoever uses fit can do nothing about this one. All other warnings are shown. */
async function withoutWarning<Value>(part: string, work: () => Promise<Value>): Promise<Value> {
  const { emitWarning } = process;
  const emit = (...args: Parameters<typeof emitWarning>) => void (String(args[0]).startsWith(part) || emitWarning.apply(process, args));
  process.emitWarning = emit as typeof emitWarning;
  try {
    return await work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * Statements are kept, because making them costs as much as running them; after an error none is trusted. `get` is never used: libsql's
 * keeps the values of the last use.
 */
function connectionOf(database: Database, given: (values: readonly Cell[]) => readonly unknown[]): Connection {
  const statements = new Map<string, Statement>();
  const use = <Value>(sql: string, work: (statement: Statement) => Value): Value => {
    try {
      const statement = statements.get(sql) ?? database.prepare(sql);
      statements.set(sql, statement);
      return work(statement);
    } catch (error) {
      statements.clear();
      throw error;
    }
  };
  return {
    exec: (sql) => void database.exec(sql),
    run: (sql, ...values) => void use(sql, (statement) => statement.run(...given(values))),
    all: (sql, ...values) => use(sql, (statement) => statement.all(...given(values))) as readonly Row[],
    close: () => void database.close(),
  };
}
