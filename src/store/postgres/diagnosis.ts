/** What is to be said about the store on a server by whoever looks after it: nothing is changed by looking. */
import { good, type Outcome } from '../../problems/problem.ts';
import { type Examined, examine, type Rows } from '../examine.ts';
import { type Address, isInside, shownAddress } from './address.ts';
import { connect, type Patience } from './connection.ts';
import { versionsOfServer } from './version.ts';
import { createServerWorkspace } from './workspace.ts';

/** One thing that was looked at. */
export interface ServerFinding {
  readonly check: 'connection' | 'protection' | 'tables' | 'server-rows' | 'server-loose';
  /** `note` asks for nothing but that somebody knows of it. */
  readonly state: 'fine' | 'note' | 'wrong';
  /** How the connection is protected and why, versions, or tables with a count. */
  readonly about: readonly string[];
}

/** All that was found. */
export interface ServerDiagnosis {
  readonly server: string;
  readonly findings: readonly ServerFinding[];
  /** Of the tables. */
  readonly version: number;
  /** What the server calls itself: "PostgreSQL 18.1". */
  readonly database: string;
  /** `null` where the tables are not those of today. */
  readonly counts: Examined['counts'] | null;
}

/** @returns what is found, `null` where nothing was ever kept; or why the server cannot be looked at. */
export async function diagnoseServer(address: Address, password: string | null, patience: Patience): Promise<Outcome<ServerDiagnosis | null>> {
  const versions = await versionsOfServer(address, password, patience);
  if (!versions.ok) return versions;
  const { found, known } = versions.value;
  if (found === 0) return good(null);
  const rows = found === known ? await rowsOf(address, password, patience) : good(null);
  if (!rows.ok) return rows;
  const examined = rows.value;
  return good({
    server: shownAddress(address),
    findings: [
      { check: 'connection', state: 'fine', about: [] },
      protectionFound(address),
      {
        check: 'tables',
        state: found > known ? 'wrong' : found < known ? 'note' : 'fine',
        about: found === known ? [] : [`${found}, this fit knows ${known}`],
      },
      ...(examined === null ? [] : [counted('server-rows', examined.damaged), counted('server-loose', examined.loose)]),
    ],
    version: found,
    database: await nameOf(address, password, patience),
    counts: examined?.counts ?? null,
  });
}

/** All rows as they are at one moment. */
async function rowsOf(address: Address, password: string | null, patience: Patience): Promise<Outcome<Examined>> {
  const workspace = createServerWorkspace({ address, password, patience });
  try {
    return await workspace.read(async (db) => good(await examine(db)));
  } finally {
    await workspace.close();
  }
}

/** Servers tell behind their name and number what they were built with. */
async function nameOf(address: Address, password: string | null, patience: Patience): Promise<string> {
  const connection = await connect(address, password, patience);
  try {
    const { rows } = await connection.run({ text: 'SELECT version() AS version' });
    const { version = '' } = (rows[0] ?? {}) as { readonly version?: string };
    return version.replace(/ \(.*| on .*/s, '').trim();
  } finally {
    await connection.close();
  }
}

/** A connection is protected just as its address says, or does not come about. */
function protectionFound(address: Address): ServerFinding {
  const finding = (state: ServerFinding['state'], about: string): ServerFinding => ({ check: 'protection', state, about: [about] });
  const { kind } = address.protection;
  if (kind === 'verified') return finding('fine', 'encrypted with TLS, and the certificate of the server is verified');
  if (kind === 'encrypted') return finding('note', 'encrypted with TLS, but whose server it is was not verified: the address or PGSSLMODE says require');
  if (isInside(address.host)) return finding('fine', 'without TLS: it does not leave this machine');
  return finding('note', 'without TLS, in the clear: the address or PGSSLMODE says disable');
}

function counted(check: ServerFinding['check'], found: readonly Rows[]): ServerFinding {
  return { check, state: found.length === 0 ? 'fine' : 'wrong', about: found.map(({ table, count }) => `${table}: ${count}`) };
}
