/** One server for all tests of a run, started when the first of them asks for it. */
import { createServer } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Server, startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A port of this machine: who connects to it is told how the server is reached, in JSON. */
    readonly postgres: number;
    /** Where the tests of the store keep things. */
    readonly store: 'sqlite' | 'postgres';
  }
}

/** What is told of the server, or why there is none. */
export type Told = Pick<Server, 'port' | 'socket' | 'certificate'> | { readonly error: string };

/** Called by vitest. @returns what to do when all is over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Server> | null = null;
  const door = createServer(async (asker) => {
    asker.on('error', () => {});
    server ??= startServer();
    const told: Told = await server.catch((error: Error) => ({ error: error.message }));
    asker.end(JSON.stringify(told));
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  door.unref();
  const address = door.address();
  project.provide('postgres', typeof address === 'object' && address !== null ? address.port : 0);
  return async () => {
    door.close();
    await server?.then(
      ({ stop }) => stop(),
      () => {},
    );
  };
}
