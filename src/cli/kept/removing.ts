/** Removing assessments for good: asked once, with a list of what goes. */
import { problem } from '../../problems/problem.ts';
import { shortName } from '../../report/texts.ts';
import { counted } from '../../report/words.ts';
import type { Summary } from '../../store/store.ts';
import { confirm } from '../../terminal/confirm.ts';
import { decimal } from '../../text/number.ts';
import { oneLine, visible } from '../../text/visible.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { canAsk } from '../interview/terminal.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';
import { isVeiled } from './blind.ts';
import { type Shelves, shortIds } from './lookup.ts';
import { tellOfCopies } from './other-copies.ts';

/** Removes these after asking, unless `--force` is given. @returns 0, also when the answer is no: then nothing is removed */
export async function removeForGood(going: readonly Summary[], store: Shelves, options: Invocation['options'], io: Io): Promise<number> {
  if (options['force'] !== true && !(await isWanted(going, io))) {
    await note('Nothing was removed.', io, options['quiet']);
    return EXIT.done;
  }
  const removed = unwrap(await store.remove(going.map(({ id }) => id)));
  await note(`Removed ${counted(removed, 'assessment')} for good.`, io, options['quiet']);
  await tellOfCopies(io, options['quiet']);
  return EXIT.done;
}

/** @returns a line for each, with the end of its id. */
export function linesOf(going: readonly Summary[]): string {
  const short = shortIds(going.map(({ id }) => id));
  return going.map((one) => `  ${wordsOf(one)} (${short(one.id)})\n`).join('');
}

async function isWanted(going: readonly Summary[], io: Io): Promise<boolean> {
  if (!canAsk(io))
    throw new Failure([
      problem('usage', { message: `${counted(going.length, 'assessment')} would be removed for good; without a terminal to ask on that takes --force` }),
    ]);
  const [only] = going;
  if (going.length === 1 && only) return confirm(`Remove ${wordsOf(only)}?\nIt cannot be brought back.`, io);
  await io.stderr.write(`These go for good:\n${linesOf(going)}`);
  return confirm(`Remove all ${going.length}? They cannot be brought back.`, io);
}

/** "1 draft of Harbour Dental, begun 2026-11-21, 12 answers". */
function wordsOf({ status, prospect, createdAt, updatedAt, answered, recommendation, score }: Summary): string {
  const day = (word: string, time: string | null) => (time === null ? [] : [`${word} ${time.slice(0, 10)}`]);
  const name = visible(shortName(oneLine(prospect.name)));
  if (status === 'draft') return [`1 draft of ${name}`, ...day('begun', createdAt), counted(answered, 'answer')].join(', ');
  const result = isVeiled({ status, recommendation }) ? 'its result hidden' : [recommendation, ...(score === null ? [] : [decimal(score)])].join(' ');
  return [`1 assessment of ${name}`, ...day('locked', updatedAt), result].join(', ');
}
