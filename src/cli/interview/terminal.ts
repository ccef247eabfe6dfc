/** Whether there is a terminal to ask on, and which kind of interview it gets. */
import { problem } from '../../problems/problem.ts';
import { sizeOf } from '../../terminal/host.ts';
import { speaksUtf8 } from '../../text/glyphs.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

/**
 * Throws a `Failure` that names what is missing, so that nothing ever waits for keys that cannot come.
 * @param isInputTaken whether something else comes in on standard input; the keys come from the terminal itself then
 */
export function requireTerminal(io: Io, isInputTaken = false): void {
  const hasKeys = io.stdin.isTTY || (isInputTaken && io.stderr.isTTY && io.terminal().input.isTTY === true);
  const missing = [...(hasKeys ? [] : ['standard input']), ...(io.stderr.isTTY ? [] : ['standard error'])];
  if (missing.length > 0) throw new Failure([problem('no-terminal', { missing, shell: io.env['MSYSTEM'] === undefined ? null : 'git-bash' })]);
  if (isSet(io.env['CI'])) throw new Failure([problem('no-terminal', { missing: [], shell: null })]);
}

/** @returns whether somebody can be asked: there is a terminal to read from and to show on, and a person may sit at it. */
export function canAsk(io: Io): boolean {
  return io.stdin.isTTY && io.stderr.isTTY && !isSet(io.env['CI']);
}

/** The smallest terminal that shows a question as a screen. */
const SMALLEST = { columns: 60, rows: 14 };

/** @returns whether the interview is led line by line: for screen readers, and where a screen cannot be drawn. */
export function isLineByLine(io: Io, accessible: unknown): boolean {
  if (accessible === true || isSet(io.env['FIT_ACCESSIBLE']) || isSet(io.env['ACCESSIBLE'])) return true;
  const { columns, rows } = sizeOf(io.terminal().output);
  return io.env['TERM'] === 'dumb' || !speaksUtf8(io.env) || columns < SMALLEST.columns || rows < SMALLEST.rows;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}
