/** An interview by lines that is kept: each line is taken only when the one before is on disk. */
import type { Ending, Session } from '../session.ts';
import { hear } from './hear.ts';
import type { Heard } from './heard.ts';
import { repeat, type Spoken, speak, spoken } from './speak.ts';

/** What comes of a line: something to print, or the end. */
export type Turn = { readonly kind: 'spoken'; readonly spoken: Spoken } | { readonly kind: 'ended'; readonly ending: Ending };

/** An interview by lines. */
export interface Conversation {
  /** @returns what is printed first. */
  begin(): Spoken;
  /** Takes a line that Enter has ended. */
  take(line: string): Promise<Turn>;
  /** A line that nobody ended is no answer; words of a note or a text are kept as being typed. */
  keep(rest: string): Promise<void>;
}

/** @returns the conversation of a session. */
export function createConversation(session: Session): Conversation {
  let before = session.model();
  return {
    begin: () => speak(before, null),
    take: async (line) => {
      const heard = hear(session.model(), line);
      const ending = await press(session, heard);
      if (ending !== null) return { kind: 'ended', ending };
      const turn: Turn = { kind: 'spoken', spoken: wordsFor(heard, session, before) };
      before = session.model();
      return turn;
    },
    keep: async (rest) => {
      const heard = rest.trim() === '' ? null : hear(session.model(), rest);
      if (heard?.kind !== 'press' || !heard.inputs.some(({ kind }) => kind === 'paste')) return;
      await press(session, { kind: 'press', inputs: heard.inputs.slice(0, -1) });
    },
  };
}

function wordsFor(heard: Heard, session: Session, before: Parameters<typeof speak>[1]): Spoken {
  const now = session.model();
  switch (heard.kind) {
    case 'press':
      return speak(now, before);
    case 'say':
      return spoken(now, heard.lines);
    case 'repeat':
      return repeat(now);
  }
}

/** Once something is not saved, the presses after it would mean something else. */
async function press(session: Session, heard: Heard): Promise<Ending | null> {
  for (const input of heard.kind === 'press' ? heard.inputs : []) {
    const wasSaved = session.model().trouble === null;
    const ending = await session.press(input);
    if (ending !== null) return ending;
    if (wasSaved && session.model().trouble !== null) return null;
  }
  return null;
}
