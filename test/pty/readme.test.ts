/** The screen and the keys that the README shows are those of the program. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEYS } from '../../src/interview/keys.ts';
import { openFit } from './support/fit.ts';

const README = readFileSync('README.md', 'utf8');

test('the screen of the README is the one that these keys lead to', async () => {
  const terminal = openFit(['assess', 'Harbour Dental']);
  await terminal.waitFor('What led to the change');
  terminal.type('44c4bnMail was down; they added a second line');
  await terminal.waitFor('second line');
  const shown = terminal.screen().join('\n').trim();
  expect(/^```text\n(.*?)\n```$/ms.exec(README)?.[1]).toBe(shown);
});

test('the keys of the README are those of the interview', () => {
  const table = /^\| key \| does \|\n\|.*\|\n((?:\|.*\|\n)+)/m.exec(README)?.[1] ?? '';
  expect(table).toBe(KEYS.map(({ keys, does }) => `| ${keys} | ${does} |\n`).join(''));
});
