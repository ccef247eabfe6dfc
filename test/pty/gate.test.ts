/** When an interview begins, and when fit says instead that it cannot ask, and what to do. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitOnTerminal, newFolder, type Surroundings } from './support/fit.ts';
import { ASSESS, FIRST, openInterview } from './support/interview.ts';

/** What fit says when it does not ask, wherever standard error goes. */
async function refused(surroundings: Surroundings, more: readonly string[] = []) {
  const cwd = newFolder();
  const redirect = `${surroundings.redirect ?? ''} 2> said`;
  const { code, raw } = await fitOnTerminal([...ASSESS, ...more], { ...surroundings, cwd, redirect });
  return { code, raw, said: readFileSync(join(cwd, 'said'), 'utf8') };
}

describe('without a terminal to ask on, fit asks nothing and exits with 2', () => {
  test.each<[string, string]>([
    ['standard input is empty', '< /dev/null'],
    ['standard input is a pipe', '< <(echo 4)'],
    ['standard input is closed', '<&-'],
  ])('TTY-1 I6 %s', async (_what, redirect) => {
    const { code, lines } = await fitOnTerminal(ASSESS, { redirect });
    expect([code, lines.join('\n').includes(FIRST)]).toEqual([2, false]);
  });

  test('TTY-1 standard input and standard error are none: both are named', async () => {
    const { code, said } = await refused({ redirect: '< /dev/null' });
    expect(code).toBe(2);
    expect(said).toMatch(/standard input .*standard error/);
  });

  test('TTY-1 standard error alone is none: it is named', async () => {
    const { code, said } = await refused({});
    expect(code).toBe(2);
    expect(said).toMatch(/^error: (?!.*standard input).*standard error/);
  });

  test('TTY-1 I6 I7 the way without a terminal is told', async () => {
    const { said } = await refused({});
    expect(said).toContain('--answers FILE --no-input');
  });
});

describe('fit asks nothing', () => {
  test.each(['1', 'true'])('TTY-2 where CI is %s, and exits with 2', async (CI) => {
    const { code, lines } = await fitOnTerminal(ASSESS, { env: { CI } });
    expect([code, lines.join('\n').includes('--no-input')]).toEqual([2, true]);
  });

  test('TTY-2 with --no-input, though there is a terminal, and says what is missing', async () => {
    const { code, lines } = await fitOnTerminal([...ASSESS, '--no-input']);
    expect(code).toBe(2);
    expect(lines.join('\n')).toMatch(/^error: .*--answers FILE/);
  });

  test('TTY-2 with --no-input and an answer: what is open stays open', async () => {
    const { code, lines } = await fitOnTerminal([...ASSESS, '--no-input', '--set', 'respect=4']);
    expect([code, lines.join('\n').includes('INCOMPLETE')]).toEqual([0, true]);
  });
});

describe('with --json and standard output in a file', () => {
  test('OUT-2 the interview is led on the terminal', async () => {
    const terminal = await openInterview({ cwd: newFolder(), redirect: '> record.json' }, ['--json']);
    expect(terminal.screen().join('\n')).toContain(FIRST);
  });

  test('OUT-2 it has its colours all the same', async () => {
    const terminal = await openInterview({ cwd: newFolder(), redirect: '> record.json' }, ['--json']);
    expect(terminal.raw()).toContain('\u001b[1m');
  });

  test('OUT-1 nothing of it gets into the file', async () => {
    const cwd = newFolder();
    const terminal = await openInterview({ cwd, redirect: '> record.json' }, ['--json']);
    terminal.press('Ctrl-C');
    await terminal.exit;
    expect(statSync(join(cwd, 'record.json')).size).toBe(0);
  });
});
