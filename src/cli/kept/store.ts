/** The store of the user who runs the command. */
import { readFileSync } from 'node:fs';
import { good, type Outcome } from '../../problems/problem.ts';
import type { FallbackStore } from '../../store/fallback/fallback.ts';
import type { Machine } from '../../store/sessions.ts';
import type { AssessmentStore } from '../../store/store.ts';
import type { Io } from '../io.ts';
import { findStore, isUntouched, localPlace, type StorePlace } from './store-place.ts';

/** A store for interviews: what cannot go to the server of a team goes on in the file of this machine. */
export type WorkStore = AssessmentStore & Pick<FallbackStore, 'away' | 'keptHere'>;

/** @returns the store where this user keeps assessments. Commands that keep nothing never load it. */
export async function openStore(io: Io): Promise<Outcome<WorkStore>> {
  const place = await findStore(io);
  if (!place.ok) return place;
  if (place.value.kind === 'server') return openWithFallback(place.value, io);
  const store = await openStoreAt(place.value, io);
  return store.ok ? good({ ...store.value, away: () => null, keptHere: async () => good(new Set<string>()) }) : store;
}

async function openWithFallback(place: StorePlace, io: Io): Promise<Outcome<WorkStore>> {
  const own = localPlace(io);
  if (!own.ok) return own;
  const [{ createFallback }, { covers }] = await Promise.all([import('../../store/fallback/fallback.ts'), import('../manage-store/covers.ts')]);
  const open = (one: StorePlace) => () => openStoreAt(one, io);
  const store = createFallback({ team: open(place), local: open(own.value), isLocalThere: () => !isUntouched(own.value), covers });
  const reached = await store.reach();
  return reached.ok ? good(store) : reached;
}

/** @returns the store in a place. */
export async function openStoreAt(place: StorePlace, io: Io): Promise<Outcome<AssessmentStore>> {
  const machine: Machine = { host: io.host.name, boot: bootId(), isAlive: io.host.isAlive, age: (time) => io.now() - Date.parse(time) };
  if (place.kind === 'server') {
    const { openTeamStore } = await import('../team-store/open.ts');
    return openTeamStore(place.address, machine, io);
  }
  const { openSqliteStore } = await import('../../store/sqlite/open.ts');
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
