/** The store of the user who runs the command. */
import { readFileSync } from 'node:fs';
import type { Outcome } from '../problems/problem.ts';
import type { Machine } from '../store/sessions.ts';
import type { AssessmentStore } from '../store/store.ts';
import type { Io } from './io.ts';
import { findStore, type StorePlace } from './store-place.ts';

/** @returns the store where this user keeps assessments. Commands that keep nothing never load it. */
export async function openStore(io: Io): Promise<Outcome<AssessmentStore>> {
  const place = await findStore(io);
  return place.ok ? openStoreAt(place.value, io) : place;
}

/** @returns the store in a place. */
export async function openStoreAt(place: StorePlace, io: Io): Promise<Outcome<AssessmentStore>> {
  const machine: Machine = { boot: bootId(), isAlive: io.host.isAlive };
  if (place.kind === 'server') {
    const { openTeamStore } = await import('./team-store/open.ts');
    return openTeamStore(place.address, machine, io);
  }
  const { openSqliteStore } = await import('../store/sqlite/open.ts');
  return openSqliteStore({ folder: place.folder, uid: io.host.uid, machine, stamp: () => stampOf(io.now()) });
}

/** Linux alone says which start of the machine this is. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** @returns a time that can stand in the name of a file everywhere: 20260102T030405Z. */
export function stampOf(time: number): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
