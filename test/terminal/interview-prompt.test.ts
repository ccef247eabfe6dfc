/** The prompt between a keyboard and the interview: what goes in, what is drawn, how it ends. */
import { render } from '@inquirer/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSession, type Session } from '../../src/interview/session.ts';
import type { Signal, TerminalHost } from '../../src/terminal/host.ts';
import { interviewPrompt } from '../../src/terminal/interview-prompt.ts';
import { createPaint } from '../../src/text/paint.ts';
import { type Memory, memory } from '../interview/support/keeping.ts';
import { beginWith } from '../interview/support/playing.ts';
import { FORMS, PAST_FACTS } from '../interview/support/rubrics.ts';

/** A prompt on a keyboard and a screen of the library's own. */
async function open(keeper: Memory, beginning = beginWith(FORMS, { changes: PAST_FACTS })) {
  const session: Session = createSession(beginning, keeper);
  const signals = new Map<Signal, () => void>();
  const raised: Signal[] = [];
  const screen = { columns: 80, rows: 24, write: () => true, on() {}, removeListener() {}, writable: true };
  const host = {
    input: { on() {}, removeListener() {}, setRawMode() {} },
    output: screen,
    onSignal: (signal: Signal, work: () => void) => {
      signals.set(signal, work);
      return () => void signals.delete(signal);
    },
    raise: (signal: Signal) => void raised.push(signal),
  } as unknown as TerminalHost;
  const paint = createPaint({ colour: 0, glyphs: 'unicode' });
  const prompt = await render(interviewPrompt, { session, paint, now: () => 0, host, since: 0, fail: () => {} });
  return { ...prompt, session, signals, raised };
}

let keeper: Memory;
beforeEach(() => {
  keeper = memory();
});

/** Presses keys by their names and waits until the last is taken. */
async function press(prompt: Awaited<ReturnType<typeof open>>, ...names: readonly string[]): Promise<void> {
  for (const name of names) prompt.events.keypress(name);
  await prompt.nextRender();
}

describe('what goes in', () => {
  test('a digit answers, is kept, and the next question is drawn', async () => {
    const prompt = await open(keeper);
    const before = prompt.getScreen();
    await press(prompt, '3');
    expect(keeper.saved.map(({ item }) => item)).toEqual(['respect']);
    expect(prompt.getScreen()).not.toBe(before);
  });

  test('a burst is taken in its order', async () => {
    const prompt = await open(keeper);
    await press(prompt, '3', 'b', '2');
    expect(keeper.saved.map(({ entry }) => entry?.answer)).toEqual([
      { state: 'rated', value: 3 },
      { state: 'rated', value: 2 },
    ]);
  });

  test('a paste is one text, whatever is in it', async () => {
    const prompt = await open(keeper);
    prompt.events.keypress({ name: 'paste-start' } as never);
    for (const sequence of ['1', 'q', '\r', '2']) prompt.events.keypress({ name: sequence, sequence } as never);
    prompt.events.keypress({ name: 'paste-end' } as never);
    await prompt.nextRender();
    expect(keeper.saved).toEqual([]);
    expect(prompt.getScreen()).toContain('1q / 2');
  });
});

describe('how it ends', () => {
  test('q ends it in its own time', async () => {
    const prompt = await open(keeper);
    prompt.events.keypress('q');
    expect(await prompt.answer).toEqual({ ending: 'quit', signal: null });
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s ends it, and what is half typed is kept', async (signal) => {
    const prompt = await open(keeper);
    await press(prompt, 'n', 'h', 'a');
    prompt.signals.get(signal)?.();
    expect(await prompt.answer).toEqual({ ending: 'quit', signal });
    expect(keeper.typed.at(-1)).toMatchObject({ field: 'note', text: 'ha' });
  });

  test('an end of input ends it', async () => {
    const prompt = await open(keeper);
    prompt.input.emit('end');
    expect(await prompt.answer).toEqual({ ending: 'quit', signal: null });
  });

  test('then nothing listens any more', async () => {
    const prompt = await open(keeper);
    prompt.events.keypress('q');
    await prompt.answer;
    expect([...prompt.signals.keys()]).toEqual([]);
  });
});
