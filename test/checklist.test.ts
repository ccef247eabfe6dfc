/**
 * The conventions of command lines that fit means to keep, row by row. Each has a test whose title begins with its name,
 * or a reason why it has none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Rows that tests prove, and what each of them says. */
const PROVED: Readonly<Record<string, string>> = {
  'HLP-1': 'help can be asked for in every usual way',
  'HLP-2': 'asking for help wins over mistakes',
  'HLP-3': 'fit alone says what it is',
  'HLP-4': 'examples come before options',
  'HLP-5': 'help fits 80 columns and is written alike everywhere',
  'HLP-6': 'a typing mistake is met with what may have been meant, and nothing is done',
  'HLP-7': 'the version is printed alone',
  'HLP-8': 'there is help on topics',
  'ARG-1': 'options can be written in every usual way',
  'ARG-2': 'their order does not matter',
  'ARG-3': 'they have their usual names',
  'ARG-4': 'a command takes operands of one kind',
  'ARG-5': 'commands cannot be abbreviated',
  'ARG-6': '- is standard input or output',
  'ARG-7': 'nothing waits for a keyboard that nobody uses',
  'ARG-8': 'no option takes a secret',
  'OUT-1': 'standard output is data alone',
  'OUT-2': 'the interview works while standard output goes to a file',
  'OUT-3': '--json is one document',
  'OUT-4': 'there are formats for people and for programs',
  'OUT-5': 'one raw value can be had',
  'OUT-6': 'errors are text on standard error, with --json too',
  'OUT-7': 'what a release has printed stays, and is read',
  'OUT-8': 'success is told in a line or two',
  'OUT-9': '--quiet leaves data and errors',
  'OUT-10': 'files are not written over by accident',
  'COL-1': 'colour is decided for each stream',
  'COL-2': 'NO_COLOR is obeyed',
  'COL-3': 'what decides about colour has an order',
  'COL-4': 'colour carries no meaning alone',
  'COL-5': 'where there is no terminal, there are no codes',
  'TTY-1': 'nobody is asked without a terminal',
  'TTY-2': 'nobody is asked who does not want to be',
  'TTY-3': 'every answer can be given without being asked',
  'TTY-4': 'the width is that of the terminal',
  'TTY-5': 'the screen follows the size of the terminal',
  'TTY-6': 'a dumb terminal gets no codes',
  'TTY-7': 'a locale without UTF-8 gets ASCII',
  'TTY-8': 'wide characters are counted as wide',
  'SIG-1': 'Ctrl-C loses nothing and leaves the terminal as it was',
  'SIG-2': 'a second Ctrl-C breaks nothing',
  'SIG-3': 'SIGTERM and SIGHUP lose nothing',
  'SIG-4': 'Ctrl-Z and fg go on where it was',
  'SIG-5': 'the end of the input is never a success',
  'SIG-6': 'kill -9 loses no answer',
  'PIPE-1': 'a reader that goes away ends fit quietly',
  'PIPE-2': 'a slow reader gets everything',
  'ERR-1': 'an error says what, where and what to do',
  'ERR-2': 'all faults of a file are told at once',
  'ERR-3': 'a bug is confessed, with the way to the details',
  'ERR-4': 'an expected error shows no line of the program',
  'EXIT-1': 'exit codes mean what help says',
  'EXIT-2': 'the recommendation is an exit code on request',
  'CFG-1': 'what is settled has an order',
  'CFG-2': 'the folders of XDG are followed',
  'CFG-3': 'each system has its own folders',
  'CFG-4': 'what is kept is for the user alone',
  'CFG-5': 'no file of a shell is touched',
  'NET-1': 'no network is used',
  'CMP-1': 'the Tab key completes in four shells',
  'MAN-1': 'there is a manual, made from the same declarations',
  'PERF-1': 'a command loads its own parts alone',
  'WIN-1': 'Git Bash gets a hint',
  'PKG-1': 'the package holds what it needs and nothing else',
  'A11Y-1': 'there is an interview in plain lines',
  'A11Y-2': 'what tables and bars show is there in words',
};

/** Rows without a test, and why. */
const NOT_PROVED: Readonly<Record<string, string>> = {
  'SIG-7': 'no test here runs on Windows',
  'UPD-1': 'fit never looks for a newer version of itself, and NET-1 would show it',
  'PAG-1':
    'no page is put into a pager: that would start a program of somebody’s choosing at every report (confinement.test.ts holds that none is); fit show Acme --color always | less -R does it where it is wanted',
  'PKG-2':
    'npm alone is tried, on Node 20, 22 and 24; pnpm and yarn have nothing else to resolve, for the package brings no part but the native one of the store',
};

/** Titles of tests stand after a bracket, at the beginning of a line or behind a table. */
const TITLE = /^\s*(?:test(?:\.each\(.*\))?|.*\]\)|test\.each<.*)\(\s*['"`]([A-Z0-9]+-\d+) /gm;

const named = new Set(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(`test/${file}`, 'utf8').matchAll(TITLE)].map(([, row]) => row)),
);

describe('a row of the checklist', () => {
  test.each(Object.entries(PROVED))('%s: %s', (row) => {
    expect(named).toContain(row);
  });

  test('is proved if a title names it', () => {
    expect([...named].filter((row) => row !== undefined && !(row in PROVED))).toEqual([]);
  });

  test('has a reason only where it has no test', () => {
    expect(Object.keys(NOT_PROVED).filter((row) => row in PROVED || named.has(row))).toEqual([]);
  });
});
