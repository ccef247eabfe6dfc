/** `fit prospect merge`: one prospect turned out to be another. */
import { problem } from '../../problems/problem.ts';
import { confirm } from '../../terminal/confirm.ts';
import { visible } from '../../text/visible.ts';
import { EXIT, Failure } from '../failure.ts';
import { canAsk } from '../interview/terminal.ts';
import type { Io } from '../io.ts';
import { withStore } from '../kept/lookup.ts';
import { enter } from '../lifecycle/enter.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';
import { calledIn, keptOf, type MeantProspect, meantProspect, typed } from '../prospects/meant.ts';
import { nameFrom } from '../settings/who.ts';

/** @returns 0, also when the answer is no: then they stay apart. */
export async function prospectMerge({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = '', otherReference = ''] = operands;
  return withStore(io, async (store) => {
    const [one, other] = [await meantProspect(reference, store), await meantProspect(otherReference, store)];
    if (one.whose === other.whose) {
      await note(`${calledIn(one.prospect.name)} is one prospect already.`, io, options['quiet']);
      return EXIT.done;
    }
    if (options['force'] !== true && !(await isWanted(one, other, io))) {
      await note('They stay apart.', io, options['quiet']);
      return EXIT.done;
    }
    await enter({ kind: 'merge', into: other.whose }, nameFrom(options, io), one, store, io);
    await note(`${keptOf(one)} of ${calledIn(one.prospect.name)} now count as ${calledIn(other.prospect.name)}; both names lead there.`, io, options['quiet']);
    await note(`To take it back: fit prospect undo ${typed(other)}`, io, options['quiet']);
    return EXIT.done;
  });
}

async function isWanted(one: MeantProspect, other: MeantProspect, io: Io): Promise<boolean> {
  const lines = wordsOf(one, other);
  if (!canAsk(io)) throw new Failure([problem('usage', { message: `${lines[0]}; without a terminal to ask on, merging takes --force` })]);
  await io.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
  return confirm('Merge them? It can be taken back.', io);
}

/** What will be counted as whose. */
function wordsOf(one: MeantProspect, other: MeantProspect): readonly string[] {
  const [from, into] = [calledIn(one.prospect.name), calledIn(other.prospect.name)];
  const keys = [one, other].flatMap(({ prospect: { key } }) => (key === null ? [] : [key]));
  return [
    `${keptOf(one)} of ${from} would count as ${into}, which has ${keptOf(other)} of its own`,
    `  Together: ${keptOf({ all: [...one.all, ...other.all] })}, called ${into}.`,
    ...(keys.length === 2 && keys[0] !== keys[1] ? [`  They have different keys: ${keys.join(' and ')}.`] : []),
  ];
}
