/** What disturbs an interview and does not end it: it goes on where it was, with everything that was typed, and answers nothing by itself. */
import { describe, expect, test } from 'vitest';
import { newFolder, openShell, PROMPT } from '../support/fit.ts';
import { ASSESS } from '../support/interview.ts';
import type { Terminal } from '../support/terminal.ts';
import { answer, asked, keptIn, MOMENTS, type Moment, ON_SCREEN, openAt, valuesBefore } from './moments.ts';

/** Answers what is asked, waits for what comes next, and ends. @returns what is kept then. */
async function keptAfterAnswer(terminal: Terminal, moment: Moment, home: string): Promise<string | null> {
  answer(terminal, moment, '5');
  // So that what comes next can be read.
  terminal.resize(moment.columns, moment.rows);
  await next(terminal, moment);
  terminal.press('Ctrl-D');
  await terminal.exit;
  return keptIn(home);
}

/** What comes after the answer: the next question, or the review. */
async function next(terminal: Terminal, { answered }: Moment): Promise<void> {
  if (answered < 6) await asked(terminal, answered + 2);
  else await terminal.waitFor(() => terminal.raw().includes('7 of 7 answered'), 'the review');
}

const DISTURBANCES: readonly (readonly [string, (terminal: Terminal, moment: Moment) => void])[] = [
  ['I4 STOP and CONT', (terminal) => stopAnd(terminal, () => {})],
  ['I4 STOP, another size, CONT', (terminal, { columns, rows }) => stopAnd(terminal, () => terminal.resize(columns + 20, rows + 6))],
  [
    'I10 a window of 5 rows and 10 columns, and back',
    (terminal, { columns, rows }) => {
      terminal.resize(10, 5);
      terminal.resize(columns, rows);
    },
  ],
  ['I10 a window of 5 rows and 10 columns that stays', (terminal) => terminal.resize(10, 5)],
  ['I10 a window without rows and columns', (terminal) => terminal.resize(0, 0)],
  [
    'I10 forty sizes in a row',
    (terminal) => {
      for (let step = 0; step < 40; step += 1) terminal.resize(20 + ((step * 17) % 120), 4 + ((step * 5) % 40));
    },
  ],
];

function stopAnd(terminal: Terminal, act: () => void): void {
  terminal.signal('SIGSTOP');
  act();
  terminal.signal('SIGCONT');
}

describe.each(MOMENTS)('at the $question question, $size', (moment) => {
  test.each(DISTURBANCES)('%s: the next key answers the question that was asked', async (_what, disturb) => {
    const home = newFolder();
    const terminal = await openAt(moment, { home });
    disturb(terminal, moment);
    expect(await keptAfterAnswer(terminal, moment, home)).toBe(`${valuesBefore(moment)}5`);
  });

  test('I9 Enter fifty times, Escape, NUL and half a letter answer nothing and end nothing', async () => {
    const home = newFolder();
    const terminal = await openAt(moment, { home });
    terminal.type('\r'.repeat(50));
    terminal.type(Buffer.concat([Buffer.from('\0\0\x1b\x1b\x1b[5~\x1b[6~\x1b[99~'), Uint8Array.of(0xe2, 0x82, 0xff)]));
    terminal.type('\r?\r');
    await terminal.waitFor(() => /skip/i.test(terminal.raw()), 'the help');
    terminal.press('Ctrl-D');
    await terminal.exit;
    expect(keptIn(home) ?? '').toBe(valuesBefore(moment));
  });
});

describe.each(ON_SCREEN)('at the $question question, $size', (moment) => {
  test('I8 several lines that are pasted answer nothing', async () => {
    const home = newFolder();
    const terminal = await openAt(moment, { home });
    await terminal.waitFor(() => terminal.marksPastes(), 'the mode of pastes');
    terminal.paste('They said 4\n1\n2\nq\n');
    await terminal.waitFor('They said 4');
    terminal.press('Ctrl-D');
    await terminal.exit;
    expect(keptIn(home) ?? '').toBe(valuesBefore(moment));
  });

  test('I4 STOP and CONT with another size leave a note that is half typed as it was', async () => {
    const terminal = await openAt(moment);
    terminal.type('nThey said');
    await terminal.waitFor('They said');
    stopAnd(terminal, () => terminal.resize(100, 30));
    terminal.type(' it');
    expect((await terminal.waitFor((lines) => lines.length === 30 && lines.join('\n').includes('They said it'))).join('\n')).toContain(
      `Question ${moment.answered + 1} of 7`,
    );
  });

  test('I4 Ctrl-Z, another size and fg leave a note that is half typed as it was', async () => {
    const shell = await openShell();
    shell.enter(`fit ${ASSESS.join(' ')}`);
    await asked(shell, 1);
    answer(shell, moment, valuesBefore(moment));
    await asked(shell, moment.answered + 1);
    shell.type('nThey said');
    await shell.waitFor('They said');
    shell.press('Ctrl-Z');
    await shell.waitFor((lines) => lines.some((line) => line.includes('Stopped')) && lines.findLast((line) => line !== '') === PROMPT, 'the shell');
    shell.resize(100, 30);
    shell.enter('clear; fg');
    await shell.waitFor((lines) => lines.some((line) => line.includes('They said')) && !lines.some((line) => line.includes('Stopped')), 'the note');
    shell.type(' it');
    expect((await shell.waitFor('They said it')).length).toBe(30);
  });
});
