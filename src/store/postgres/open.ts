/** The store on a PostgreSQL server, or on whatever speaks its protocol. */
import { good, type Outcome } from '../../problems/problem.ts';
import { createStore } from '../create.ts';
import type { Machine } from '../sessions.ts';
import type { AssessmentStore } from '../store.ts';
import type { Address } from './address.ts';
import type { Patience } from './connection.ts';
import { createServerWorkspace } from './workspace.ts';

/** What the store needs to know. */
export interface ServerOptions {
  readonly address: Address;
  /** `null` where none is known: then the server has to do without. */
  readonly password: string | null;
  readonly machine: Machine;
  /** Instead of the usual. */
  readonly patience?: Patience;
}

/** How long is waited for a server. */
export const PATIENCE: Patience = { connect: 5000, answer: 15_000, turn: 10_000 };

/** @returns the store on a server, once it could be reached and its tables are those of today. */
export async function openPostgresStore({ address, password, machine, patience = PATIENCE }: ServerOptions): Promise<Outcome<AssessmentStore>> {
  const workspace = createServerWorkspace({ address, password, patience });
  const opened = await workspace.read(async () => good(null));
  if (opened.ok) return good(createStore(workspace, machine));
  await workspace.close();
  return opened;
}
