/** The one question that fit rm asks, on a terminal. */
import { beforeEach, expect, test } from 'vitest';
import { begun, homeWith, idOf, keptIn } from '../cli/support/stored.ts';
import { openFit } from './support/fit.ts';
import type { Terminal } from './support/terminal.ts';

const QUESTION = 'It cannot be brought back. (y/N)';
let home = '';

beforeEach(async () => {
  home = await homeWith(begun({ name: 'Harbour Dental', id: idOf(1) }));
});

/** Lets somebody answer the question in one way. */
async function answered(act: (terminal: Terminal) => void, env: Readonly<Record<string, string>> = {}) {
  const terminal = openFit(['rm', 'Harbour Dental'], { home, env: { LANG: 'C.UTF-8', TERM: 'xterm-256color', ...env } });
  await terminal.waitFor(QUESTION);
  act(terminal);
  return { exit: await terminal.exit, kept: await keptIn(home), raw: terminal.raw() };
}

test('y and Enter remove', async () => {
  const { exit, kept } = await answered((terminal) => terminal.enter('y'));
  expect({ exit, kept }).toEqual({ exit: { code: 0, signal: null }, kept: [] });
});

test('Enter alone removes nothing', async () => {
  expect((await answered((terminal) => terminal.enter(''))).kept).toEqual(['draft Harbour Dental']);
});

test('Ctrl-D removes nothing', async () => {
  const { exit, kept } = await answered((terminal) => terminal.press('Ctrl-D'));
  expect({ exit, kept }).toEqual({ exit: { code: 0, signal: null }, kept: ['draft Harbour Dental'] });
});

test('Ctrl-C ends as the signal does, and removes nothing', async () => {
  const { exit, kept } = await answered((terminal) => terminal.press('Ctrl-C'));
  expect({ exit, kept }).toEqual({ exit: { code: null, signal: 'SIGINT' }, kept: ['draft Harbour Dental'] });
});

test('what was mistyped can be taken back, as everywhere on a line', async () => {
  expect((await answered((terminal) => terminal.enter('n\x7fy'))).kept).toEqual([]);
});

test('TTY-6 a dumb terminal is asked like any other, without an escape', async () => {
  const { kept, raw } = await answered((terminal) => terminal.enter('y'), { TERM: 'dumb' });
  expect({ kept, escapes: raw.includes('\x1b') }).toEqual({ kept: [], escapes: false });
});
