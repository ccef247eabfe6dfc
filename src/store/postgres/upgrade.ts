/** From whatever is in the database to the tables of today. Several clients may come at once: one does it, the others find it done. */
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import type { Connection } from './connection.ts';
import { ABOUT, APPLICATION, STEPS } from './schema.ts';
import { beginning, rollBack, type Setting } from './transaction.ts';

/** What a database says of the tables in it. */
interface About {
  readonly application: string;
  readonly version: number;
}

/** Where the tables are, and how that is shown. */
export interface Where extends Setting {
  readonly server: string;
}

/** @returns whether the tables are those of today, or what keeps them from becoming so. */
export function judge(about: unknown, { server, schema }: Where): Outcome<'today' | 'older'> {
  const { application, version } = (about ?? {}) as Partial<About>;
  if (application !== APPLICATION || version === undefined) return bad(problem('server-foreign', { server, schema }));
  if (version > STEPS.length) return bad(problem('store-newer', { file: server, found: version, known: STEPS.length }));
  return good(version < STEPS.length ? 'older' : 'today');
}

/** Makes what is missing, all of it or nothing. What others do at the same time is thrown as a clash: begin again. */
export async function upgrade(connection: Connection, where: Where): Promise<Outcome<null>> {
  try {
    await connection.run({ text: beginning('upgrade', where) });
    const found = await prepare(connection, where);
    if (found.ok) await takeSteps(connection, found.value);
    await connection.run({ text: found.ok ? 'COMMIT' : 'ROLLBACK' });
    return found.ok ? good(null) : found;
  } catch (error) {
    await rollBack(connection);
    throw error;
  }
}

/** @returns the version that is there when it is our turn; 0 where nothing was. */
async function prepare(connection: Connection, where: Where): Promise<Outcome<number>> {
  const { server, schema } = where;
  const tables = await namesOf(connection, 'SELECT tablename AS name FROM pg_catalog.pg_tables WHERE schemaname = $1', schema);
  if (tables.length > 0 && !tables.includes('about')) return bad(problem('server-foreign', { server, schema }));
  const schemas = await namesOf(connection, 'SELECT nspname AS name FROM pg_catalog.pg_namespace WHERE nspname = $1', schema);
  // Not "if it is not there": that would ask for a right which nobody needs where it is.
  if (schemas.length === 0) await connection.run({ text: `CREATE SCHEMA ${schema}` });
  if (tables.length === 0) await connection.run({ text: ABOUT });
  const { rows } = await connection.run({ text: `SELECT application, version FROM ${schema}.about FOR UPDATE` });
  const judged = judge(rows[0], where);
  return judged.ok ? good((rows[0] as About).version) : judged;
}

async function namesOf(connection: Connection, text: string, schema: string): Promise<readonly string[]> {
  const { rows } = await connection.run({ text, values: [schema] });
  return (rows as readonly { readonly name: string }[]).map(({ name }) => name);
}

async function takeSteps(connection: Connection, version: number): Promise<void> {
  for (const step of STEPS.slice(version)) await connection.run({ text: step });
  if (version < STEPS.length) await connection.run({ text: `UPDATE about SET version = ${STEPS.length}` });
}
