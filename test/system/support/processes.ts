/** Processes of the installed fit. None may run longer than its time: that is how a hang shows. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inject } from 'vitest';

/** What a process is given; all may be left out. */
export interface Given {
  /** Nothing at all unless given. */
  readonly stdin?: string | Readable;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The folder of the `node` to run with. */
  readonly node?: string;
  /** So many seconds it may take; after that it is killed and the test fails. */
  readonly seconds?: number;
}

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

const HOME = mkdtempSync(join(tmpdir(), 'fit-home-'));

/** The repository. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** @returns the path of an example's answers. */
export function example(folder: string, rubric = 'msp-mindset'): string {
  return join(ROOT, 'examples', folder, `${rubric}.yaml`);
}

/** @returns the folder in which the command `fit` lies. */
export function binFolder(): string {
  return join(inject('prefix'), 'node_modules', '.bin');
}

/** Starts fit. */
export function fit(args: readonly string[], given: Given = {}): Promise<Ended> {
  return run(join(binFolder(), 'fit'), args, given);
}

/** Starts a line of bash in which `fit` can be called. A part of a pipe that fails does not hide behind the next. */
export function shell(line: string, given: Given = {}): Promise<Ended> {
  return run('bash', ['-c', line], given);
}

/** Starts a program in an environment that holds only what is given, PATH, HOME and a UTF-8 locale. */
export async function run(program: string, args: readonly string[], given: Given): Promise<Ended> {
  const { stdin, env = {}, cwd = ROOT, node = dirname(process.execPath), seconds = 20 } = given;
  const path = [node, binFolder(), process.env['PATH']].join(':');
  const start = performance.now();
  const child = spawn(program, args, { cwd, env: { PATH: path, HOME, LANG: 'C.UTF-8', ...env }, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const timer = setTimeout(() => killAll(child), seconds * 1000);
  const [out, err, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), endOf(child), feed(child, stdin)]);
  clearTimeout(timer);
  const took = (performance.now() - start) / 1000;
  if (child.signalCode === 'SIGKILL') throw new Error(`${program} ${args.join(' ')} took longer than ${seconds} s`);
  return { code, out, err, seconds: took };
}

/** The process and all that it started. */
function killAll({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done, failed) => child.on('error', failed).on('close', done));
}

/** A process may end before it has read all. */
async function feed(child: ChildProcess, stdin: Given['stdin']): Promise<void> {
  const { stdin: input } = child;
  if (input === null) return;
  input.on('error', () => {});
  if (typeof stdin === 'object') await pipeline(stdin, input).catch(() => {});
  else input.end(stdin ?? '');
}
