/** Looking after the store of the user who runs the command. */
import { counted } from '../../report/words.ts';
import type { Care } from '../../store/sqlite/care/care.ts';
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { stampOf } from './store.ts';

/** @returns what a store holds, in words: "12 assessments and 1 draft". */
export function contentsWords({ assessments, drafts }: { readonly assessments: number; readonly drafts: number }): string {
  return [counted(assessments, 'assessment'), ...(drafts > 0 ? [counted(drafts, 'draft')] : [])].join(' and ');
}

/** @returns the care of the store in a folder. */
export async function careOfFile(folder: string, io: Io): Promise<Care> {
  const { openCare } = await import('../../store/sqlite/care/care.ts');
  return unwrap(await openCare({ folder, uid: io.host.uid, stamp: () => stampOf(io.now()) }));
}
