/** Where assessments are kept: in a file of one's own, or on the server of a team. */
import { isAbsolute, join } from 'node:path';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import type { Address, Source } from '../../store/postgres/address.ts';
import { STORE_FILE } from '../../store/sqlite/name.ts';
import { isThere } from '../input/files.ts';
import type { Io } from '../io.ts';
import { dataFolder } from '../settings/folders.ts';
import { readSettings } from '../settings/settings.ts';

/** A place for assessments. */
export type StorePlace = { readonly kind: 'file'; readonly folder: string } | { readonly kind: 'server'; readonly address: Address };

/** @returns the place that `FIT_STORE` names, else the settings, else the folder of what fit writes down. */
export async function findStore(io: Io): Promise<Outcome<StorePlace>> {
  const own = io.env['FIT_STORE']?.trim();
  if (own) return placeIn(own, { name: 'FIT_STORE', isPrivate: true, at: null }, io);
  const settings = await readSettings(io);
  if (!settings.ok) return settings;
  const { store } = settings.value;
  if (store !== undefined) return placeIn(store.text, { name: 'store', isPrivate: false, at: store.at }, io);
  return localPlace(io);
}

/** @returns the place of the file that this user has, wherever the team keeps its assessments. */
export function localPlace(io: Io): Outcome<StorePlace> {
  const folder = dataFolder(io);
  return folder === null ? bad(problem('store-nowhere', {})) : good({ kind: 'file', folder });
}

/** @returns the place that a text names: the absolute path of a folder, or the address of a server. */
export async function placeIn(text: string, source: Source, io: Io): Promise<Outcome<StorePlace>> {
  if (isAbsolute(text)) return good({ kind: 'file', folder: text });
  const { parseAddress } = await import('../../store/postgres/address.ts');
  const address = parseAddress(text, source, io.env);
  return address.ok ? good({ kind: 'server', address: address.value }) : address;
}

/** @returns the path of the store's file; `null` where assessments are on a server. */
export function fileOf(place: StorePlace): string | null {
  return place.kind === 'file' ? join(place.folder, STORE_FILE) : null;
}

/** @returns whether nothing was ever kept there, as far as that can be said without asking a server. */
export function isUntouched(place: StorePlace): boolean {
  const file = fileOf(place);
  return file !== null && !isThere(file);
}
