/** A world for commands: streams that remember, an environment of one's own, a clock that stands still. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Io, Output } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a world is made of; all may be left out. */
export interface World {
  /** What standard input gives, in chunks; a terminal when absent. */
  readonly stdin?: string | readonly Uint8Array[] | Io['stdin'];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly columns?: number;
  readonly version?: string;
  /** Folder of the rubrics that came with the program; those of this repository unless given. */
  readonly shipped?: string;
  /** Whether the outputs are terminals. */
  readonly tty?: boolean;
  /** The time that its clock stands at, RFC 3339; the second of January 2026 unless given. */
  readonly at?: string;
  /** Where its ids come from; other bytes at every call unless given. */
  readonly random?: Io['random'];
  /** For those who ask; nobody may, unless it is given. */
  readonly terminal?: Io['terminal'];
  /** Who hears of what is to be done at a signal; nobody unless given. */
  readonly onStop?: Io['onStop'];
  /** Instead of the ordinary outputs. */
  readonly stdout?: Output;
  readonly stderr?: Output;
}

/** What a run left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Other bytes at every call, the same in every run of a test. */
let calls = 0;
function random(size: number): Uint8Array {
  const bytes = new Uint8Array(size).fill(7);
  new DataView(bytes.buffer).setUint32(size - 4, ++calls);
  return bytes;
}

/** Records of runs that name no folder of their own: nobody looks at them. */
const DATA = mkdtempSync(join(tmpdir(), 'fit-data-'));
process.on('exit', () => rmSync(DATA, { recursive: true, force: true }));

/** @returns the text with the same id in place of every id: each run makes its own. */
export function withoutIds(text: string): string {
  return text.replace(/\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g, '0'.repeat(26));
}

/** Runs the command line in this process. */
export async function fit(args: readonly string[], world: World = {}): Promise<Ran> {
  const [stdout, stderr] = [createOutput(world), createOutput(world)];
  const io = ioOf({ stdout: stdout.output, stderr: stderr.output, ...world });
  const code = await run(args, io);
  return { code, out: stdout.text(), err: stderr.text() };
}

/** @returns a world as commands see it. */
export function ioOf(world: World): Io {
  return {
    stdin: createInput(world.stdin),
    stdout: world.stdout ?? createOutput(world).output,
    stderr: world.stderr ?? createOutput(world).output,
    env: { HOME: '/nonexistent', XDG_DATA_HOME: DATA, ...world.env },
    cwd: world.cwd ?? process.cwd(),
    platform: 'linux',
    host: { name: 'desk', pid: 1, uid: process.getuid?.() ?? null, isAlive: () => false },
    version: world.version ?? '0.0.0-test',
    shipped: world.shipped ?? resolve('dist/rubrics'),
    now: () => Date.parse(world.at ?? '2026-01-02T03:04:05Z'),
    random: world.random ?? random,
    terminal: world.terminal ?? noTerminal,
    onStop: world.onStop ?? (() => () => {}),
  };
}

function noTerminal(): never {
  throw new Error('there is no terminal in this world');
}

function createOutput({ columns, tty = false }: World): { output: Output; text: () => string } {
  const parts: string[] = [];
  const write = async (data: string | Uint8Array) => void parts.push(typeof data === 'string' ? data : new TextDecoder().decode(data));
  return { output: { isTTY: tty, columns: columns ?? null, write }, text: () => parts.join('') };
}

function createInput(stdin: World['stdin']): Io['stdin'] {
  if (typeof stdin === 'object' && 'isTTY' in stdin) return stdin;
  const chunks = typeof stdin === 'string' ? [new TextEncoder().encode(stdin)] : (stdin ?? []);
  return {
    isTTY: stdin === undefined,
    async *[Symbol.asyncIterator]() {
      yield* chunks;
    },
  };
}
