/** `fit store backup`: the store as it is now, in a file. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problem } from '../../problems/problem.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { isThere, otherKindAt, reasonOf } from '../input/files.ts';
import type { Io } from '../io.ts';
import { careOfFile, contentsWords } from '../kept/store-care.ts';
import { findStore, isUntouched, type StorePlace } from '../kept/store-place.ts';
import { asFile } from '../manage-store/as-file.ts';
import { versionsIn } from '../manage-store/places.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. */
export async function storeBackup({ operands, options }: Invocation, io: Io): Promise<number> {
  const [file = ''] = operands;
  const path = placeOf(file, options, io);
  const place = unwrap(await findStore(io));
  if (!(await wasUsed(place, io))) throw new Failure([problem('usage', { message: 'there is nothing to back up: nothing was kept yet' })]);
  const temporary = join(dirname(path), `.${basename(path)}.${Buffer.from(io.random(8)).toString('hex')}.tmp`);
  const backUp = async (folder: string) => unwrap(await (await careOfFile(folder, io)).backUp({ path, temporary }));
  const { counts } = place.kind === 'file' ? await backUp(place.folder) : await asFile(place, `${temporary}.d`, options['quiet'], io, backUp);
  await note(`Backed up ${contentsWords(counts)} to ${file}`, io, options['quiet']);
  return EXIT.done;
}

async function wasUsed(place: StorePlace, io: Io): Promise<boolean> {
  return place.kind === 'file' ? !isUntouched(place) : unwrap(await versionsIn(place, io)).found > 0;
}

/** @returns the absolute path, without links on the way to it. Throws a `Failure` where it cannot be written. */
function placeOf(file: string, options: Invocation['options'], io: Io): string {
  const target = resolve(io.cwd, file);
  // Moving a file into the place of /dev/null would be the end of it.
  const kind = otherKindAt(target);
  if (kind !== null) throw new Failure([problem('output-failed', { reason: `${file} is ${kind}` })]);
  if (options['force'] !== true && isThere(target)) throw new Failure([problem('file-exists', { file })]);
  try {
    return join(realpathSync(dirname(target)), basename(target));
  } catch (error) {
    throw new Failure([problem('output-failed', { reason: `${file}: ${reasonOf(error)}` })]);
  }
}
