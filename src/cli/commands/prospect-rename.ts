/** `fit prospect rename`: another name for a prospect, from now on. */
import type { Prospect } from '../../engine/model/assessment.ts';
import { problem } from '../../problems/problem.ts';
import { fold } from '../../store/fold.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { type Shelves, withStore } from '../kept/lookup.ts';
import { enter } from '../lifecycle/enter.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';
import { calledIn, type MeantProspect, meantProspect, typed } from '../prospects/meant.ts';
import { nameFrom } from '../settings/who.ts';

/** Characters of a name at most: what an answer file may hold is what a name may be. */
const LONGEST = 300;

/** @returns 0. */
export async function prospectRename({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = '', wanted = ''] = operands;
  const name = wanted.trim();
  if (name === '' || name.length > LONGEST) throw new Failure([problem('usage', { message: `a name has 1 to ${LONGEST} characters` })]);
  return withStore(io, async (store) => {
    const known = await meantProspect(reference, store);
    const from = known.prospect.name;
    if (from === name) {
      await note(`It is called ${calledIn(name)} already.`, io, options['quiet']);
      return EXIT.done;
    }
    await requireFree(name, known, store);
    await enter({ kind: 'rename', from, to: name }, nameFrom(options, io), known, store, io);
    const renamed = { ...known, prospect: { ...known.prospect, name } };
    await note(`${calledIn(from)} is called ${calledIn(name)} from now on; both names lead to it.`, io, options['quiet']);
    await note(`To take it back: fit prospect undo ${typed(renamed)}`, io, options['quiet']);
    return EXIT.done;
  });
}

/** Two of one name could be told apart by nothing unless both have keys. */
async function requireFree(name: string, { whose, prospect }: MeantProspect, store: Shelves): Promise<void> {
  const isMistaken = (other: Prospect) =>
    fold(other.name) === fold(name) && (other.key === null || prospect.key === null || fold(other.key) === fold(prospect.key));
  const taken = unwrap(await store.prospects()).find((other) => other.mergedInto === null && other.id !== whose && isMistaken(other.prospect));
  if (taken !== undefined)
    throw new Failure([
      problem('prospect-name-taken', {
        name: calledIn(name),
        merge: `fit prospect merge ${typed({ prospect, whose })} ${typed({ prospect: taken.prospect, whose: taken.id })}`,
      }),
    ]);
}
