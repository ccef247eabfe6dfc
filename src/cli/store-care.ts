/** Looking after the store of the user who runs the command. */
import { problem } from '../problems/problem.ts';
import { counted } from '../report/words.ts';
import { shownAddress } from '../store/postgres/address.ts';
import type { Care } from '../store/sqlite/care/care.ts';
import { Failure, unwrap } from './failure.ts';
import type { Io } from './io.ts';
import { stampOf } from './store.ts';
import { findStore, isUntouched } from './store-place.ts';

/** @returns what a store holds, in words: "12 assessments and 1 draft". */
export function contentsWords({ assessments, drafts }: { readonly assessments: number; readonly drafts: number }): string {
  return [counted(assessments, 'assessment'), ...(drafts > 0 ? [counted(drafts, 'draft')] : [])].join(' and ');
}

/** A store in a file, and what can be done for it. */
export interface Cared {
  readonly care: Care;
  /** Whether nothing was ever kept. */
  readonly isUntouched: boolean;
}

/** @returns the care of the store. Throws a `Failure` where assessments are on a server, for that is looked after there. @param instead what does the same there */
export async function careOfStore(instead: string, io: Io): Promise<Cared> {
  const place = unwrap(await findStore(io));
  if (place.kind === 'server')
    throw new Failure([problem('usage', { message: `this looks after a file, and assessments are kept on ${shownAddress(place.address)}: ${instead}` })]);
  const { openCare } = await import('../store/sqlite/care/care.ts');
  const care = unwrap(await openCare({ folder: place.folder, uid: io.host.uid, stamp: () => stampOf(io.now()) }));
  return { care, isUntouched: isUntouched(place) };
}
