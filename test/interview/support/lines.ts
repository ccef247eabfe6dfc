/** Interviews held by lines in a test, without a terminal. */
import type { Change, Entries, Typing } from '../../../src/engine/model/draft.ts';
import type { Model } from '../../../src/interview/model.ts';
import { createConversation } from '../../../src/interview/plain/conversation.ts';
import type { Spoken } from '../../../src/interview/plain/speak.ts';
import { createSession, type Ending, type Keeper, type Kept, type Session } from '../../../src/interview/session.ts';

/** A keeper that remembers, and what it was given. */
export interface FakeKeeper extends Keeper {
  readonly saved: Change[];
  readonly locked: Entries[];
  readonly typing: (Typing | null)[];
}

/** @returns a keeper; each save takes the next of these ends, then all go well. */
export function fakeKeeper(saves: readonly Kept[] = [], locks: readonly Kept[] = []): FakeKeeper {
  const [nextSaves, nextLocks] = [[...saves], [...locks]];
  const [saved, locked, typing]: [Change[], Entries[], (Typing | null)[]] = [[], [], []];
  return {
    saved,
    locked,
    typing,
    save: async (changes) => {
      const kept = nextSaves.shift() ?? WELL;
      if (kept.ok) saved.push(...changes);
      return kept;
    },
    lock: async (entries) => {
      const kept = nextLocks.shift() ?? WELL;
      if (kept.ok && kept.others.length === 0) locked.push(entries);
      return kept;
    },
    keepTyping: async (text) => typing.push(text) > 0,
    rescue: async () => 'All answers are in rescue.yaml.',
  };
}

const WELL: Kept = { ok: true, others: [] };

/** A talk: everything that was printed and typed, the interview after it, and how it ended. */
export interface Talk {
  /** As a terminal shows it. */
  readonly transcript: string;
  /** What came of the last line. */
  readonly last: Spoken;
  readonly session: Session;
  /** The lines that were taken. */
  readonly typed: readonly string[];
  readonly ending: Ending | null;
}

/** Types the lines, one after another. */
export async function talk(model: Model, lines: readonly string[], keeper: Keeper = fakeKeeper()): Promise<Talk> {
  const session = createSession(model, keeper);
  const conversation = createConversation(session);
  let last = conversation.begin();
  let transcript = textOf(last);
  for (const [i, line] of lines.entries()) {
    const turn = await conversation.take(line);
    transcript += `${line}\n`;
    if (turn.kind === 'ended') return { transcript, last, session, typed: lines.slice(0, i + 1), ending: turn.ending };
    last = turn.spoken;
    transcript += textOf(last);
  }
  return { transcript, last, session, typed: lines, ending: null };
}

function textOf({ lines, prompt }: Spoken): string {
  return [...lines.map((line) => `${line}\n`), prompt].join('');
}

/** @returns what was printed after the last line, without the prompt. */
export async function answerTo(model: Model, ...lines: readonly string[]): Promise<readonly string[]> {
  return (await talk(model, lines)).last.lines;
}

/** @returns the interview after these lines. */
export async function afterLines(model: Model, ...lines: readonly string[]): Promise<Model> {
  return (await talk(model, lines)).session.model();
}
