/** An interview to drive: Acme, with the rubric of the first call. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { openFit, type Surroundings } from './fit.ts';
import type { Terminal } from './terminal.ts';

/** The command. */
export const ASSESS = ['assess', 'Acme', '--rubric', 'msp-quick-screen'];

/** How the first two questions begin. */
export const [FIRST, SECOND] = ['What led to the change of provider', 'Tell me about the last time an IT failure'] as const;

/** @returns whether a screen shows this question down to its last line, which tells the keys. A screen may come in parts. */
export function isWhole(question: string): (lines: readonly string[]) => boolean {
  return (lines) => lines.join(' ').replace(/\s+/g, ' ').includes(question) && lines.some((line) => line.startsWith('1-5 answer'));
}

/** @returns an interview that asks its first question. */
export async function openInterview(surroundings: Surroundings = {}, more: readonly string[] = []): Promise<Terminal> {
  const terminal = openFit([...ASSESS, ...more], surroundings);
  await terminal.waitFor(isWhole(FIRST), 'the first question, whole');
  return terminal;
}

/** @returns an interview in which the first question was answered, so that it asks the second. */
export async function openAnswered(surroundings: Surroundings = {}): Promise<Terminal> {
  const terminal = await openInterview(surroundings);
  terminal.type('4');
  await terminal.waitFor(isWhole(SECOND), 'the second question, whole');
  return terminal;
}

/** @returns how many answers each draft in this folder holds. */
export function answersKept(home: string): readonly number[] {
  const env = { PATH: process.env['PATH'], FIT_HOME: home };
  const out = execFileSync(process.execPath, [resolve('bin/fit.cjs'), 'drafts', '--json'], { env, encoding: 'utf8' });
  return (JSON.parse(out) as readonly { readonly answered: number }[]).map(({ answered }) => answered);
}
