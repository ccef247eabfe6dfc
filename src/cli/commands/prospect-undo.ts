/** `fit prospect undo`: the last renaming or merger of a prospect taken back. */
import { lastStanding } from '../../lifecycle/prospect-log.ts';
import { problem } from '../../problems/problem.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { withStore } from '../kept/lookup.ts';
import { enter } from '../lifecycle/enter.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';
import { calledIn, meantProspect } from '../prospects/meant.ts';
import { nameFrom } from '../settings/who.ts';

/** @returns 0. */
export async function prospectUndo({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = ''] = operands;
  return withStore(io, async (store) => {
    const known = await meantProspect(reference, store);
    const last = lastStanding(unwrap(await store.log({ prospect: known.whose, kinds: ['rename', 'merge', 'undo'] })));
    if (last === null) throw new Failure([problem('prospect-unchanged', { name: calledIn(known.prospect.name) })]);
    await enter({ kind: 'undo', entry: last.id }, nameFrom(options, io), { whose: last.prospect }, store, io);
    const own = unwrap(await store.prospects()).find(({ id }) => id === last.prospect);
    const name = calledIn(own?.prospect.name ?? '');
    const said = last.act.kind === 'rename' ? `${calledIn(last.act.to)} is called ${name} again.` : `${name} is a prospect of its own again.`;
    await note(`Taken back: ${said}`, io, options['quiet']);
    return EXIT.done;
  });
}
