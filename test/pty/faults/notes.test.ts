/** A note that is half typed when its interview dies: at most the last moments of it are lost, and it is offered again. */
import { setTimeout as later } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/fit.ts';
import type { Terminal } from '../support/terminal.ts';
import { draftsIn, keptIn, type Moment, ON_SCREEN, openAgain, openAt, valuesBefore } from './moments.ts';

const NOTE = 'They said that it was nobody';

/** Resolves when the store holds the note; that it does is what the test waits for. */
async function keptWhileTyping(home: string): Promise<void> {
  while (!(await draftsIn(home)).some(({ typing }) => typing.some(({ text }) => text === NOTE))) await later(50);
}

/** An interview that is killed with a note half typed. */
async function killed(moment: Moment, end: (terminal: Terminal) => void): Promise<string> {
  const home = newFolder();
  const terminal = await openAt(moment, { home });
  terminal.type(`n${NOTE}`);
  await keptWhileTyping(home);
  end(terminal);
  await terminal.exit;
  return home;
}

describe.each(ON_SCREEN)('at the $question question, $size', (moment) => {
  test.each<[string, (terminal: Terminal) => void]>([
    ['kill -9', (terminal) => terminal.kill9()],
    ['a closed terminal', (terminal) => void terminal.close()],
  ])('I11 a note that was being typed is offered again after %s', async (_what, end) => {
    const home = await killed(moment, end);
    const again = await openAgain(moment, home);
    expect((await again.waitFor('This was being typed')).join('\n')).toContain(NOTE);
  });

  test('I11 Enter keeps the note that is offered, and answers nothing', async () => {
    const home = await killed(moment, (terminal) => terminal.kill9());
    const again = await openAgain(moment, home);
    await again.waitFor('This was being typed');
    again.type('\r');
    await again.waitFor('Note saved');
    expect(keptIn(home) ?? '').toBe(valuesBefore(moment));
  });

  test('I8 64 KB that are pasted into a note are kept to the letter', async () => {
    const home = newFolder();
    const text = Array.from({ length: 4096 }, (_, i) => `said ${String(i).padStart(9, '.')} `).join('');
    const terminal = await openAt(moment, { home });
    await terminal.waitFor(() => terminal.marksPastes(), 'the mode of pastes');
    terminal.type('n');
    terminal.paste(`${text}FINIS`);
    await terminal.waitFor('FINIS');
    terminal.type('\r');
    await terminal.waitFor('Note saved');
    terminal.press('Ctrl-D');
    await terminal.exit;
    const notes = (await draftsIn(home)).flatMap(({ changes }) => changes).map(({ entry }) => entry?.note ?? '');
    expect(notes.filter((note) => note !== '')).toEqual([`${text}FINIS`]);
  });
});
