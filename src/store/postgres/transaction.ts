/** Transactions: what each begins with, so that nothing about a connection has to be remembered, whoever shares it out. */
import type { Connection, Patience } from './connection.ts';

/** What a transaction is for. */
export type Purpose = 'read' | 'write' | 'upgrade';

/** Either all who write have written one after another, or one of them is told to begin again. */
const LEVELS: Readonly<Record<Purpose, string>> = {
  read: 'ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'ISOLATION LEVEL SERIALIZABLE',
  upgrade: 'ISOLATION LEVEL SERIALIZABLE',
};

/** What transactions have to know of the place. */
export interface Setting {
  readonly schema: string;
  readonly patience: Patience;
}

/** @returns what a transaction begins with. The server gives up before we do, and lets go of what somebody holds who fell silent. */
export function beginning(purpose: Purpose, { schema, patience: { answer } }: Setting): string {
  const limits = [`statement_timeout TO ${Math.ceil(answer * 0.8)}`, `idle_in_transaction_session_timeout TO ${answer * 2}`];
  return [`BEGIN ${LEVELS[purpose]}`, ...[...limits, `search_path TO ${schema}`].map((one) => `SET LOCAL ${one}`)].join('; ');
}

/** Ends a transaction without keeping anything; a connection that cannot even do that is of no more use. */
export async function rollBack(connection: Connection): Promise<void> {
  if (!connection.isOpen()) return;
  try {
    await connection.run({ text: 'ROLLBACK' });
  } catch {
    connection.cut();
  }
}
