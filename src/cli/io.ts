/** Everything a command may touch of the world. Tests hand in their own. */

import type { TerminalHost } from '../terminal/host.ts';

/** A stream that takes text, as such or as bytes of UTF-8. */
export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal, `null` when unknown. */
  readonly columns: number | null;
  /** Resolves when the data has left; rejects with `OutputClosed` when nobody reads any more, with a `Failure` when it cannot be written. */
  write(data: string | Uint8Array): Promise<void>;
}

/** A stream that gives bytes. */
export interface Input extends AsyncIterable<Uint8Array> {
  readonly isTTY: boolean;
}

/** The process and the machine it runs on. */
export interface Host {
  readonly name: string;
  readonly pid: number;
  /** Whose process it is; `null` where the system does not count users. */
  readonly uid: number | null;
  /** Whether a process runs. */
  isAlive(pid: number): boolean;
}

/** The world as commands see it. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: string;
  readonly host: Host;
  /** Version of this program. */
  readonly version: string;
  /** Folder of the rubrics that came with the program, compiled; in its `starters` they lie as they are written. */
  readonly shipped: string;
  /** Whether threads may be started: the built program lies around `shipped`. */
  readonly startsThreads?: boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** Random bytes. */
  random(size: number): Uint8Array;
  /** The terminal, for those who ask: keys from standard input, the screen on standard error. */
  terminal(): TerminalHost;
  /** Has the work done when somebody stops the process. @returns how to take that back. */
  onStop(work: () => void): () => void;
}
