/** PostgreSQL for the query layer, over a connection of ours. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  HandleEmptyInListsPlugin,
  Kysely,
  type Dialect as KyselyDialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  replaceWithNoncontingentExpression,
  sql,
} from 'kysely';
import { queryDriver } from '../query-driver.ts';
import type { Tables } from '../tables.ts';
import type { Db, Dialect } from '../workspace.ts';
import type { Connection } from './connection.ts';

/** @returns the database behind a connection. Transactions are the connection's own. */
export function dbOf(connection: Connection): Db {
  // A server does not take a list of nothing.
  const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })];
  return { q: new Kysely<Tables>({ dialect: overConnection(connection), plugins }), dialect: dialectOf(connection) };
}

function dialectOf(connection: Connection): Dialect {
  return {
    text: (column) => sql.ref(column) as never,
    number: (column) => sql.ref(column) as never,
    columns: async (_, query, names) => {
      const { sql: text, parameters: values } = query.compile();
      const { rows } = await connection.run({ text, values, rowMode: 'array' });
      return names.map((_, column) => (rows as readonly (readonly unknown[])[]).map((row) => row[column]));
    },
    // Rows that are gone are gone; their space is the server's to clean.
    noteRemoval: async () => {},
  };
}

function overConnection(connection: Connection): KyselyDialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => queryDriver(queriesOf(connection)),
  };
}

function queriesOf(connection: Connection): DatabaseConnection['executeQuery'] {
  return async <Row>({ sql: text, parameters: values }: CompiledQuery): Promise<QueryResult<Row>> => {
    const { rows, rowCount } = await connection.run({ text, values });
    return { rows: rows as Row[], ...(rowCount !== null && { numAffectedRows: BigInt(rowCount) }) };
  };
}
