/** The interview by lines on a terminal: what comes in as bytes, what goes out as bytes, and every way to end. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createSession, type Session } from '../../src/interview/session.ts';
import type { Signal, TerminalHost } from '../../src/terminal/host.ts';
import type { Conducted } from '../../src/terminal/interview-prompt.ts';
import { conductByLines } from '../../src/terminal/line-mode.ts';
import type { GlyphSet } from '../../src/text/glyphs.ts';
import { createPaint } from '../../src/text/paint.ts';
import { type FakeKeeper, fakeKeeper } from '../interview/support/lines.ts';
import { beginWith, standing } from '../interview/support/playing.ts';
import { FORMS, PAST_FACTS } from '../interview/support/rubrics.ts';

/** An interview on a terminal that a test types on. */
interface Scene {
  readonly session: Session;
  readonly keeper: FakeKeeper;
  readonly input: PassThrough;
  readonly output: PassThrough;
  readonly ended: Promise<Conducted>;
  /** Everything that was printed so far, as bytes in Latin-1: one letter each. */
  readonly printed: () => string;
  /** Waits until this has been printed after what was waited for last. */
  readonly until: (words: string) => Promise<void>;
  readonly signal: (signal: Signal) => void;
}

/** @returns the interview at the question `respect`, its output read. */
function open({
  glyphs = 'unicode',
  at = 'respect',
  keeper = fakeKeeper(),
}: {
  glyphs?: GlyphSet;
  at?: 'respect' | 'industry';
  keeper?: FakeKeeper;
} = {}): Scene {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const handlers = new Map<Signal, () => void>();
  const host: TerminalHost = {
    input,
    output,
    onSignal: (signal, work) => {
      handlers.set(signal, work);
      return () => handlers.delete(signal);
    },
    raise: () => {},
  };
  const session = createSession(beginWith(FORMS, { changes: at === 'respect' ? PAST_FACTS : [], prospect: 'Müller' }), keeper);
  let printed = '';
  let seen = 0;
  let look = (): void => {};
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString('latin1');
    look();
  });
  const until = async (words: string): Promise<void> => {
    while (!printed.includes(words, seen)) await new Promise<void>((resolve) => (look = resolve));
    seen = printed.indexOf(words, seen) + words.length;
  };
  const ended = conductByLines({ session, paint: createPaint({ colour: 0, glyphs }) }, host);
  return { session, keeper, input, output, ended, printed: () => printed, until, signal: (signal) => handlers.get(signal)?.() };
}

/** @returns how an interview stands after these chunks and the end of the input. */
async function typed(chunks: readonly (string | Uint8Array)[], scene = open()): Promise<Scene> {
  for (const chunk of chunks) scene.input.write(chunk);
  scene.input.end();
  await scene.ended;
  return scene;
}

const noteOf = ({ session }: Scene): string | undefined => standing(session.model(), 'respect')?.note;

describe('lines', () => {
  test.each<[string, readonly (string | Uint8Array)[]]>([
    ['in one chunk', ['n Zürich 北海道\n']],
    ['byte by byte, in the middle of characters too', [...Buffer.from('n Zürich 北海道\n')].map((byte) => Uint8Array.of(byte))],
    ['that end with CR and LF', ['n Zürich 北海道\r\n']],
    ['whose CR and LF come apart', ['n Zürich 北海道\r', '\n']],
    ['with a note on a line of its own', ['n\nZürich 北海道\n']],
  ])('%s are taken', async (_title, chunks) => {
    expect(noteOf(await typed(chunks))).toBe('Zürich 北海道');
  });

  test('two in one chunk are both taken, in their order', async () => {
    const { session } = await typed(['3\n2\n']);
    expect([standing(session.model(), 'respect')?.answer, standing(session.model(), 'onsite')?.answer]).toEqual([
      { state: 'rated', value: 3 },
      { state: 'rated', value: 'weekly' },
    ]);
  });

  test.each<[string, Uint8Array]>([
    ['NUL', Buffer.from('3\0\n')],
    ['an arrow', Buffer.from('\x1b[A\n')],
    ['half a character', Buffer.from([...Buffer.from('n caf'), 0xc3, 0x0a])],
  ])('with %s note nothing', async (_title, bytes) => {
    expect((await typed([bytes])).keeper.saved).toEqual([]);
  });

  test('are answered one by one', async () => {
    const scene = open();
    await scene.until('Answer 1 to 4');
    scene.input.write('3\n');
    await scene.until('Saved: 3, Well.\nQuestion 5 of 9');
    scene.input.write('q\n');
    expect(await scene.ended).toEqual({ ending: 'quit', signal: null });
  });
});

