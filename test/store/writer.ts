/** Processes of their own that write into a store. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { placeOf } from './support.ts';

let folder = '';

/** One file, which starts quickly. The driver of PostgreSQL asks for parts of Node as modules of its kind do. */
const BUNDLE: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['libsql', 'pg-native'],
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  logLevel: 'error',
};

/** Builds the writer before the tests of a file, and takes it away after them. */
export function useWriter(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fit-writer-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const entryPoints = ['test/support/store-writer.mjs'];
    await build({ entryPoints, outfile: join(folder, 'writer.mjs'), ...BUNDLE });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
}

/** What a writer has left. */
export interface Written {
  readonly code: number | null;
  /** Items that the store has said to have kept. */
  readonly kept: readonly string[];
  readonly others: readonly string[];
  readonly err: string;
}

/** How a writer is started. */
export interface Start {
  readonly store: string;
  readonly id: string;
  readonly session: string;
  /** 0: until it is killed. */
  readonly count: number;
  readonly begins?: boolean;
  /** A line of the shell before it. */
  readonly before?: string;
  /** Called with every item that was kept. */
  readonly onKept?: (child: ChildProcess, so: number) => void;
}

/** Runs a writer to its end. */
export async function write({ store, id, session, count, begins = false, before = ':', onKept }: Start): Promise<Written> {
  const args = [join(folder, 'writer.mjs'), await placeOf(store), id, session, String(count), ...(begins ? ['begins'] : [])];
  const child = spawn('sh', ['-c', `${before}; exec "$@"`, 'sh', process.execPath, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    onKept?.(child, lines.length);
  }
  const code = await ended;
  const others = lines.find((line) => line.startsWith('others')) ?? 'others';
  return { code, kept: lines.filter((line) => !line.startsWith('others')), others: others.split(' ').slice(1).filter(Boolean), err };
}
