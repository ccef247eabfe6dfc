/**
 * The interview by lines: for screen readers, and for terminals that are too small, too plain, or not in UTF-8.
 * No escape sequence goes out, and keys are not read one by one.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createConversation } from '../interview/plain/conversation.ts';
import type { Ending, Session } from '../interview/session.ts';
import type { TerminalHost } from './host.ts';
import type { Conducted, Conducting } from './interview-prompt.ts';
import { type LineTerminal, openLines } from './line-terminal.ts';

/** Leads through the interview until it ends. */
export async function conductByLines({ session, paint }: Pick<Conducting, 'session' | 'paint'>, host: TerminalHost): Promise<Conducted> {
  const terminal = openLines(host, paint.plain);
  try {
    const ending = await converse(session, terminal);
    if (ending !== null) return { ending, signal: null };
    await terminal.endLine();
    const ended = await session.stop();
    // A terminal that is closed ends the lines, takes no more and sends a signal, and the end of the lines may be heard first.
    await nextTurn();
    return { ending: ended, signal: terminal.stoppedBy() };
  } finally {
    terminal.close();
  }
}

/** @returns how it ended, `null` when the lines did. */
async function converse(session: Session, terminal: LineTerminal): Promise<Ending | null> {
  const conversation = createConversation(session);
  let spoken = conversation.begin();
  for (;;) {
    await terminal.print(spoken.lines, spoken.prompt);
    const line = await terminal.next();
    if (line.kind === 'end') {
      await conversation.keep(line.rest);
      return null;
    }
    const turn = await conversation.take(line.text);
    if (turn.kind === 'ended') return turn.ending;
    spoken = turn.spoken;
  }
}
