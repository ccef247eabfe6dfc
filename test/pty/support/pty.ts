/**
 * A pseudo-terminal with a program on it. Of the package only the part is used that opens the pair of ends; the rest
 * loses the last 4 KB that a program sends, for libuv takes a line whose other end was closed for one that is empty.
 * So here that end is held open as well until all is read. And it waits in circles, deaf, while a long text is written
 * that the program does not take; so here a text is written as the line takes it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ReadStream } from 'node:tty';
import { createSender } from './sender.ts';

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
  send(text: string | Uint8Array): void;
  resize(columns: number, rows: number): void;
  /** Takes the line away. */
  hangUp(): void;
}

/** What the package is used for: both ends as numbers of files, and the name of the program's end. */
interface Native {
  open(columns: number, rows: number): { readonly master: number; readonly slave: number; readonly pty: string };
  resize(file: number, columns: number, rows: number): void;
}

const { requireBinary } = createRequire(import.meta.url)('@lydell/node-pty/requireBinary.js') as { requireBinary(file: string): Native };
const native = requireBinary('pty.node');

/** Says that this was all. A character that means nothing anywhere, and one that no chunk can break in two. */
const END = '\uffff';

/** @param hear is given everything that the program sends */
export function startOnPty(program: Program, hear: (text: string) => void): Pty {
  const { columns = 80, rows = 24 } = program;
  const { master, slave, pty } = native.open(columns, rows);
  const line = new ReadStream(master).setEncoding('utf8');
  // An error is that the line is gone; `close` follows.
  line.on('error', () => {});
  const child = start(program, pty);
  const ended = new Promise<Exit>((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
  const keyboard = createSender(master);
  line.on('close', keyboard.stop);
  return {
    pid: child.pid ?? Number.NaN,
    exit: hearOut(line, slave, ended, hear),
    send: keyboard.send,
    resize: (newColumns, newRows) => {
      if (!line.destroyed) native.resize(master, newColumns, newRows);
    },
    hangUp: () => {
      keyboard.stop();
      line.destroy();
    },
  };
}

/** Listens until the program has ended and nothing of what it sent is left on the way, then lets go of both ends. */
async function hearOut(line: ReadStream, slave: number, ended: Promise<Exit>, hear: (text: string) => void): Promise<Exit> {
  const closed = once(line, 'close');
  const last = createSender(slave);
  const heard = new Promise<void>((resolve) => {
    let isLast = false;
    void ended.then(() => {
      isLast = true;
      last.send(END);
    });
    line.on('data', (text: string) => {
      const end = isLast ? text.indexOf(END) : -1;
      hear(end < 0 ? text : text.slice(0, end));
      if (end >= 0) resolve();
    });
  });
  await Promise.race([heard, closed]);
  line.destroy();
  await closed;
  last.stop();
  closeSync(slave);
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
