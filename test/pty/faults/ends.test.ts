/** Wherever an interview ends, and however: an exit code of its own, nothing lost, the terminal usable, and the next start goes on. */
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/fit.ts';
import type { Terminal } from '../support/terminal.ts';
import { asked, keptIn, MOMENTS, openAgain, openAt, valuesBefore } from './moments.ts';

/** What ends an interview, and with what; to a shell a signal is its number and 128. The second Ctrl-C may meet a terminal that is an ordinary one again. */
const ENDS: readonly (readonly [string, (terminal: Terminal) => void, readonly (number | string)[]])[] = [
  ['I1 Ctrl-C', (terminal) => terminal.press('Ctrl-C'), [130]],
  ['I1 Ctrl-C twice at once', (terminal) => terminal.press('Ctrl-C', 'Ctrl-C'), [130, 'SIGINT']],
  ['I2 SIGTERM', (terminal) => terminal.signal('SIGTERM'), [143]],
  ['I2 SIGHUP', (terminal) => terminal.signal('SIGHUP'), [129]],
  ['I3 a closed terminal', (terminal) => void terminal.close(), [129, 'SIGHUP']],
  ['I3 kill -9', (terminal) => terminal.kill9(), ['SIGKILL']],
  ['I5 Ctrl-D', (terminal) => terminal.press('Ctrl-D'), [130]],
];

describe.each(MOMENTS)('at the $question question, $size', (moment) => {
  test.each(ENDS)('%s ends with a code that says so, and every answer is kept', async (_what, end, codes) => {
    const home = newFolder();
    const terminal = await openAt(moment, { home });
    end(terminal);
    const { code, signal } = await terminal.exit;
    expect([signal ?? code]).toEqual([expect.toBeOneOf([...codes])]);
    expect(keptIn(home) ?? '').toBe(valuesBefore(moment));
  });

  test.each(ENDS.filter(([what]) => !what.startsWith('I3')))('%s leaves the cursor to be seen and pastes unmarked', async (_what, end) => {
    const terminal = await openAt(moment);
    end(terminal);
    await terminal.exit;
    expect([terminal.cursor().visible, terminal.marksPastes()]).toEqual([true, false]);
  });
});

describe.each(MOMENTS.filter(({ answered }) => answered > 0))('taken up again at the $question question, $size', (moment) => {
  test.each(ENDS.filter(([what]) => what.startsWith('I3')))('%s is followed by the offer to go on, at the question that was asked', async (_what, end) => {
    const home = newFolder();
    const terminal = await openAt(moment, { home });
    end(terminal);
    await terminal.exit;
    const again = await openAgain(moment, home);
    await asked(again, moment.answered + 1);
    expect(again.raw()).toContain(`${moment.answered} answers`);
  });
});
