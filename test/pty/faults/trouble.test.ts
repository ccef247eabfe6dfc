/** A disk that takes no more in the middle of an interview: nothing goes on as if all were well, and nothing is lost. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, openShell } from '../support/fit.ts';
import { ASSESS } from '../support/interview.ts';
import type { Terminal } from '../support/terminal.ts';
import { answer, asked, fitIn, keptIn, MOMENTS, type Moment, ORDER, openAgain, openAt, valuesBefore } from './moments.ts';

/** Lets files grow no further than this; the journal of the store is longer. It is taken back by its user alone. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

const SMALL = 20_000;

/** Of the questions that are asked at each moment. */
const TITLES = { first: 'Reasons for leaving', middle: 'Location, hours, regulation', last: 'Respect' } as const;

/** An interview in which an answer could not be saved. */
async function inTrouble(moment: Moment) {
  const [home, cwd] = [newFolder(), newFolder()];
  const terminal = await openAt(moment, { home, cwd });
  limitFiles(terminal.pid, SMALL);
  answer(terminal, moment, '5');
  await terminal.waitFor(() => terminal.raw().includes('NOT SAVED'), 'NOT SAVED');
  return { home, cwd, terminal, all: `${valuesBefore(moment)}5` };
}

/** The same, and room again, of which nobody has made use. A system that ends a process for its large files could do so at its very end. */
async function withRoomAgain(moment: Moment) {
  const trouble = await inTrouble(moment);
  limitFiles(trouble.terminal.pid, 'unlimited');
  return trouble;
}

/** What comes after the answer: the next question, or the review. */
function isNext(terminal: Terminal, { answered }: Moment): boolean {
  return terminal.raw().includes(answered < 6 ? `Question ${answered + 2} of 7` : '7 of 7 answered');
}

describe.each(MOMENTS)('at the $question question, $size', (moment) => {
  test('I15 the next question does not show', async () => {
    const { terminal } = await inTrouble(moment);
    expect(isNext(terminal, moment)).toBe(false);
  });

  test('I15 other keys answer nothing and do not go on', async () => {
    const { terminal, home } = await withRoomAgain(moment);
    answer(terminal, moment, '3n3b');
    answer(terminal, moment, 'q');
    await terminal.exit;
    expect(keptIn(home) ?? '').toBe(valuesBefore(moment));
  });

  test('S4 w writes a file that fit assess takes, with every answer', async () => {
    const { terminal, cwd, all } = await inTrouble(moment);
    answer(terminal, moment, 'w');
    await terminal.waitFor(() => terminal.raw().includes('All answers are in'), 'where the answers are');
    const [file = ''] = readdirSync(cwd);
    const { answers } = JSON.parse(fitIn(newFolder(), 'assess', '--answers', join(cwd, file), '--no-input', '--json'));
    expect(ORDER.map((id) => answers[id]?.value ?? '').join('')).toBe(all);
  });

  test('S4 Enter saves once there is room again, and goes on', async () => {
    const { terminal, home, all } = await inTrouble(moment);
    limitFiles(terminal.pid, 'unlimited');
    terminal.press('Enter');
    await terminal.waitFor(() => isNext(terminal, moment), 'what comes next');
    terminal.kill9();
    await terminal.exit;
    expect(keptIn(home)).toBe(all);
  });

  test('S4 q ends with 4', async () => {
    const { terminal } = await withRoomAgain(moment);
    answer(terminal, moment, 'q');
    expect(await terminal.exit).toEqual({ code: 4, signal: null });
  });

  test('S4 q says what was not saved', async () => {
    const { terminal } = await withRoomAgain(moment);
    answer(terminal, moment, 'q');
    await terminal.exit;
    expect(terminal.raw()).toContain(`Not saved: ${TITLES[moment.question]}.`);
  });

  test.each(['Ctrl-C', 'Ctrl-D'] as const)('S4 %s ends with 4: it is no ordinary stop', async (key) => {
    const { terminal } = await withRoomAgain(moment);
    terminal.press(key);
    expect(await terminal.exit).toEqual({ code: 4, signal: null });
  });
});

describe.each(MOMENTS.filter(({ answered }) => answered > 0))('at the $question question, $size, after it was left unsaved', (moment) => {
  test('S4 the answers before it are taken up again', async () => {
    const { terminal, home } = await withRoomAgain(moment);
    answer(terminal, moment, 'q');
    await terminal.exit;
    const again = await openAgain(moment, home);
    await asked(again, moment.answered + 1);
    expect(again.raw()).toContain(`${moment.answered} answers`);
  });
});

test('S4 the terminal is as it was after an end that saved not everything', async () => {
  const cwd = newFolder();
  const shell = await openShell({ cwd });
  shell.enter(`stty -a > before; (echo $BASHPID > pid; exec fit ${ASSESS.join(' ')}); stty -a > after; echo "it's over"`);
  await asked(shell, 1);
  limitFiles(Number(readFileSync(join(cwd, 'pid'), 'utf8')), SMALL);
  shell.type('4');
  await shell.waitFor('NOT SAVED');
  limitFiles(Number(readFileSync(join(cwd, 'pid'), 'utf8')), 'unlimited');
  shell.type('q');
  await shell.waitFor("\nit's over");
  expect(readFileSync(join(cwd, 'after'), 'utf8')).toBe(readFileSync(join(cwd, 'before'), 'utf8'));
});
