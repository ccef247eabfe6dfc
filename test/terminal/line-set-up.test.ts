/** The questions before an interview, by lines. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type Signal, STOPPED, type TerminalHost } from '../../src/terminal/host.ts';
import { createLineSetUp } from '../../src/terminal/line-set-up.ts';
import type { SetUp } from '../../src/terminal/set-up.ts';
import { createPaint } from '../../src/text/paint.ts';

/** A terminal on which this has been typed; its end comes only where it is said. */
function terminalWith(typed: string | Uint8Array, isEnded = false) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const handlers = new Map<Signal, () => void>();
  const onSignal = (signal: Signal, work: () => void) => {
    handlers.set(signal, work);
    return () => handlers.delete(signal);
  };
  const host: TerminalHost = { input, output, onSignal, raise: () => {} };
  input.write(typed);
  if (isEnded) input.end();
  const { plain } = createPaint({ colour: 0, glyphs: 'unicode' });
  return { setUp: createLineSetUp(host, plain), printed: () => String(output.read()), signal: (signal: Signal) => handlers.get(signal)?.() };
}

const ask = (setUp: SetUp): Promise<string> => setUp.text('Whom do you assess?');
const OPTIONS = [
  { name: 'Go on', value: 'draft', description: '3 answers' },
  { name: 'Begin anew', value: 'new' },
];
const choose = (setUp: SetUp): Promise<string> => setUp.choose('There is a draft', OPTIONS);

describe('a name', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['in any script', '北海道 Dental\n', '北海道 Dental'],
    ['with blanks around it', '  Acme \r\n', 'Acme'],
    ['with arrows in it', 'Ac\x1b[D\x1b[Cme\n', 'Acme'],
    ['after empty lines', '\n\nAcme\n', 'Acme'],
  ])('%s is taken', async (_title, typed, name) => {
    expect(await ask(terminalWith(typed).setUp)).toBe(name);
  });

  test('that is empty is asked for again, with what to do', async () => {
    const { setUp, printed } = terminalWith('\nAcme\n');
    await ask(setUp);
    expect(printed()).toBe('Whom do you assess? Type a name, or press Ctrl-C to stop.\nWhom do you assess? ');
  });
});

describe('a text with a usual answer', () => {
  const refuse = (text: string) => (text === 'no' ? 'It cannot be no.' : null);

  test('takes that for an empty line', async () => {
    expect(await terminalWith('\n').setUp.text('Its id?', { usual: 'ours' })).toBe('ours');
  });

  test('says it behind the question', async () => {
    const { setUp, printed } = terminalWith('theirs\n');
    await setUp.text('Its id?', { usual: 'ours' });
    expect(printed()).toBe('Its id? (Enter for ours) ');
  });

  test('is asked for again with the reason why it was refused', async () => {
    const { setUp, printed } = terminalWith('no\nyes\n');
    expect(await setUp.text('Its id?', { refuse })).toBe('yes');
    expect(printed()).toBe('Its id? It cannot be no.\nIts id? ');
  });
});

describe('a choice', () => {
  test('is taken by its number', async () => {
    expect(await choose(terminalWith('2\n').setUp)).toBe('new');
  });

  test('is printed line by line', async () => {
    const { setUp, printed } = terminalWith('1\n');
    await choose(setUp);
    expect(printed()).toBe('There is a draft\n1. Go on, 3 answers\n2. Begin anew\nAnswer 1 or 2: ');
  });

  test.each(['3', '0', 'go on', '', '1 2'])('is not taken by “%s”', async (typed) => {
    const { setUp, printed } = terminalWith(`${typed}\n1\n`);
    await choose(setUp);
    expect(printed()).toContain('Answer 1 or 2: Type 1 or 2, or press Ctrl-C to stop.\nAnswer 1 or 2: ');
  });
});

test('a question leaves the lines after its own to the next', async () => {
  const { setUp } = terminalWith('Acme\n2\n');
  expect([await ask(setUp), await choose(setUp)]).toEqual(['Acme', 'new']);
});

describe('nothing is answered', () => {
  test.each<[string, string]>([
    ['by the end of the input', ''],
    ['by a line that nobody ended', 'Acm'],
  ])('%s', async (_title, typed) => {
    await expect(ask(terminalWith(typed, true).setUp)).rejects.toMatchObject({ name: STOPPED, cause: 'SIGINT' });
  });

  test.each<Signal>(['SIGINT', 'SIGTERM', 'SIGHUP'])('by %s', async (signal) => {
    const { setUp, signal: send } = terminalWith('');
    const asked = ask(setUp);
    send(signal);
    await expect(asked).rejects.toMatchObject({ name: STOPPED, cause: signal });
  });
});
