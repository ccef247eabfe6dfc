/** Stores as the command line names them. */
import type { Outcome } from '../../problems/problem.ts';
import { shownAddress } from '../../store/postgres/address.ts';
import type { Versions } from '../../store/versions.ts';
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { fileOf, localPlace, placeIn, type StorePlace } from '../kept/store-place.ts';

/** @returns the place that an option names: `local`, the absolute path of a folder, or an address, which may hold no password. */
export async function namedPlace(text: string, option: string, io: Io): Promise<StorePlace> {
  if (text === 'local') return unwrap(localPlace(io));
  return unwrap(await placeIn(text, { name: option, isPrivate: false, at: null }, io));
}

/** @returns a place as it may be shown to anybody. */
export function shownPlace(place: StorePlace): string {
  return place.kind === 'server' ? shownAddress(place.address) : (fileOf(place) ?? place.folder);
}

/** @returns whether two places are the same. */
export function isSamePlace(one: StorePlace, other: StorePlace): boolean {
  if (one.kind !== 'server' || other.kind !== 'server') return one.kind === other.kind && shownPlace(one) === shownPlace(other);
  const key = ({ address: { host, port, database, schema } }: typeof one) => JSON.stringify([host, port, database, schema]);
  return key(one) === key(other);
}

/** @returns which version the tables in a place have; they are not touched. */
export async function versionsIn(place: StorePlace, io: Io): Promise<Outcome<Versions>> {
  if (place.kind === 'server') {
    const { versionsOfTeamStore } = await import('../team-store/open.ts');
    return versionsOfTeamStore(place.address, io);
  }
  const { versionsOfFile } = await import('../../store/sqlite/version.ts');
  return versionsOfFile(fileOf(place) ?? '');
}
