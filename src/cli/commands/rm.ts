/** `fit rm`: assessments removed for good. */

import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { veiled } from '../kept/blind.ts';
import { findAssessments, withStore } from '../kept/lookup.ts';
import { removeForGood } from '../kept/removing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, also when the answer is no: then nothing is removed. */
export async function rm({ operands, options }: Invocation, io: Io): Promise<number> {
  return withStore(io, async (store) => {
    const found = new Set<string>();
    // All are found before the first goes, so that a name that leads nowhere leaves everything in its place.
    for (const operand of operands) for (const one of unwrap(await findAssessments(operand, store, false))) found.add(one.id);
    const going = veiled(unwrap(await store.list({})), {}).filter(({ id }) => found.has(id));
    return removeForGood(going, store, options, io);
  });
}
