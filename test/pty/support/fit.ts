/** fit, as it was built, on a terminal: alone, or started from a shell. */
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Program } from './pty.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** What may be said about the surroundings; all may be left out. */
export interface Surroundings extends Omit<Program, 'command' | 'args'> {
  /** The folder of its data; a new and empty one unless given. */
  readonly home?: string;
}

const BUILT = resolve('bin/fit.cjs');

/** @returns a new and empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fit-'));
}

/** Starts fit on a terminal. */
export function openFit(args: readonly string[], surroundings: Surroundings = {}): Terminal {
  return openTerminal({ ...surroundings, command: process.execPath, args: [BUILT, ...args], env: environment(surroundings) });
}

/** Starts fit on a terminal and waits for its end. */
export async function fitOnTerminal(args: readonly string[], surroundings: Surroundings = {}) {
  const terminal = openFit(args, surroundings);
  const { code } = await terminal.exit;
  return { code, lines: [...terminal.scrollback(), ...terminal.screen()], raw: terminal.raw() };
}

/** What the shell of `openShell` says when it waits for a line. */
export const PROMPT = 'ready$';

/** Starts bash as a person has it, with jobs, in which `fit` can be called; resolves when it waits for a line. */
export async function openShell(surroundings: Surroundings = {}): Promise<Terminal> {
  const settings = [`PS1=${PROMPT} `, 'HISTFILE=', 'INPUTRC=/dev/null'];
  const args = [...settings, 'bash', '--norc', '--noprofile', '-i'];
  const shell = openTerminal({ ...surroundings, command: 'env', args, env: environment(surroundings) });
  await shell.waitFor(PROMPT);
  return shell;
}

function environment({ home = newFolder(), env = {} }: Surroundings): Record<string, string> {
  const bin = newFolder();
  symlinkSync(BUILT, join(bin, 'fit'));
  const path = [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  return { PATH: path, HOME: newFolder(), FIT_HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...env };
}
