/** One connection to a server, protected as its address says. Whatever goes wrong is thrown; `faults.ts` says what it means. */
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import pg from 'pg';
import type { Address } from './address.ts';
import { TROUBLE } from './faults.ts';

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For a connection, until the server has let us in. */
  readonly connect: number;
  /** For the answer to one statement. */
  readonly answer: number;
  /** For others who change the same, over all attempts. */
  readonly turn: number;
}

/** A statement and its values; rows come as objects unless as lists. */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly rowMode?: 'array';
}

/** What a statement has given. */
export interface Given {
  readonly rows: readonly unknown[];
  readonly rowCount: number | null;
}

/** An open connection. */
export interface Connection {
  run(statement: Statement): Promise<Given>;
  /** Whether it still leads to the server, as far as is known. */
  readonly isOpen: () => boolean;
  /** Says good-bye; cuts where nobody answers. */
  close(): Promise<void>;
  /** Cuts it: what is under way on it is lost. */
  cut(): void;
}

/** @returns a connection that is ready for statements. @param password `null` where none is known */
export async function connect(address: Address, password: string | null, patience: Patience): Promise<Connection> {
  const { host, port, user, database } = address;
  const socket = new Socket();
  let isOpen = true;
  const client = new pg.Client({
    ...{ host, port, user, database, stream: () => socket, ssl: protectionOf(address), types: { getTypeParser } },
    ...{ application_name: 'fit', keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE },
    ...{ connectionTimeoutMillis: patience.connect, query_timeout: patience.answer },
    // Asked for only where the server wants one.
    password: password ?? (() => Promise.reject(Object.assign(new Error('no password'), { name: TROUBLE.password }))),
  });
  const cut = () => {
    isOpen = false;
    socket.destroy();
  };
  // Told of nobody: what waits for an answer fails, and so does what comes next.
  client.on('error', cut);
  client.on('end', cut);
  try {
    await client.connect();
  } catch (error) {
    cut();
    throw error;
  }
  return {
    run: ({ text, values, rowMode }) => client.query({ text, ...(values && { values: [...values] }), ...(rowMode && { rowMode }) } as pg.QueryConfig),
    isOpen: () => isOpen,
    close: async () => {
      if (isOpen) await Promise.race([client.end(), pause(PARTING)]);
      cut();
    },
    cut,
  };
}

/** Milliseconds of silence after which the system looks whether the server is still there. */
const KEEP_ALIVE = 10_000;

/** Milliseconds that a good-bye may take. */
const PARTING = 500;

function pause(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time).unref());
}

/** Whole numbers of 64 bits come as numbers where they can; keys that are larger stay texts, and are never counted with. */
const getTypeParser = ((oid: number, format?: 'text') => (oid === INT8 ? wholeNumber : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser;

const INT8 = 20;

function wholeNumber(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

function protectionOf({ protection: { kind, authority } }: Address): pg.ClientConfig['ssl'] {
  if (kind === 'off') return false;
  if (authority === null) return { rejectUnauthorized: kind === 'verified' };
  // With a certificate at hand it is looked at even where only reading along is to be kept out; the name then need not be right.
  return { ca: certificatesIn(authority), rejectUnauthorized: true, ...(kind === 'encrypted' && { checkServerIdentity: () => undefined }) };
}

function certificatesIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw Object.assign(new Error((error as NodeJS.ErrnoException).code), { name: TROUBLE.authority });
  }
}
