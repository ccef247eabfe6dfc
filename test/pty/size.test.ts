/** The screen of an interview is drawn for the terminal it has, and drawn again when that changes. */
import { describe, expect, test } from 'vitest';
import { openFit } from './support/fit.ts';
import { FIRST, isWhole, openInterview } from './support/interview.ts';

const SIZES = [
  [60, 14],
  [80, 24],
  [100, 30],
  [200, 60],
] as const;

/** The screen of the first question. What counts minutes is left out. */
async function drawnFor(columns: number, rows: number): Promise<readonly string[]> {
  const terminal = await openInterview({ columns, rows });
  return terminal.screen();
}

describe.each(SIZES)('on a terminal of %i columns and %i rows', (columns, rows) => {
  test('TTY-4 the question shows, and the last row stays free', async () => {
    const lines = await drawnFor(columns, rows);
    expect([lines.join(' ').replace(/\s+/g, ' ').includes(FIRST), lines.at(-1)]).toEqual([true, '']);
  });

  test('TTY-4 nothing leaves at the top', async () => {
    const terminal = await openInterview({ columns, rows });
    expect(terminal.scrollback()).toEqual([]);
  });
});

describe('a terminal whose size changes', () => {
  test.each([
    [80, 24, 60, 14],
    [80, 24, 200, 60],
    [60, 14, 80, 24],
    [200, 60, 80, 24],
  ])('TTY-5 from %i and %i to %i and %i shows what it would have shown from the beginning', async (columns, rows, newColumns, newRows) => {
    const wanted = await drawnFor(newColumns, newRows);
    const terminal = await openInterview({ columns, rows });
    terminal.resize(newColumns, newRows);
    expect(await terminal.waitFor((lines) => lines.join('\n') === wanted.join('\n'), 'the screen of the new size')).toEqual(wanted);
  });

  test('TTY-5 forty times at once shows the last size', async () => {
    const wanted = await drawnFor(90, 28);
    const terminal = await openInterview();
    for (let step = 0; step < 40; step += 1) terminal.resize(60 + ((step * 7) % 60), 14 + ((step * 5) % 30));
    terminal.resize(90, 28);
    expect(await terminal.waitFor((lines) => lines.join('\n') === wanted.join('\n'), 'the screen of the last size')).toEqual(wanted);
  });

  test('TTY-5 to five rows of ten columns does not end the interview', async () => {
    const terminal = await openInterview();
    terminal.resize(10, 5);
    terminal.resize(80, 24);
    terminal.type('4');
    await terminal.waitFor('Question 2 of 7');
    expect(terminal.scrollback().filter((line) => line.startsWith('    at '))).toEqual([]);
  });
});

describe('a name of four columns', () => {
  /** What stands on the screen, the name aside. */
  async function drawnWith(name: string): Promise<string> {
    const terminal = openFit(['assess', name, '--rubric', 'msp-quick-screen']);
    const lines = await terminal.waitFor(isWhole(FIRST), 'the question, whole');
    return lines.join('\n').replaceAll(name, 'Acme');
  }

  test.each(['東京', '한국', 'ＡＢ', 'm\u0304cme', '日m\u0304e'])('TTY-8 takes four columns: %s', async (name) => {
    expect(await drawnWith(name)).toBe(await drawnWith('Acme'));
  });
});
