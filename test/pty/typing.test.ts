/** Whatever is typed and pasted: every key counts once, and no paste answers a question. */
import { describe, expect, test } from 'vitest';
import { newFolder } from './support/fit.ts';
import { answersKept, openInterview } from './support/interview.ts';
import type { Terminal } from './support/terminal.ts';

/** How many answers are kept when the interview is stopped after all this. */
async function keptAfter(act: (terminal: Terminal) => Promise<unknown>): Promise<number> {
  const home = newFolder();
  const terminal = await openInterview({ home });
  await act(terminal);
  terminal.press('Ctrl-C');
  await terminal.exit;
  return answersKept(home).reduce((sum, count) => sum + count, 0);
}

/** Opens the help: it is there when everything that came before has been read. */
async function help(terminal: Terminal): Promise<void> {
  terminal.type('?');
  await terminal.waitFor((lines) => !lines.join('\n').includes('1-5 answer'), 'the help');
}

describe('keys', () => {
  test('I8 that come all at once answer one question each', async () => {
    const terminal = await openInterview();
    terminal.type('4444');
    expect((await terminal.waitFor('Question 5 of 7')).join('\n')).toContain('Question 5 of 7');
  });

  test('I8 that come all at once are all kept, though Ctrl-C is the last of them', async () => {
    const home = newFolder();
    const terminal = await openInterview({ home });
    terminal.type('444\u0003');
    await terminal.exit;
    expect(answersKept(home)).toEqual([3]);
  });

  test.each<[string, string | Uint8Array]>([
    ['arrows', '\u001b[A\u001b[B\u001bOA\u001b[1;5C'],
    ['NUL', '\u0000\u0000'],
    ['half a character of UTF-8', Uint8Array.of(0xe2, 0x82)],
    ['bytes that are no UTF-8', Uint8Array.of(0xff, 0xfe, 0x80)],
    ['a code that no key sends', '\u001b[99;99~\u001b]0;x\u0007'],
    ['emoji', '🙂👩‍👩‍👧'],
  ])('I9 that mean nothing answer nothing: %s', async (_what, keys) => {
    const kept = await keptAfter(async (terminal) => {
      terminal.type(keys);
      await help(terminal);
    });
    expect(kept).toBe(0);
  });

  test('I9 that mean nothing answer nothing: Escape ten times', async () => {
    const kept = await keptAfter(async (terminal) => {
      const before = terminal.raw().length;
      // Escape alone draws nothing, and the key after it may be taken for another; k moves, and Alt-k is answered.
      terminal.type(`${'\u001b'.repeat(10)}k`);
      await terminal.waitFor(() => terminal.raw().length > before, 'an answer to k');
      await help(terminal);
    });
    expect(kept).toBe(0);
  });
});

describe('a paste', () => {
  test('I8 at a question is a note, and answers nothing', async () => {
    const kept = await keptAfter(async (terminal) => {
      terminal.paste('They asked for 4\n1\n2\n3\nq\n');
      await terminal.waitFor('They asked for 4');
    });
    expect(kept).toBe(0);
  });

  test('I8 of 64 KB arrives whole, without the screen being drawn for every letter', async () => {
    const terminal = await openInterview();
    terminal.type('n');
    terminal.paste(`${'They said nothing. '.repeat(3449)}The end.`);
    await terminal.waitFor('The end.');
    expect(terminal.raw().length).toBeLessThan(1_000_000);
  });

  test('I8 into a note is taken as it is, letters that are keys elsewhere included', async () => {
    const terminal = await openInterview();
    terminal.type('n');
    terminal.paste('quick 1 2 3 u s b');
    expect((await terminal.waitFor('quick 1 2 3 u s b')).join('\n')).toContain('Question 1 of 7');
  });
});

describe('a process that is stopped from outside', () => {
  test('SIG-4 goes on where it was, though the size has changed meanwhile', async () => {
    const terminal = await openInterview();
    terminal.signal('SIGSTOP');
    terminal.resize(100, 30);
    terminal.type('4');
    terminal.signal('SIGCONT');
    expect((await terminal.waitFor('Question 2 of 7')).length).toBe(30);
  });
});
