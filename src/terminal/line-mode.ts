/**
 * The interview by lines: what is printed stays, what is typed ends with Enter. For screen readers, and for terminals
 * that are too small, too plain, or not in UTF-8. No escape sequence goes out, and keys are not read one by one.
 */
import { createConversation } from '../interview/plain/conversation.ts';
import type { Spoken } from '../interview/plain/speak.ts';
import type { Ending, Session } from '../interview/session.ts';
import type { Signal, TerminalHost } from './host.ts';
import type { Conducted, Conducting } from './interview-prompt.ts';
import { type LineReader, readLines } from './lines.ts';

/** Leads through the interview until it ends. */
export async function conductByLines({ session, paint }: Pick<Conducting, 'session' | 'paint'>, host: TerminalHost): Promise<Conducted> {
  let signal: Signal | null = null;
  let prompt = '';
  host.input.setRawMode?.(false);
  const lines = readLines(host.input);
  const stop = (by: Signal | null) => () => {
    signal ??= by;
    lines.stop();
  };
  // Without anybody who reads, nobody is asked.
  const gone = stop(null);
  host.output.on('error', gone);
  const forget = [
    ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((one) => host.onSignal(one, stop(one))),
    // After Ctrl-Z and fg the shell's own line stands where the prompt was.
    host.onSignal('SIGCONT', () => void write(host, prompt)),
  ];
  const print = async (spoken: Spoken): Promise<void> => {
    prompt = paint.plain(spoken.prompt);
    await write(host, [...spoken.lines.map((line) => `${paint.plain(line)}\n`), prompt].join(''));
  };
  try {
    const ending = await converse(session, lines, print);
    if (ending !== null) return { ending, signal: null };
    // What comes next must not stand behind the prompt.
    await write(host, '\n');
    return { ending: await session.stop(), signal };
  } finally {
    for (const one of forget) one();
    host.output.removeListener('error', gone);
    lines.close();
  }
}

/** @returns how it ended, `null` when the lines did. */
async function converse(session: Session, lines: LineReader, print: (spoken: Spoken) => Promise<void>): Promise<Ending | null> {
  const conversation = createConversation(session);
  await print(conversation.begin());
  for (;;) {
    const line = await lines.next();
    if (line.kind === 'end') {
      await conversation.keep(line.rest);
      return null;
    }
    const turn = await conversation.take(line.text);
    if (turn.kind === 'ended') return turn.ending;
    await print(turn.spoken);
  }
}

/** Done when the text has left, or cannot; a fault comes as an event too. */
function write({ output }: TerminalHost, text: string): Promise<void> {
  return new Promise((resolve) => {
    output.write(text, () => resolve());
  });
}