describe('the output', () => {
  test('holds no escape sequence, no carriage return and no other control character', async () => {
    const { printed } = await typed(['?\r\n\x1b[31m\nn \x1b]0;owned\x07\n3\nr\nl\n2\n']);
    expect(Buffer.from(printed(), 'latin1').toString()).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('is ASCII alone where the terminal knows no UTF-8', async () => {
    const { printed } = await typed(['n Zürich – “北海道”\nn\n'], open({ glyphs: 'ascii' }));
    expect(printed()).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test('is UTF-8 elsewhere', async () => {
    const { printed } = await typed([]);
    expect(Buffer.from(printed(), 'latin1').toString()).toMatch(/^Müller, Every form/);
  });

  test('ends with a line of its own when the lines end', async () => {
    expect((await typed([])).printed()).toMatch(/\(\? for help\): \n$/);
  });
});

describe('the end of the input', () => {
  test('ends as quitting does', async () => {
    expect(await (await typed(['3\n'])).ended).toEqual({ ending: 'quit', signal: null });
  });

  test('that has come before ends at once', async () => {
    const scene = open();
    scene.input.destroy();
    expect((await scene.ended).ending).toBe('quit');
  });

  test('in the middle of an answer answers nothing', async () => {
    expect((await typed(['3'])).keeper.saved).toEqual([]);
  });

  test.each<[string, string, unknown]>([
    ['a note on a line of its own', 'n\nthey sai', { item: 'respect', field: 'note', text: 'they sai' }],
    ['a note in one go', 'n they sai', { item: 'respect', field: 'note', text: 'they sai' }],
    ['a number', 'g seats\n12', { item: 'seats', field: 'value', text: '12' }],
    ['a reason', 'g leaving\na the fir', { item: 'leaving', field: 'reason', text: 'the fir' }],
  ])('in the middle of %s keeps it as being typed', async (_title, text, typing) => {
    const { keeper } = await typed([text]);
    expect([keeper.saved, keeper.typing]).toEqual([[], [typing]]);
  });

  test('in the middle of a text keeps it as being typed', async () => {
    const { keeper } = await typed(['a bak'], open({ at: 'industry' }));
    expect(keeper.typing).toEqual([{ item: 'industry', field: 'value', text: 'a bak' }]);
  });

  test('while an answer is not saved says so', async () => {
    const scene = await typed(['3\n'], open({ keeper: fakeKeeper([{ ok: false, reason: 'the disk is full' }]) }));
    expect((await scene.ended).ending).toBe('unsaved');
  });
});

describe('signals', () => {
  test.each<Signal>(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s ends the interview, and says by which', async (signal) => {
    const scene = open();
    await scene.until('Answer 1 to 4');
    scene.signal(signal);
    expect(await scene.ended).toEqual({ ending: 'quit', signal });
  });

  test('what was answered before one is saved', async () => {
    const scene = open();
    scene.input.write('3\n');
    await scene.until('Saved: 3');
    scene.signal('SIGTERM');
    await scene.ended;
    expect(scene.keeper.saved).toHaveLength(1);
  });

  test('after a stop the prompt is printed again', async () => {
    const scene = open();
    await scene.until('Answer 1 to 4, or a letter (? for help): ');
    scene.signal('SIGCONT');
    await scene.until('Answer 1 to 4, or a letter (? for help): ');
    scene.input.end();
    expect((await scene.ended).signal).toBeNull();
  });

  test('are not listened to afterwards', async () => {
    const scene = await typed(['q\n']);
    const before = scene.printed();
    scene.signal('SIGCONT');
    expect(scene.printed()).toBe(before);
  });
});

test('a terminal that is gone ends the interview', async () => {
  const scene = open();
  await scene.until('Answer 1 to 4');
  scene.output.destroy(new Error('EIO'));
  expect((await scene.ended).ending).toBe('quit');
});

test('lines that were typed ahead are left to whoever reads next', async () => {
  const scene = open();
  scene.input.write('q\nls\n');
  await scene.ended;
  expect(String(scene.input.read())).toBe('ls\n');
});
