/** `fit rm`: assessments removed for good. */
import type { Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { findAssessments, withStore } from '../lookup.ts';
import type { Invocation } from '../program/declaration.ts';
import { removeForGood } from '../removing.ts';

/** @returns 0, also when the answer is no: then nothing is removed. */
export async function rm({ operands, options }: Invocation, io: Io): Promise<number> {
  return withStore(io, async (store) => {
    const found = new Map<string, Summary>();
    // All are found before the first goes, so that a name that leads nowhere leaves everything in its place.
    for (const operand of operands) for (const one of unwrap(await findAssessments(operand, store, false))) found.set(one.id, one);
    return removeForGood([...found.values()], store, options, io);
  });
}
