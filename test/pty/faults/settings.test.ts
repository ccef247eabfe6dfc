/** The terminal after an interview is the terminal before it, whatever was on the screen when it ended. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, openShell } from '../support/fit.ts';
import { ASSESS } from '../support/interview.ts';
import type { Terminal } from '../support/terminal.ts';
import { asked, SIZES } from './moments.ts';

/** How to come to each screen of the first question, and what shows there; by lines the same letters are lines. */
const SCREENS: readonly (readonly [string, string, RegExp])[] = [
  ['a question', '', /Question 1 of 7/],
  ['a note that is half typed', 'n', /Note/],
  ['the search', 'g', /Go to|letters of a question|which question/i],
  ['the review', 'r', /0 of 7 answered|of 7 answered/],
];

const ENDS: readonly (readonly [string, string, (shell: Terminal, pid: number) => void])[] = [
  ['I1', 'Ctrl-C', (shell) => shell.press('Ctrl-C')],
  ['I2', 'SIGTERM', (_, pid) => process.kill(pid, 'SIGTERM')],
  ['I2', 'SIGHUP', (_, pid) => process.kill(pid, 'SIGHUP')],
  ['I5', 'Ctrl-D', (shell) => shell.press('Ctrl-D')],
];

/** Every end at a question, and Ctrl-C everywhere. */
const CASES = SCREENS.flatMap(([screen, keys, sign]) =>
  (keys === '' ? ENDS : ENDS.slice(0, 1)).map(([row, end, act]) => ({ row, screen, keys, sign, end, act })),
);

describe.each(SIZES)('on $size', ({ columns, rows, byLines }) => {
  test.each(CASES)('$row at $screen, $end leaves every setting as it was', async ({ keys, sign, act }) => {
    const cwd = newFolder();
    const shell = await openShell({ cwd, columns, rows });
    shell.enter(`stty -a > before; (echo $BASHPID > pid; exec fit ${ASSESS.join(' ')}); stty -a > after; echo "it's over"`);
    await asked(shell, 1);
    shell.type(byLines && keys !== '' ? `${keys}\r` : keys);
    await shell.waitFor(() => sign.test(shell.raw()), String(sign));
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
    act(shell, Number(read('pid')));
    await shell.waitFor(() => shell.raw().includes("\nit's over"), 'the end');
    expect(read('after')).toBe(read('before'));
  });
});
