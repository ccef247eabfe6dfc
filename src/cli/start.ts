/** The real world as an `Io`: streams, environment, clock. */
import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';
import type { ReadStream } from 'node:tty';
import { problem } from '../problems/problem.ts';
import type { TerminalHost } from '../terminal/host.ts';
import { Failure, OUTPUT_CLOSED } from './failure.ts';
import { reasonOf } from './input/files.ts';
import type { Host, Input, Io, Output } from './io.ts';
import { run } from './run.ts';

/**
 * Runs the command line of a process and sets its exit code; never exits while output is on its way.
 * @param folder where the built program lies
 */
export async function start(host: NodeJS.Process, version: string, folder: string): Promise<void> {
  const used: Used = new Set();
  host.exitCode = await run(host.argv.slice(2), createIo(host, version, folder, used));
  // A writer that goes on must not keep us waiting when nobody reads us any more: producer | fit score - | head -1
  if (used.has('stdin')) host.stdin.destroy();
  for (const one of used) if (typeof one === 'object') one.destroy();
  if (used.has('terminal')) await closeGone();
}

/** What of the world was looked at. */
type Used = Set<'stdin' | 'terminal' | ReadStream>;

/** At its end Node sets the terminal back, and aborts where that is gone; what is closed it passes over. */
async function closeGone(): Promise<void> {
  const { isatty } = await import('node:tty');
  for (const fd of [0, 1, 2]) {
    try {
      if (fstatSync(fd).isCharacterDevice() && !isatty(fd)) closeSync(fd);
    } catch {
      // It is closed already.
    }
  }
}

/** Streams are looked at only when they are used: merely touching one costs a fifth of a start. */
function createIo(host: NodeJS.Process, version: string, folder: string, used: Used): Io {
  const streams = new Map<string, Output>();
  let keys: TerminalHost['input'] | null = null;
  const output = (name: 'stdout' | 'stderr'): Output => {
    const known = streams.get(name) ?? createOutput(name === 'stdout' ? 1 : 2, () => host[name]);
    streams.set(name, known);
    return known;
  };
  return {
    get stdin(): Input {
      used.add('stdin');
      return host.stdin;
    },
    get stdout() {
      return output('stdout');
    },
    get stderr() {
      return output('stderr');
    },
    env: host.env,
    cwd: currentFolder(host),
    platform: host.platform,
    get host() {
      return hostOf(host);
    },
    version,
    shipped: join(folder, 'rubrics'),
    startsThreads: true,
    now: Date.now,
    random: (size) => globalThis.crypto.getRandomValues(new Uint8Array(size)),
    terminal: () => {
      used.add('terminal');
      keys ??= keysOf(host, used);
      return terminalOf(host, keys);
    },
    onStop: (work) => onStop(host, work),
  };
}

function hostOf(host: NodeJS.Process): Host {
  return { name: hostname(), pid: host.pid, uid: host.getuid?.() ?? null, isAlive: (pid) => isAlive(host, pid) };
}

/** Signal 0 asks only. A process that we may not signal runs too. */
function isAlive(host: NodeJS.Process, pid: number): boolean {
  try {
    return host.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function onSignal(host: NodeJS.Process, signal: NodeJS.Signals, work: () => void): () => void {
  host.on(signal, work);
  return () => void host.off(signal, work);
}

/** Where something else comes in on standard input, the terminal itself is asked for keys, if there is one. */
function keysOf(host: NodeJS.Process, used: Used): TerminalHost['input'] {
  const { stdin, platform } = host;
  if (stdin.isTTY || platform === 'win32') return stdin;
  try {
    // Loaded only here: it brings all of the network with it.
    const keys = new (host.getBuiltinModule('node:tty').ReadStream)(openSync('/dev/tty', 'r'));
    used.add(keys);
    return keys;
  } catch {
    return stdin;
  }
}

function terminalOf(host: NodeJS.Process, input: TerminalHost['input']): TerminalHost {
  return {
    input,
    output: host.stderr,
    onSignal: (signal, work) => onSignal(host, signal, work),
    raise: (signal) => void host.kill(host.pid, signal),
  };
}

/** Ends as the signal would have ended the process without us. */
function onStop(host: NodeJS.Process, work: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    forget();
    work();
    host.kill(host.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const forget = () => void signals.map((signal) => host.off(signal, stop));
  for (const signal of signals) host.on(signal, stop);
  return forget;
}

/** The folder may have been deleted under us; then it is at least known by name. */
function currentFolder(host: NodeJS.Process): string {
  try {
    return host.cwd();
  } catch {
    return resolvePath('/', host.env['PWD'] ?? '');
  }
}

/**
 * A file or a pipe is written to directly: that needs no stream, and one that is slow holds us up as it should.
 * A terminal, and a pipe that somebody has set not to wait, get a stream.
 * @param fd 1 for data, which is worth going on with only while somebody reads; 2 for everything else
 */
function createOutput(fd: 1 | 2, openStream: () => NodeJS.WriteStream): Output {
  let stream = isDevice(fd) ? listening(openStream()) : null;
  return {
    isTTY: stream?.isTTY === true,
    // Some terminals say 0 when they do not know.
    columns: stream?.columns || null,
    write: async (data) => {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      try {
        const written = stream === null ? writeNow(fd, bytes) : 0;
        if (written === bytes.length) return;
        stream ??= listening(openStream());
        await writeTo(stream, bytes.subarray(written));
      } catch (error) {
        const fault = error as NodeJS.ErrnoException;
        const isGone = isClosed(fault) || (fault.code === 'EIO' && stream?.isTTY === true);
        if (fd === 1 || !isGone) throw asExpected(fault);
      }
    },
  };
}

function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Faults reach us through the callback of each write; without a listener they would also end the process. */
function listening(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', () => {});
}

/** @returns how many bytes went out before the pipe would have made us wait. */
function writeNow(fd: number, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return written;
}

function writeTo(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (fault) => (fault ? reject(fault) : resolve()));
  });
}

/** A reader that has gone away is no fault; anything else is one of the disk. */
function asExpected(fault: NodeJS.ErrnoException): Error {
  if (isClosed(fault)) return Object.assign(new Error('nobody reads'), { name: OUTPUT_CLOSED });
  return new Failure([problem('output-failed', { reason: reasonOf(fault) })]);
}

function isClosed({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
