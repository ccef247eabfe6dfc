/** What the operations of a store work on, whichever database it is. */
import type { Kysely, RawBuilder, SelectQueryBuilder } from 'kysely';
import type { Outcome } from '../problems/problem.ts';
import type { Tables } from './tables.ts';

/** A database that is open, within a transaction where something is written. */
export interface Db {
  readonly q: Kysely<Tables>;
  readonly dialect: Dialect;
}

/** What databases say differently. */
export interface Dialect {
  /** @returns a column of text as it is read: where a damaged one would end the process, its bytes. */
  text(column: string): RawBuilder<unknown>;
  /** @returns a column of numbers as it is read: a damaged cell may be no number, and end the process as a text would. */
  number(column: string): RawBuilder<unknown>;
  /** @returns what a query finds as one list of plain values a column, in their order: the way that costs least for many rows. */
  columns(db: Db, query: SelectQueryBuilder<Tables, never, unknown>, names: readonly string[]): Promise<readonly (readonly unknown[])[]>;
  /** Takes note, with the removal, that traces of what was removed are to be cleaned away. */
  noteRemoval(db: Db): Promise<void>;
}

/** A place to work in. What the work returns without `ok` is not kept. */
export interface Workspace {
  read<Value>(work: (db: Db) => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
  /** All or nothing, and kept for good when it returns. It may be tried several times: work twice done is work once done. */
  write<Value>(work: (db: Db) => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
  /** Leaves nothing behind of what was removed. */
  clean(): Promise<Outcome<null>>;
  close(): Promise<void>;
}
