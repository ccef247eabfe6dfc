/** A folder of the store that is gone, is something else, or may not be written to, in the middle of an interview. */
import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/fit.ts';
import { ASSESS } from '../support/interview.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';
import { answer, asked, keptIn, MOMENTS, type Moment, openAt, valuesBefore } from './moments.ts';

const MIDDLE = MOMENTS.filter(({ question }) => question === 'middle');

async function shown(terminal: Terminal, text: string): Promise<void> {
  await terminal.waitFor(() => terminal.raw().includes(text), text);
}

/** An interview whose folder is moved away, with a file in its place. */
async function withoutFolder(moment: Moment) {
  const [home, aside] = [join(newFolder(), 'fit'), join(newFolder(), 'aside')];
  const terminal = await openAt(moment, { home });
  renameSync(home, aside);
  writeFileSync(home, 'no folder');
  answer(terminal, moment, '5');
  await shown(terminal, 'NOT SAVED');
  return { terminal, home, aside };
}

describe.each(MIDDLE)('at the $question question, $size', (moment) => {
  test('S4 where the folder was is a file: Enter saves once the folder is back', async () => {
    const { terminal, home, aside } = await withoutFolder(moment);
    rmSync(home);
    renameSync(aside, home);
    terminal.press('Enter');
    await asked(terminal, moment.answered + 2);
    expect(keptIn(home)).toBe(`${valuesBefore(moment)}5`);
  });

  test('S4 where the folder was is a file: Enter saves all answers into a new folder', async () => {
    const { terminal, home } = await withoutFolder(moment);
    rmSync(home);
    terminal.press('Enter');
    await asked(terminal, moment.answered + 2);
    expect(keptIn(home)).toBe(`${valuesBefore(moment)}5`);
  });

  test('S4 a folder that was emptied costs no answer', async () => {
    const home = newFolder();
    const terminal = await openAt(moment, { home });
    for (const end of ['', '-wal', '-shm']) rmSync(join(home, `fit.db${end}`), { force: true });
    answer(terminal, moment, '5');
    await asked(terminal, moment.answered + 2);
    expect(keptIn(home)).toBe(`${valuesBefore(moment)}5`);
  });
});

/** Anybody but root, whom no mode keeps out. */
const NOBODY = 65_534;

/** An interview of somebody who may not write to the folder. Who is not root is somebody already. */
async function readOnly() {
  const home = join(newFolder(), 'fit');
  mkdirSync(home);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chmodSync(join(home, '..'), 0o755);
    chownSync(home, NOBODY, NOBODY);
  }
  chmodSync(home, 0o500);
  const as = isRoot ? ['setpriv', `--reuid=${NOBODY}`, '--clear-groups'] : ['env'];
  const env = { PATH: '/usr/bin:/bin', HOME: home, FIT_HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
  const [command = '', ...args] = [...as, process.execPath, resolve('bin/fit.cjs'), ...ASSESS];
  const terminal = openTerminal({ command, args, env, cwd: '/' });
  await asked(terminal, 1);
  terminal.type('4');
  await shown(terminal, 'NOT SAVED');
  return { terminal, home };
}

test('S13 where the folder is read-only, the next question does not show', async () => {
  const { terminal } = await readOnly();
  expect(terminal.raw()).not.toContain('Question 2 of 7');
});

test('S13 a folder that is read-only is named, and what is wrong with it', async () => {
  const { terminal, home } = await readOnly();
  const said = terminal.screen().join('').replace(/\s+/g, '');
  expect([said.includes(home), said.includes('nopermission')]).toEqual([true, true]);
});

test('S13 Enter saves once the folder may be written to', async () => {
  const { terminal, home } = await readOnly();
  chmodSync(home, 0o700);
  terminal.press('Enter');
  await asked(terminal, 2);
  expect(terminal.raw()).toContain('Question 2 of 7');
});
