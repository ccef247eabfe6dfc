/** The Tab key in a real bash that has nothing but what fit gives it. */
import { expect, test } from 'vitest';
import { homeWith, idOf, locked } from '../cli/support/stored.ts';
import { openShell } from './support/fit.ts';
import type { Terminal } from './support/terminal.ts';

/** Names that a shell would take for something else. */
const NAMES = ['Harbour Dental', "O'Brien & Sons", 'ACME: Ltd (UK)', 'Say "hi" $HOME `id`', 'Yahoo! Inc', 'back\\slash', '*.txt', 'Zürich 日本'];

async function shellWithCompletion(): Promise<Terminal> {
  const home = await homeWith(...NAMES.map((name, i) => locked({ name, id: idOf(i + 1) })));
  const shell = await openShell({ home, columns: 120, rows: 40 });
  // Twice, as who opens a shell in a shell does. What is then called fit tells what it was given.
  shell.enter('source <(fit completion bash); source <(fit completion bash); type compopt | head -1');
  await shell.waitFor('compopt is a shell builtin');
  shell.enter(`fit() { printf '[%s]' "$@"; echo " were given"; }`);
  return shell;
}

async function given(shell: Terminal, typed: string): Promise<string> {
  shell.enter('clear');
  await shell.waitFor((lines) => lines.filter((line) => line !== '').length === 1, 'an empty screen');
  shell.type(`${typed}\t`);
  await shell.waitFor((lines) => lines[0]?.endsWith(`${typed}`) === false && /fit \S/.test(lines[0] ?? ''), 'a longer line');
  shell.type('\r');
  const lines = await shell.waitFor('were given');
  return lines.find((line) => line.endsWith(' were given')) ?? '';
}

test('CMP-1 bash: sourcing the script twice says nothing', async () => {
  const shell = await shellWithCompletion();
  expect(shell.screen().filter((line) => /readonly|error|not found|line \d/.test(line))).toEqual([]);
});

test.each<[string, string]>([
  ['fit rub', '[rubric]'],
  ['fit rubric sim', '[rubric][simulate]'],
  ['fit list --format js', '[list][--format][json]'],
  ['fit list --format=js', '[list][--format=json]'],
  ['fit rubric show msp-q', '[rubric][show][msp-quick-screen]'],
  ['fit show harb', '[show][Harbour Dental]'],
  ['fit show Harbour\\ D', '[show][Harbour Dental]'],
  ['fit show "Harb', '[show][Harbour Dental]'],
  ['fit show O', "[show][O'Brien & Sons]"],
  ["fit show 'O", "[show][O'Brien & Sons]"],
  ['fit show ACME:', '[show][ACME: Ltd (UK)]'],
  ['fit show Say', '[show][Say "hi" $HOME `id`]'],
  ['fit show "Say', '[show][Say "hi" $HOME `id`]'],
  ['fit show "Yah', '[show][Yahoo! Inc]'],
  ['fit show back', '[show][back\\slash]'],
  ['fit show \\*', '[show][*.txt]'],
  ['fit show Zü', '[show][Zürich 日本]'],
  ['fit score /etc/passw', '[score][/etc/passwd]'],
  ['fit list -o /etc/passw', '[list][-o][/etc/passwd]'],
])('CMP-1 bash: %s and the Tab key is %s', async (typed, words) => {
  expect(await given(await shellWithCompletion(), typed)).toBe(`${words} were given`);
});
