/** Lines that are added to the log. */
import type { Act, LogEntry } from '../../engine/model/log.ts';
import { ulid } from '../../record/identity.ts';
import type { Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Shelves } from '../kept/lookup.ts';

/**
 * Adds a line to the log, now. @returns it
 * @param about whose it is; with an id it is about that assessment, else about the prospect
 */
export async function enter(
  act: Act,
  by: string | null,
  about: Pick<Summary, 'whose'> & Partial<Pick<Summary, 'id'>>,
  store: Shelves,
  io: Io,
): Promise<LogEntry> {
  const { whose, id } = about;
  const entry: LogEntry = { id: ulid(io.now(), io.random(10)), at: new Date(io.now()).toISOString(), by, prospect: whose, assessment: id ?? null, act };
  unwrap(await store.note(entry));
  return entry;
}

/** @returns the day it is, UTC, YYYY-MM-DD. */
export function today(io: Pick<Io, 'now'>): string {
  return new Date(io.now()).toISOString().slice(0, 10);
}
