/** Databases for tests on the one server of the run. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { OWNER, type Server } from './server.ts';
import type { Told } from './setup.ts';

/** How the server is reached. */
export type Reached = Pick<Server, 'port' | 'socket' | 'certificate'>;

let reached: Promise<Reached> | null = null;
let made = 0;

/** @returns the server of this run. The first call of all starts it. */
export function serverOfRun(): Promise<Reached> {
  reached ??= ask();
  return reached;
}

async function ask(): Promise<Reached> {
  const told = JSON.parse(await text(connect(inject('postgres'), '127.0.0.1'))) as Told;
  if ('error' in told) throw new Error(told.error);
  return told;
}

/** @returns the address of an empty database of one's own, which goes after the test. */
export async function createDatabase(): Promise<string> {
  const address = await makeDatabase();
  const { port } = await serverOfRun();
  onTestFinished(async () => void (await query(addressOf(port, 'postgres'), `DROP DATABASE ${new URL(address).pathname.slice(1)} WITH (FORCE)`)));
  return address;
}

/** Goes with the server. */
async function makeDatabase(): Promise<string> {
  const { port } = await serverOfRun();
  const name = `fit_${process.pid}_${++made}`;
  // Faster than the server's own way, which writes every page of it to its log.
  await query(addressOf(port, 'postgres'), `CREATE DATABASE ${name} STRATEGY file_copy`);
  return addressOf(port, name);
}

let shared: Promise<string> | null = null;
const schemas = new Map<string, string>();

/** @returns the address of a schema that stands for a folder: many of them cost far less than as many databases. */
export async function schemaFor(folder: string): Promise<string> {
  shared ??= makeDatabase();
  const known = schemas.get(folder) ?? `store_${schemas.size + 1}`;
  schemas.set(folder, known);
  return `${await shared}?schema=${known}`;
}

/** @returns the rows of one statement, or of the last of several. */
export async function query(address: string, sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const results: unknown = await client.query(sql, values && [...values]);
    const last = (Array.isArray(results) ? results.at(-1) : results) as { readonly rows: readonly Record<string, unknown>[] };
    return last.rows;
  } finally {
    await client.end();
  }
}

function addressOf(port: number, database: string): string {
  return `postgres://${OWNER}@127.0.0.1:${port}/${database}`;
}
