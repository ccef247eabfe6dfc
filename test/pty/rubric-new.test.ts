/** The questions of `fit rubric new` on a terminal: with menus, in plain lines, and left half way. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../cli/support/folder.ts';
import { choose, type Desk, deskWith, printed, written } from './support/assessing.ts';
import { openFit } from './support/fit.ts';
import type { Terminal } from './support/terminal.ts';

const [FROM, TITLE, ID, MINUTES] = [
  'What do you start from?',
  'What is the rubric called?',
  'Its id, and the name of its file?',
  'How many minutes does the call take?',
];

async function open(desk: Desk, args: readonly string[] = [], first = FROM, size = {}): Promise<Terminal> {
  const terminal = openFit(['rubric', 'new', ...args], { ...desk, ...size });
  await terminal.waitFor(first);
  return terminal;
}

function rubricAt(desk: Desk, path: string): string {
  return readFileSync(join(desk.cwd, path), 'utf8');
}

describe.each<[number, (terminal: Terminal) => void | Promise<void>]>([
  [80, (terminal) => choose(terminal, 'blank')],
  // Where a menu has no room the questions come in lines.
  [40, (terminal) => terminal.enter('1')],
])('at %d columns the questions', (columns, chooseBlank) => {
  test('lead to a rubric that is valid, and say what comes next', async () => {
    const desk = deskWith();
    const terminal = await open(desk, [], FROM, { columns });
    await chooseBlank(terminal);
    await terminal.waitFor(TITLE.slice(0, 20));
    terminal.enter('Kunden Süd');
    await terminal.waitFor('Its id');
    terminal.press('Enter');
    await terminal.waitFor('How many minutes');
    terminal.enter('25');
    const { code } = await terminal.exit;
    expect([code, written(terminal).slice(-3)]).toEqual([
      0,
      ['fit rubric check', 'fit rubric test', 'fit assess --rubric'].map((command) => `  ${command} kunden-sued`),
    ]);
    expect(printed(desk, 'rubric', 'list')).toMatch(/^kunden-sued +1\.0\.0 +Kunden Süd +4 questions, 25 minutes/);
  });
});

describe('the questions', () => {
  test('say first where the rubric goes', async () => {
    const terminal = await open(deskWith());
    expect(terminal.screen()[0]).toBe('The new rubric goes into .fit/rubrics.');
  });

  test.each([
    ['are coloured', [], true],
    ['have no colour with --no-color', ['--no-color'], false],
    ['have no colour with --color never', ['--color', 'never'], false],
  ])('%s', async (_, args, isColoured) => {
    const terminal = await open(deskWith(), args);
    terminal.press('Ctrl-C');
    await terminal.exit;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these sequences are what is looked for
    expect(/\u001b\[[\d;]*m/.test(terminal.raw())).toBe(isColoured);
  });

  test('tell of each starter what it is', async () => {
    const terminal = await open(deskWith());
    await terminal.waitFor('a form to fill in, with every key of the language');
    expect(terminal.screen()).toContain('❯ blank');
  });

  test('show every starter at once where they have room', async () => {
    const terminal = await open(deskWith());
    expect((await terminal.waitFor('navigate')).filter((line) => /^[❯ ] [a-z-]+$/.test(line))).toHaveLength(10);
  });

  test('are only those that nothing was said to', async () => {
    const terminal = await open(deskWith(), ['ours', '--title', 'Our own', '--minutes', '20']);
    await choose(terminal, 'msp-quick-screen');
    expect(await terminal.exit).toMatchObject({ code: 0 });
    expect(terminal.raw()).not.toMatch(/called|Its id|How many/);
  });

  test('are none where a name and a starter were said', async () => {
    const terminal = await open(deskWith(), ['ours', '--from', 'blank'], 'fit assess --rubric ours');
    expect(await terminal.exit).toMatchObject({ code: 0 });
  });

  test('offer the name that was said as title, and an id that is like it', async () => {
    const desk = deskWith();
    const terminal = await open(desk, ['Bids (2026)', '--from', 'bant'], TITLE);
    terminal.press('Enter');
    await terminal.waitFor(ID);
    terminal.press('Enter');
    await terminal.waitFor(MINUTES);
    terminal.press('Enter');
    await terminal.exit;
    expect(rubricAt(desk, '.fit/rubrics/bids-2026.yaml')).toMatch(/^id: bids-2026\n.*\ntitle: Bids \(2026\)\n/m);
  });

  test.each<[string, string, string]>([
    ['cannot be one', 'Our Own', 'Ids start with a letter'],
    ['is that of a shipped rubric', 'msp-mindset', 'there is a rubric msp-mindset already'],
  ])('ask again for an id that %s', async (_what, typed, said) => {
    const terminal = await open(deskWith(), ['--from', 'bant', '--title', 'Bids'], ID);
    terminal.enter(typed);
    expect((await terminal.waitFor(said)).join('\n')).toContain(ID);
  });

  test('ask again for minutes that are none', async () => {
    const terminal = await open(deskWith(), ['--from', 'bant', '--title', 'Bids'], ID);
    terminal.press('Enter');
    await terminal.waitFor(MINUTES);
    terminal.enter('soon');
    await terminal.waitFor('Type a whole number of minutes');
  });

  test('are not asked at all where the file is there already', async () => {
    const desk = { ...deskWith(), cwd: folderWith({ 'ours.yaml': 'mine' }) };
    const terminal = openFit(['rubric', 'new', './ours.yaml'], desk);
    expect(await terminal.exit).toMatchObject({ code: 2 });
    expect(written(terminal)[0]).toBe('error: ours.yaml is already there (new-file-there)');
  });
});

describe.each<[string, object, readonly string[]]>([
  ['with --accessible', {}, ['--accessible']],
  ['on a dumb terminal', { env: { TERM: 'dumb' } }, []],
])('%s', (_where, size, args) => {
  test('the questions are plain lines with numbers', async () => {
    const desk = deskWith();
    const terminal = await open(desk, args, 'Answer 1 to', size);
    expect(terminal.screen()).toContain('1. blank, a form to fill in, with every key of the language');
    terminal.enter('1');
    await terminal.waitFor(TITLE);
    terminal.enter('Our own');
    await terminal.waitFor(`${ID} (Enter for our-own)`);
    terminal.enter('');
    await terminal.waitFor(`${MINUTES} (Enter for 15)`);
    terminal.enter('');
    expect(await terminal.exit).toMatchObject({ code: 0 });
    expect(rubricAt(desk, '.fit/rubrics/our-own.yaml')).toMatch(/^minutes: 15$/m);
  });

  test('what cannot be taken is told, and asked again', async () => {
    const terminal = await open(deskWith(), [...args, '--from', 'bant', '--title', 'Bids'], ID, size);
    terminal.enter('Our Own');
    expect((await terminal.waitFor('Ids start with a letter')).join('\n')).toMatch(/cannot be an id.*\n(?:.*\n)*Its id, and the name of its file\?/);
  });
});

describe('left half way', () => {
  test.each<[string, (terminal: Terminal) => void, number]>([
    ['with Ctrl-C', (terminal) => terminal.press('Ctrl-C'), 130],
    ['with Ctrl-D', (terminal) => terminal.press('Ctrl-D'), 130],
    ['by SIGTERM', (terminal) => terminal.signal('SIGTERM'), 143],
  ])('%s nothing is written', async (_how, act, code) => {
    const desk = deskWith();
    const terminal = await open(desk, ['--from', 'blank', '--title', 'Ours'], ID);
    act(terminal);
    expect([await terminal.exit, readdirSync(desk.cwd), existsSync(join(desk.home, 'rubrics'))]).toEqual([{ code, signal: null }, [], false]);
  });
});
