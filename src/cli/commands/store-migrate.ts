/** `fit store migrate`: the tables of a store brought up to date. */

import { problem } from '../../problems/problem.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { openStoreAt } from '../kept/store.ts';
import { findStore } from '../kept/store-place.ts';
import { namedPlace, shownPlace, versionsIn } from '../manage-store/places.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, also where there is nothing to do. */
export async function storeMigrate({ options }: Invocation, io: Io): Promise<number> {
  const place = typeof options['store'] === 'string' ? await namedPlace(options['store'], '--store', io) : unwrap(await findStore(io));
  const { found, known } = unwrap(await versionsIn(place, io));
  const file = shownPlace(place);
  if (found > known) throw new Failure([problem('store-newer', { file, found, known })]);
  const say = (text: string) => note(text, io, options['quiet']);
  if (found === known) await say(`${file} is at version ${known}; there is nothing to do.`);
  else if (options['check'] === true)
    await say(`${file} ${found === 0 ? 'has no tables yet' : `is at version ${found}`}: it would be brought to version ${known}.`);
  else {
    const store = unwrap(await openStoreAt(place, io));
    await store.close();
    await say(`${file} was brought from version ${found} to version ${known}.`);
  }
  return EXIT.done;
}
