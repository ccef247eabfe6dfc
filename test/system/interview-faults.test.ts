/** What a disk can say in the middle of an interview, said by the system itself at one call after another: nothing goes on before it is saved. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ASSESS, FIRST, SECOND } from '../pty/support/interview.ts';
import { openTerminal, type Terminal } from '../pty/support/terminal.ts';
import { binFolder, fit } from './support/processes.ts';

/** An interview on a store of whose files the n-th call and the one after it fail. */
function openFaulty(call: string, error: string, nth: number): { readonly home: string; readonly terminal: Terminal } {
  const home = mkdtempSync(join(tmpdir(), 'fit-'));
  const files = ['', '-wal'].flatMap((end) => ['-P', join(home, `fit.db${end}`)]);
  const tracing = ['-f', '-qq', '-o', '/dev/null', ...files, '-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${nth}..${nth + 1}`];
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, FIT_HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
  return { home, terminal: openTerminal({ command: 'strace', args: [...tracing, 'node', join(binFolder(), 'fit'), ...ASSESS], env }) };
}

/** Answers, and tries again where the answer could not be saved. @returns whether that was needed */
async function answered(terminal: Terminal, value: string, next: string): Promise<boolean> {
  const isUnsaved = (lines: readonly string[]) => lines.join('\n').includes('NOT SAVED');
  terminal.type(value);
  const lines = await terminal.waitFor((now) => isUnsaved(now) || now.join('\n').includes(next), `${next} or NOT SAVED`);
  if (!isUnsaved(lines)) return false;
  // More often than it fails; at the next question Enter alone does nothing.
  terminal.press('Enter', 'Enter', 'Enter', 'Enter');
  await terminal.waitFor(next);
  return true;
}

/** @returns the two answers that are kept, and how many of them had to be tried again. */
async function interview(call: string, error: string, nth: number) {
  const { home, terminal } = openFaulty(call, error, nth);
  await terminal.waitFor(FIRST);
  const tried = [await answered(terminal, '4', SECOND), await answered(terminal, '3', 'Question 3 of 7')];
  terminal.press('Ctrl-D');
  await terminal.exit;
  const { out, err } = await fit(['show', 'Acme', '--json'], { env: { FIT_HOME: home } });
  const { answers } = JSON.parse(out) as { readonly answers: Readonly<Record<string, { readonly value: number }>> };
  return { kept: [answers['leaving_reason']?.value, answers['last_incident']?.value, err], tried: tried.filter(Boolean).length };
}

test.each([
  ['pwrite64', 'ENOSPC', 6],
  ['pwrite64', 'EDQUOT', 11],
  ['pwrite64', 'EIO', 11],
  ['fsync', 'EIO', 1],
  ['fsync', 'ENOSPC', 1],
] as const)('S4 S5 %s fails with %s: every answer is kept once it can be, and none before', async (call, error, step) => {
  const found = [];
  for (let nth = 1; nth <= 10 * step; nth += step) found.push(await interview(call, error, nth));
  expect(found.map(({ kept }) => kept)).toEqual(found.map(() => [4, 3, '']));
  expect(Math.max(...found.map(({ tried }) => tried))).toBe(1);
});
