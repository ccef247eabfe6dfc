/** The interview in plain lines: for screen readers, and for terminals that cannot show a screen. */
import { describe, expect, test } from 'vitest';
import { newFolder, openFit, type Surroundings } from './support/fit.ts';
import { ASSESS, answersKept, FIRST, SECOND } from './support/interview.ts';
import type { Terminal } from './support/terminal.ts';

/** An interview in which the first question was answered by a line. */
async function answered(surroundings: Surroundings, more: readonly string[] = []): Promise<Terminal> {
  const terminal = openFit([...ASSESS, ...more], surroundings);
  await terminal.waitFor(() => terminal.raw().includes(FIRST), FIRST);
  terminal.enter('4');
  await terminal.waitFor(() => terminal.raw().includes(SECOND), SECOND);
  return terminal;
}

/** What was sent, with the line ends that the terminal makes of line feeds made plain again. */
function sentTo(terminal: Terminal): string {
  return terminal.raw().replaceAll('\r\n', '\n');
}

describe('no code and no carriage return is sent, only lines', () => {
  test('A11Y-1 with --accessible', async () => {
    expect(sentTo(await answered({}, ['--accessible']))).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test.each(['FIT_ACCESSIBLE', 'ACCESSIBLE'])('A11Y-1 with %s=1', async (name) => {
    expect(sentTo(await answered({ env: { [name]: '1' } }))).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test('TTY-6 where TERM is dumb', async () => {
    expect(sentTo(await answered({ env: { TERM: 'dumb' } }))).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test.each([
    [59, 24],
    [80, 13],
    [40, 10],
  ])('TTY-4 on a terminal of %i columns and %i rows', async (columns, rows) => {
    expect(sentTo(await answered({ columns, rows }))).not.toMatch(/[^\n\P{Cc}]/u);
  });
});

test.each([{ LC_ALL: 'C' }, { LC_CTYPE: 'POSIX' }, { LANG: 'de_DE.ISO-8859-1' }])('TTY-7 ASCII alone is sent where the locale is %j', async (env) => {
  expect(sentTo(await answered({ env }))).not.toMatch(/[^\n -~]/);
});

test('A11Y-2 how far it has come is told in words', async () => {
  expect(sentTo(await answered({}, ['--accessible']))).toContain('Question 2 of 7');
});

describe('an interview in plain lines', () => {
  test.each(['Ctrl-C', 'Ctrl-D'] as const)('ends with 130 after %s', async (key) => {
    const terminal = await answered({}, ['--accessible']);
    terminal.press(key);
    expect(await terminal.exit).toEqual({ code: 130, signal: null });
  });

  test.each(['Ctrl-C', 'Ctrl-D'] as const)('keeps every answer after %s', async (key) => {
    const home = newFolder();
    const terminal = await answered({ home }, ['--accessible']);
    terminal.press(key);
    await terminal.exit;
    expect(answersKept(home)).toEqual([1]);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends as %s says, with %i', async (name, code) => {
    const terminal = await answered({}, ['--accessible']);
    terminal.signal(name);
    expect(await terminal.exit).toEqual({ code, signal: null });
  });

  test('takes several lines at once for several answers', async () => {
    const home = newFolder();
    const terminal = await answered({ home }, ['--accessible']);
    terminal.type('4\r4\r');
    await terminal.waitFor('Question 4 of 7');
    terminal.press('Ctrl-D');
    await terminal.exit;
    expect(answersKept(home)).toEqual([3]);
  });
});
