/** What is asked on a terminal of those who decide, drop a condition or say what became of a customer. */
import { beforeEach, expect, test } from 'vitest';
import { bookOf, HARBOUR, NORTHFIELD } from '../cli/support/book.ts';
import { openFit } from './support/fit.ts';

const ENV = { LANG: 'C.UTF-8', TERM: 'xterm-256color' };
/** The beginnings of the questions, and what is answered: yes, no or not known. */
const ANSWERED = [
  ['Still a customer', '1'],
  ['Effective rate', '2'],
  ['Protection baseline', '3'],
  ['No breach of conduct', '1'],
  ['The outcome they want', '1'],
] as const;
let home = '';

beforeEach(async () => {
  ({ home } = await bookOf(HARBOUR, NORTHFIELD));
});

test('who decides otherwise than recommended is asked for a name and a reason', async () => {
  const terminal = openFit(['decide', 'Harbour', 'accept'], { home, env: ENV });
  await terminal.waitFor('Who decides? Your name:');
  terminal.enter('Jan Maas');
  await terminal.waitFor('It takes a reason to decide accept where fit recommends conditional. Because:');
  terminal.enter('We know them');
  await terminal.waitFor('Jan Maas decided accept about Harbour Dental.');
  expect(await terminal.exit).toEqual({ code: 0, signal: null });
});

test('a reason is not blank', async () => {
  const terminal = openFit(['condition', 'Harbour', 'footprint', 'dropped'], { home, env: ENV });
  await terminal.waitFor('It takes a reason to drop a condition. Because:');
  terminal.enter(' ');
  await terminal.waitFor('Type a reason, or press Ctrl-C to stop.');
  terminal.press('Ctrl-C');
  expect(await terminal.exit).toEqual({ code: 130, signal: null });
});

test('the five facts are asked one by one, and what is not known is left out', async () => {
  const terminal = openFit(['outcome', 'Northfield', '--by', 'Kim', '--accessible'], { home, env: ENV });
  for (const [question, answer] of ANSWERED) {
    await terminal.waitFor(question);
    terminal.enter(answer);
  }
  const page = (await terminal.waitFor('The twelve months are over on')).join('\n');
  expect(page).toContain('effective rate at or above the floor: no');
  expect(page).toContain('protection baseline kept for at least 95%: not yet known');
});
