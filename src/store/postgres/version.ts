/** Which version the tables on a server have, without bringing them up to date. */
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import type { Versions } from '../versions.ts';
import { type Address, shownAddress } from './address.ts';
import { connect, type Patience } from './connection.ts';
import { faultOf, problemOf, stateOf } from './faults.ts';
import { APPLICATION, STEPS } from './schema.ts';

/** Where there is no such table, or no such schema. */
const MISSING: readonly (string | null)[] = ['42P01', '3F000'];

/** @returns the versions of the tables on a server; `found` is 0 where there are none yet. */
export async function versionsOfServer(address: Address, password: string | null, patience: Patience): Promise<Outcome<Versions>> {
  const { schema } = address;
  try {
    const connection = await connect(address, password, patience);
    try {
      const { rows } = await connection.run({ text: `SELECT application, version FROM ${schema}.about` });
      const { application, version } = (rows[0] ?? {}) as { readonly application?: string; readonly version?: number };
      if (application !== APPLICATION || version === undefined) return bad(problem('server-foreign', { server: shownAddress(address), schema }));
      return good({ found: version, known: STEPS.length });
    } finally {
      await connection.close();
    }
  } catch (error) {
    if (MISSING.includes(stateOf(error))) return good({ found: 0, known: STEPS.length });
    if (faultOf(error) === 'bug') throw error;
    return bad(problemOf(error, address));
  }
}
