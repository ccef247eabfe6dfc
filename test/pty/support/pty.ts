/**
 * A pseudo-terminal with a program on it. The package opens the pair of its ends, the program is started by Node: with
 * the package's own way of starting programs, the last 4 KB that a program sends may be lost, for a system that finds
 * the other end closed is taken to have nothing more to say. So here we hold that end open as well until all is read.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { close, constants, openSync, write } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReadStream } from 'node:tty';

/** The program and its surroundings. The environment holds only what is given. */
export interface Program {
  readonly command: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly columns?: number;
  readonly rows?: number;
  /** Streams that do not go to the terminal, as a shell writes it: `> record.json`, `< /dev/null`. */
  readonly redirect?: string;
}

/** How a program ended: one of the two. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program on a pseudo-terminal. */
export interface Pty {
  readonly pid: number;
  /** Resolves when the program has ended and all that it sent was handed on, or when nobody can hear it any more. */
  readonly exit: Promise<Exit>;
  send(text: string): void;
  resize(columns: number, rows: number): void;
  /** Takes the line away. */
  hangUp(): void;
}

/** Both ends, as the package opens them; its types leave this out. */
interface Pair {
  readonly master: ReadStream & { write(text: string): boolean };
  readonly slave: ReadStream;
  readonly ptsName: string;
  resize(columns: number, rows: number): void;
}

const { open } = createRequire(import.meta.url)('@lydell/node-pty') as { open(size: { cols: number; rows: number }): Pair };

/** Says that this was all. A character that means nothing anywhere, and one that no chunk can break in two. */
const END = '\uffff';

/** @param hear is given everything that the program sends */
export function startOnPty(program: Program, hear: (text: string) => void): Pty {
  const { columns = 80, rows = 24 } = program;
  const pair = open({ cols: columns, rows });
  const { master, slave, ptsName } = pair;
  const held = openSync(ptsName, constants.O_RDWR | constants.O_NOCTTY);
  // The package would read here what is typed for the program.
  slave.destroy();
  // An error is that the line is gone; `close` follows.
  master.on('error', () => {});
  const child = start(program, ptsName);
  const ended = new Promise<Exit>((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
  return {
    pid: child.pid ?? Number.NaN,
    exit: hearOut(master, held, ended, hear),
    send: (text) => void (master.destroyed || master.write(text)),
    resize: (newColumns, newRows) => pair.resize(newColumns, newRows),
    hangUp: () => void master.destroy(),
  };
}

/** Listens until the program has ended and nothing of what it sent is left on the way, then lets go of both ends. */
async function hearOut(master: Pair['master'], held: number, ended: Promise<Exit>, hear: (text: string) => void): Promise<Exit> {
  const closed = once(master, 'close');
  const heard = new Promise<void>((resolve) => {
    let last = false;
    void ended.then(() => {
      last = true;
      write(held, END, () => {});
    });
    master.on('data', (text: string) => {
      const end = last ? text.indexOf(END) : -1;
      hear(end < 0 ? text : text.slice(0, end));
      if (end >= 0) resolve();
    });
  });
  await Promise.race([heard, closed]);
  master.destroy();
  await closed;
  close(held);
  return ended;
}

/**
 * Whoever leads a session and opens a terminal gets it as the one that controls it. Other terminals, which are open in
 * this process, would be inherited; as long as the program ran they could not be hung up.
 */
const PREPARE = `exec <>"$PTS" >&0 2>&0; unset PTS OLDPWD
for fd in /dev/fd/*; do fd="\${fd##*/}"; [ "$fd" -le 2 ] || eval "exec $fd>&-"; done; stty iutf8`;

function start({ command, args = [], env = {}, cwd = process.cwd(), redirect = '' }: Program, path: string) {
  const script = `${PREPARE}; exec "$0" "$@" ${redirect}`;
  return spawn('/usr/bin/env', ['bash', '-c', script, command, ...args], { cwd, env: { ...env, PTS: path }, detached: true, stdio: 'ignore' });
}
