/** SQLite for the query layer, over a connection of ours. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type Dialect as KyselyDialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { damage } from '../damage.ts';
import { queryDriver } from '../query-driver.ts';
import type { Cell, Row } from '../rows.ts';
import type { Tables } from '../tables.ts';
import type { Db, Dialect } from '../workspace.ts';
import type { Connection } from './driver.ts';

/** @returns the database behind a connection. Transactions are the connection's own. */
export function dbOf(connection: Connection): Db {
  return { q: new Kysely<Tables>({ dialect: overConnection(connection) }), dialect: SQLITE };
}

const SQLITE: Dialect = {
  // libsql ends the process where a text is damaged and no UTF-8.
  text: (column) => sql`CAST(${sql.ref(column)} AS BLOB)`,
  number: (column) => sql`CAST(${sql.ref(column)} AS INTEGER)`,
  columns: async ({ q }, query, names) => {
    // One text for all of a column costs far less than a cell for each of its rows.
    const lists = sql.join(names.map((name) => sql`CAST(json_group_array(${sql.ref(name)}) AS BLOB) AS ${sql.ref(name)}`));
    const { rows } = await sql<Row>`SELECT ${lists} FROM ${query} AS one`.execute(q);
    return names.map((name) => listIn(rows[0]?.[name]));
  },
  noteRemoval: async ({ q }) => {
    // Each has a name of its own, so that who cleans up after one removal does not tick off another.
    await sql`INSERT INTO chore (name) VALUES (hex(randomblob(16)))`.execute(q);
  },
};

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function listIn(bytes: unknown): readonly unknown[] {
  try {
    return JSON.parse(DECODER.decode(bytes as Uint8Array)) as readonly unknown[];
  } catch {
    throw damage('list');
  }
}

function overConnection(connection: Connection): KyselyDialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => queryDriver(queriesOf(connection)),
  };
}

function queriesOf(connection: Connection): DatabaseConnection['executeQuery'] {
  return async <Row>({ sql: text, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> => {
    const values = parameters as readonly Cell[];
    const gives = query.kind === 'SelectQueryNode' || ('returning' in query && query.returning !== undefined) || /^\s*select/i.test(text);
    if (gives) return { rows: connection.all(text, ...values) as Row[] };
    connection.run(text, ...values);
    return { rows: [] };
  };
}
