/** A text that was half typed comes back once, and no more when it is kept or dropped. */
import { expect, test } from 'vitest';
import { newFolder, openFit } from './support/fit.ts';
import { ASSESS, FIRST, openInterview } from './support/interview.ts';
import type { Terminal } from './support/terminal.ts';

/** An interview that was left with half a note, taken up again. */
async function resumed(): Promise<{ readonly home: string; readonly terminal: Terminal }> {
  const home = newFolder();
  const first = await openInterview({ home });
  first.type('nThey said');
  await first.waitFor('They said');
  first.press('Ctrl-D');
  await first.exit;
  return { home, terminal: await goOn(home, 'This was being typed') };
}

async function goOn(home: string, wanted: string): Promise<Terminal> {
  const terminal = openFit(ASSESS, { home });
  await terminal.waitFor('there is a draft');
  terminal.press('Enter');
  await terminal.waitFor(wanted);
  return terminal;
}

test.each([
  ['kept', async (terminal: Terminal) => terminal.press('Enter'), 'Note saved'],
  [
    'dropped',
    async (terminal: Terminal) => {
      terminal.press('Escape');
      await terminal.waitFor('Esc again drops it');
      terminal.press('Escape');
    },
    '1-5 answer',
  ],
] as const)('it is not offered again once it was %s', async (_, act, wanted) => {
  const { home, terminal } = await resumed();
  await act(terminal);
  await terminal.waitFor(wanted);
  terminal.type('3');
  await terminal.waitFor('z takes it back');
  terminal.type('q');
  await terminal.exit;
  const again = await goOn(home, '1-5 answer');
  expect(again.screen().join('\n')).not.toContain('This was being typed');
});

test('Escape is quick after a set-up question: the key after it is a key of its own', async () => {
  const { terminal } = await resumed();
  terminal.press('Enter');
  await terminal.waitFor('Note saved');
  terminal.type('g');
  await terminal.waitFor('Go to a question');
  // Both at once, as a fast hand does.
  terminal.type('\u001b3');
  await terminal.waitFor('Reasons for leaving: 3');
  expect(terminal.screen().join('\n')).not.toContain(FIRST);
});
