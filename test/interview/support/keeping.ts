/** Sessions in a test: a keeper in memory, and keys as fast as they come. */
import type { Change, Entries, Typing } from '../../../src/engine/model/draft.ts';
import type { Input } from '../../../src/interview/input.ts';
import type { Ending, Keeper, Kept, Session } from '../../../src/interview/session.ts';
import { keys } from './playing.ts';

/** It went well. */
export const OK: Kept = { ok: true, others: [] };
/** It did not. */
export const FULL: Kept = { ok: false, reason: 'the disk is full' };

/** A keeper in memory that answers as it is told, and keeps a list of what it was asked. */
export interface Memory extends Keeper {
  readonly saved: Change[];
  readonly calls: string[];
  readonly typed: (Typing | null)[];
  locked: Entries | null;
}

/**
 * @returns a keeper in memory.
 * @param answers what it says to saves and locks, in turn; after the last it says yes
 */
export function memory(...answers: readonly Kept[]): Memory {
  const left = [...answers];
  const next = () => left.shift() ?? OK;
  const keeper: Memory = {
    saved: [],
    calls: [],
    typed: [],
    locked: null,
    save: async (changes) => {
      const kept = next();
      keeper.calls.push(`save ${changes.map(({ item }) => item).join(' ')}${kept.ok ? '' : ' failed'}`);
      if (kept.ok) keeper.saved.push(...changes);
      return kept;
    },
    lock: async (entries) => {
      const kept = next();
      keeper.calls.push(`lock${kept.ok ? '' : ' failed'}`);
      if (kept.ok) keeper.locked = entries;
      return kept;
    },
    keepTyping: async (typing) => {
      keeper.typed.push(typing);
      return true;
    },
    rescue: async (entries) => `Written: ${Object.keys(entries).length}.`,
  };
  return keeper;
}

/** Presses one after another, as fast as they come. @returns how it ended. */
export async function burst(session: Session, line: string | readonly Input[]): Promise<Ending | null> {
  const endings = await Promise.all((typeof line === 'string' ? keys(line) : line).map((input) => session.press(input)));
  return endings.find((one) => one !== null) ?? null;
}
