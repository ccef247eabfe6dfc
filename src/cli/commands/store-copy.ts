/** `fit store copy`: everything of one store into another. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, problem } from '../../problems/problem.ts';
import { safeJson } from '../../report/json.ts';
import type { AssessmentStore } from '../../store/store.ts';
import type { Copied } from '../../store/transfer/copy.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { openStoreAt } from '../kept/store.ts';
import { findStore, isUntouched, localPlace, type StorePlace } from '../kept/store-place.ts';
import { copiedWords } from '../manage-store/copied-words.ts';
import { copyTelling } from '../manage-store/copy-telling.ts';
import { isSamePlace, namedPlace, shownPlace } from '../manage-store/places.ts';
import { note } from '../output/note.ts';
import { printText } from '../output/printing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; 4 where something was left on both sides as it is, because a person has to say what counts. */
export async function storeCopy({ options }: Invocation, io: Io): Promise<number> {
  const [from, to] = await placesOf(options, io);
  const isTrial = options['dryRun'] === true;
  const copied = await copyPlaces(from, to, isTrial, options['quiet'], io);
  const { conflicts, ...counts } = copied;
  if (options['json'] === true) {
    const data = { schema: 'fit.copy/1', from: shownPlace(from), to: shownPlace(to), dryRun: isTrial, copied: counts, left: conflicts };
    await printText(() => safeJson(data, false), options, io);
  } else for (const line of copiedWords(copied, { from: shownPlace(from), to: shownPlace(to), isTrial })) await note(line, io, options['quiet']);
  if (conflicts.length > 0) throw new Failure(conflicts.map(({ kind, id, name }) => problem('copy-left', { kind, id, name })));
  return EXIT.done;
}

/** From the file of this user to where assessments are kept now, unless told otherwise. */
async function placesOf({ from, to }: Invocation['options'], io: Io): Promise<readonly [StorePlace, StorePlace]> {
  const named = async (text: unknown, option: string, other: () => Promise<StorePlace>) => (typeof text === 'string' ? namedPlace(text, option, io) : other());
  const source = await named(from, '--from', async () => unwrap(localPlace(io)));
  const target = await named(to, '--to', async () => unwrap(await findStore(io)));
  if (isSamePlace(source, target)) throw new Failure([problem('usage', { message: SAME })]);
  return [source, target];
}

const SAME = 'both are the same store. Name the other one with --from or --to, or set FIT_STORE to it';

async function copyPlaces(from: StorePlace, to: StorePlace, isTrial: boolean, quiet: unknown, io: Io): Promise<Copied> {
  if (isUntouched(from)) throw new Failure([problem('file-missing', { file: shownPlace(from) })]);
  const source = unwrap(await openStoreAt(from, io));
  try {
    return await withTarget(to, isTrial, io, (target) => copyTelling(source, target, isTrial, quiet, io));
  } finally {
    await source.close();
  }
}

/** A trial leaves nothing behind where nothing is: it is made in a folder that goes away. */
async function withTarget(to: StorePlace, isTrial: boolean, io: Io, work: (target: AssessmentStore) => Promise<Outcome<Copied>>): Promise<Copied> {
  const scrap = isTrial && isUntouched(to) ? mkdtempSync(join(tmpdir(), 'fit-trial-')) : null;
  try {
    const target = unwrap(await openStoreAt(scrap === null ? to : { kind: 'file', folder: scrap }, io));
    try {
      return unwrap(await work(target));
    } finally {
      await target.close();
    }
  } finally {
    if (scrap !== null) rmSync(scrap, { recursive: true, force: true });
  }
}
