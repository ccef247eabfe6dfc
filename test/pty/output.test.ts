/** What fit prints on a terminal: in colour, as wide as the terminal, and with nothing that is not to be seen. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitOnTerminal, newFolder, openShell, PROMPT } from './support/fit.ts';

const P2 = resolve('examples/p2-harbour-dental/msp-mindset.yaml');
const SHOW = ['rubric', 'show', 'msp-quick-screen'];
const ESC = '\u001b';

describe('fit rubric show', () => {
  test('on a terminal is coloured, and no other code is sent', async () => {
    const { code, raw } = await fitOnTerminal(SHOW);
    expect(code).toBe(0);
    expect(new Set(raw.match(new RegExp(`${ESC}.[^a-zA-Z]*[a-zA-Z]`, 'g'))?.map((sequence) => sequence.at(-1)))).toEqual(new Set(['m']));
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('has no code at all with %j', async (env) => {
    expect((await fitOnTerminal(SHOW, { env })).raw).not.toContain(ESC);
  });

  test('is ASCII alone where the locale is not UTF-8', async () => {
    expect((await fitOnTerminal(SHOW, { env: { LC_ALL: 'C', NO_COLOR: '1' } })).raw).not.toMatch(/[^\r\n -~]/);
  });

  test.each([40, 80, 200])('leaves no line to be broken by a terminal of %i columns', async (columns) => {
    const { code, lines, raw } = await fitOnTerminal(SHOW, { columns });
    expect(code).toBe(0);
    expect(lines.filter((line) => line !== '')).toHaveLength(raw.split('\r\n').filter((line) => line !== '').length);
  });
});

describe('colour is decided for each stream', () => {
  test('standard error has it though standard output is a file', async () => {
    const cwd = newFolder();
    const { code, raw } = await fitOnTerminal(['score', 'nowhere.yaml', P2], { cwd, redirect: '> record.json' });
    expect(code).toBe(4);
    expect(raw).toContain(`${ESC}[`);
  });

  test('a file has none though standard error is a terminal', async () => {
    const cwd = newFolder();
    await fitOnTerminal(SHOW, { cwd, redirect: '> page.txt' });
    expect(readFileSync(join(cwd, 'page.txt'), 'utf8')).not.toContain(ESC);
  });

  test('standard output has it though standard error is a file', async () => {
    const { raw } = await fitOnTerminal(SHOW, { cwd: newFolder(), redirect: '2> said.txt' });
    expect(raw).toContain(`${ESC}[`);
  });
});

test('in a shell the prompt comes back at the left after a page', async () => {
  const shell = await openShell({ rows: 100 });
  shell.enter('fit --help');
  const lines = await shell.waitFor((all) => all.filter((line) => line.startsWith(PROMPT)).length === 2, 'a second prompt');
  expect(lines[1]).toBe('Usage: fit [options] [command]');
});
