/** Whole starts of `fit assess` on a terminal, and what the store holds after them. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import { newFolder, openFit, type Surroundings } from './fit.ts';
import type { Terminal } from './terminal.ts';

/** Where fit is started again and again. */
export interface Desk extends Surroundings {
  readonly home: string;
  readonly cwd: string;
}

/** @returns a desk on which nothing was done yet, but for what lies in its store. */
export function deskWith(home = newFolder()): Desk {
  return { home, cwd: newFolder() };
}

/** Starts `fit assess` and waits for what is to be seen first. */
export async function assess(desk: Desk, args: readonly string[], first: string): Promise<Terminal> {
  const terminal = openFit(['assess', ...args], desk);
  await terminal.waitFor(first);
  return terminal;
}

/** Takes the choice that begins like this. */
export async function choose(terminal: Terminal, name: string): Promise<void> {
  for (let i = 0; i < 5 && !terminal.screen().some((line) => line.startsWith(`❯ ${name}`)); i += 1) {
    const before = terminal.screen().findIndex((line) => line.startsWith('❯'));
    terminal.press('Down');
    await terminal.waitFor((lines) => lines.findIndex((line) => line.startsWith('❯')) > before, 'the next choice');
  }
  terminal.press('Enter');
}

/** Leaves with Ctrl-C. @returns what stands on the screen then. */
export async function leave(terminal: Terminal): Promise<readonly string[]> {
  terminal.press('Ctrl-C');
  await terminal.exit;
  return written(terminal);
}

/** @returns the lines that are not empty. */
export function written(terminal: Terminal): readonly string[] {
  return terminal.screen().filter((line) => line !== '');
}

/** Runs fit without a terminal. @returns what it prints. */
export function printed({ home, cwd }: Desk, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], FIT_HOME: home };
  return execFileSync(process.execPath, [resolve('bin/fit.cjs'), ...args], { cwd, env, encoding: 'utf8' });
}

/** @returns the drafts of a desk, the newest first. */
export function draftsOn(desk: Desk): readonly Assessment[] {
  const drafts = JSON.parse(printed(desk, 'drafts', '--json')) as readonly { readonly id: string }[];
  return drafts.map(({ id }) => JSON.parse(printed(desk, 'show', id, '--json', '--reveal')) as Assessment);
}

/** @returns the rated values among the answers of a record. */
export function valuesOf(record: Assessment | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record?.answers ?? {}).map(([id, answer]) => [id, answer.state === 'rated' ? answer.value : answer.state]));
}
