/** Where a book goes: standard output or a file that is whole or not there, and beside it a file of what was refused. */
import { resolve } from 'node:path';
import { problem } from '../../../problems/problem.ts';
import { Failure } from '../../failure.ts';
import type { Io } from '../../io.ts';
import { intoSink, type Write } from '../../output/sink.ts';

/** Takes what a book gives, block by block. */
export interface Outlet {
  /** @param at how far the input is with this block */
  readonly block: (data: Uint8Array, refused: string, at: Mark) => Promise<void>;
}

/** How far a book is. Plain data. */
export interface Mark {
  /** Bytes of records, and steps without any, that were taken from the input. */
  readonly bytes: number;
  readonly steps: number;
  /** SHA-256 of these bytes; `null` where nobody asks. */
  readonly sha256: string | null;
  readonly scored: number;
  readonly refused: number;
  readonly advice: Readonly<Record<string, number>>;
  readonly code: number;
  readonly table: string | null;
}

/** The command line as it is read. */
type Options = Readonly<Record<string, unknown>>;

/** Lets `work` write a book from its beginning. When it throws, no file appears. */
export async function intoOutlet<Value>(options: Options, io: Io, work: (outlet: Outlet) => Promise<Value>): Promise<Value> {
  const errors = errorsPath(options, io);
  return intoSink(options, io, async (write) => {
    const block =
      (keep: Write | null): Outlet['block'] =>
      async (data, refused) => {
        if (data.length > 0) await write(data);
        if (refused !== '') await keep?.(refused);
      };
    if (errors === null) return work({ block: block(null) });
    return intoSink({ ...options, output: errors, quiet: true }, io, (keep) => work({ block: block(keep) }));
  });
}

/** @returns what `--errors` says, `null` where it is not said; it must be another file than the output. */
export function errorsPath(options: Options, io: Io): string | null {
  const path = options['errors'] as string | undefined;
  if (path === undefined) return null;
  if (path === '-') throw usage('--errors takes a file: the records go to standard output');
  const output = options['output'] as string | undefined;
  if (output !== undefined && resolve(io.cwd, output) === resolve(io.cwd, path)) throw usage('--errors and --output name the same file');
  return path;
}

function usage(message: string): Failure {
  return new Failure([problem('usage', { message })]);
}
