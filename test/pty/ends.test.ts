/** However an interview ends: an exit code of its own, nothing lost, the terminal as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, openShell, PROMPT } from './support/fit.ts';
import { ASSESS, answersKept, FIRST, openAnswered, SECOND } from './support/interview.ts';
import type { Exit } from './support/pty.ts';
import type { Terminal } from './support/terminal.ts';

/** Answers the first question, then does something to the interview. */
async function endedBy(act: (terminal: Terminal) => unknown) {
  const home = newFolder();
  const terminal = await openAnswered({ home });
  await act(terminal);
  const exit = await terminal.exit;
  return { exit, kept: answersKept(home), terminal };
}

function exitOf(code: number): Exit {
  return { code, signal: null };
}

/** Runs the interview from a shell that writes down the settings of the terminal before and after. */
async function settings(act: (terminal: Terminal, pid: number) => void) {
  const cwd = newFolder();
  const shell = await openShell({ cwd });
  shell.enter(`stty -g > before; (echo $BASHPID > pid; exec fit ${ASSESS.join(' ')}); stty -g > after; echo "it's over"`);
  await shell.waitFor(FIRST);
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  act(shell, Number(read('pid')));
  await shell.waitFor("\nit's over");
  return { before: read('before'), after: read('after'), shell };
}

const press = (terminal: Terminal) => terminal.press('Ctrl-C');

describe('Ctrl-C', () => {
  test('SIG-1 ends with 130', async () => {
    expect((await endedBy(press)).exit).toEqual(exitOf(130));
  });

  test('SIG-1 keeps every answer', async () => {
    expect((await endedBy(press)).kept).toEqual([1]);
  });

  test('SIG-1 leaves the cursor to be seen and pastes unmarked', async () => {
    const { terminal } = await endedBy(press);
    expect([terminal.cursor().visible, terminal.marksPastes()]).toEqual([true, false]);
  });

  test('SIG-1 leaves nothing of the question on the screen, but how to go on', async () => {
    const { terminal } = await endedBy(press);
    expect(terminal.screen().filter((line) => line !== '')).toEqual(['Saved as a draft: 1 of 7 questions answered.', 'Go on with: fit assess "Acme"']);
  });

  test('SIG-2 twice at once ends with 130, and the draft is whole', async () => {
    const { exit, kept } = await endedBy((terminal) => terminal.type('\u0003\u0003'));
    expect([exit, kept]).toEqual([exitOf(130), [1]]);
  });
});

describe('Ctrl-D', () => {
  const end = (terminal: Terminal) => terminal.press('Ctrl-D');

  test('SIG-5 ends with 130: it is never a success', async () => {
    expect((await endedBy(end)).exit).toEqual(exitOf(130));
  });

  test('SIG-5 keeps every answer', async () => {
    expect((await endedBy(end)).kept).toEqual([1]);
  });
});

describe.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s', (name, code) => {
  const signal = (terminal: Terminal) => terminal.signal(name);

  test(`SIG-3 ends with ${code}`, async () => {
    expect((await endedBy(signal)).exit).toEqual(exitOf(code));
  });

  test('SIG-3 keeps every answer', async () => {
    expect((await endedBy(signal)).kept).toEqual([1]);
  });

  test('SIG-3 leaves the cursor to be seen and pastes unmarked', async () => {
    const { terminal } = await endedBy(signal);
    expect([terminal.cursor().visible, terminal.marksPastes()]).toEqual([true, false]);
  });
});

describe('a window that is closed, or a connection that breaks', () => {
  const close = (terminal: Terminal) => terminal.close();

  test('SIG-3 ends with what a shell calls 129', async () => {
    const { code, signal } = (await endedBy(close)).exit;
    expect(signal ?? code).toBeOneOf(['SIGHUP', 129]);
  });

  test('SIG-3 loses no answer', async () => {
    expect((await endedBy(close)).kept).toEqual([1]);
  });
});

describe('the settings of the terminal are what they were', () => {
  test.each<[string, (terminal: Terminal, pid: number) => void]>([
    ['Ctrl-C', (terminal) => terminal.press('Ctrl-C')],
    ['Ctrl-D', (terminal) => terminal.press('Ctrl-D')],
    ['q', (terminal) => terminal.type('q')],
    ['SIGTERM', (_, pid) => process.kill(pid, 'SIGTERM')],
    ['SIGHUP', (_, pid) => process.kill(pid, 'SIGHUP')],
    ['SIGINT', (_, pid) => process.kill(pid, 'SIGINT')],
  ])('SIG-1 after %s', async (_name, act) => {
    const { before, after: then } = await settings(act);
    expect(then).toBe(before);
  });
});

describe('kill -9', () => {
  test('SIG-6 loses nothing that was answered', async () => {
    expect((await endedBy((terminal) => terminal.kill9())).kept).toEqual([1]);
  });
});

describe('Ctrl-Z', () => {
  const last = (lines: readonly string[]) => lines.filter((line) => line !== '').at(-1);

  /** An interview in which the second question was asked when it was stopped. */
  async function stopped(): Promise<Terminal> {
    const shell = await openShell();
    shell.enter(`fit ${ASSESS.join(' ')}`);
    await shell.waitFor(FIRST);
    shell.type('4');
    await shell.waitFor(SECOND);
    shell.press('Ctrl-Z');
    await shell.waitFor((lines) => lines.some((line) => line.includes('Stopped')) && last(lines) === PROMPT, 'the shell');
    return shell;
  }

  /** The same, brought back. */
  async function broughtBack(): Promise<Terminal> {
    const shell = await stopped();
    shell.enter('clear; fg');
    await shell.waitFor((lines) => lines.some((line) => line.includes(SECOND)) && !lines.some((line) => line.includes('Stopped')), 'the question');
    return shell;
  }

  test('SIG-4 goes to the shell, with the cursor to be seen', async () => {
    expect((await stopped()).cursor().visible).toBe(true);
  });

  test('SIG-4 and fg: keys answer the question that was asked', async () => {
    const shell = await broughtBack();
    shell.type('4');
    await shell.waitFor('Question 3 of 7');
    expect(shell.screen().some((line) => line.includes(SECOND))).toBe(false);
  });

  test('SIG-4 and fg: Ctrl-C ends with 130', async () => {
    const shell = await broughtBack();
    shell.press('Ctrl-C');
    await shell.waitFor('Saved as a draft');
    shell.enter('echo "code $?"');
    expect(await shell.waitFor(/^code \d+$/m)).toContain('code 130');
  });

  test('SIG-4 keeps what is being typed, to the letter', async () => {
    const shell = await openShell();
    shell.enter(`fit ${ASSESS.join(' ')}`);
    await shell.waitFor(FIRST);
    shell.type('nThey said');
    await shell.waitFor('They said');
    shell.press('Ctrl-Z');
    await shell.waitFor((lines) => lines.some((line) => line.includes('Stopped')) && last(lines) === PROMPT, 'the shell');
    shell.enter('clear; fg');
    await shell.waitFor((lines) => lines.some((line) => line.includes('They said')) && !lines.some((line) => line.includes('Stopped')), 'the note');
    shell.type(' it');
    expect((await shell.waitFor('They said it')).join('\n')).toContain('They said it');
  });
});
