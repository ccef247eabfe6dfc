/** Copying one store into another while somebody waits for it. */
import { type Outcome, problem } from '../../problems/problem.ts';
import { type Copied, type CopySource, type CopyTarget, copyStore } from '../../store/transfer/copy.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { progressOn } from '../output/progress.ts';
import { covers } from './covers.ts';

/** @returns what was copied; on a terminal it is told how far it is. @param isTrial whether nothing is to be kept */
export async function copyTelling(from: CopySource, to: CopyTarget, isTrial: boolean, quiet: unknown, io: Io): Promise<Outcome<Copied>> {
  const progress = progressOn(io, quiet);
  const tell = (done: number, of: number) => progress.tell(`${isTrial ? 'Compared' : 'Copied'} ${done} of ${of}`);
  try {
    return await copyStore(from, to, { covers, isTrial, tell });
  } finally {
    await progress.end();
  }
}

/** Copies everything. Throws a `Failure` where something would have to be left behind. */
export async function copyAll(from: CopySource, to: CopyTarget, quiet: unknown, io: Io): Promise<void> {
  const { conflicts } = unwrap(await copyTelling(from, to, false, quiet, io));
  if (conflicts.length > 0) throw new Failure(conflicts.map(({ kind, id, name }) => problem('copy-left', { kind, id, name })));
}
