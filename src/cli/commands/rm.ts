/** `fit rm`: assessments removed for good. */
import type { Summary } from '../../store/store.ts';
import { confirm } from '../../terminal/confirm.ts';
import { decimal } from '../../text/number.ts';
import { oneLine, visible } from '../../text/visible.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { canAsk } from '../interview/terminal.ts';
import type { Io } from '../io.ts';
import { findAssessments, withStore } from '../lookup.ts';
import type { Invocation } from '../program/declaration.ts';
import { fileOf, findStore } from '../store-place.ts';
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

/** What was damaged once was set aside as it was, with all that was in it then. */
async function tellOfCopies(io: Io, quiet: unknown): Promise<void> {
  const file = fileOf(unwrap(await findStore(io)));
  const copies = file === null ? [] : setAside(file);
  if (copies.length === 0) return;
  const them = copies.length === 1 ? 'A damaged file that was set aside may still hold it' : 'Damaged files that were set aside may still hold it';
  await note(`${them}; delete what you do not need any more:`, io, quiet);
  for (const path of copies) await note(`  ${path}`, io, quiet);
}

async function isWanted(going: readonly Summary[], io: Io): Promise<boolean> {
  if (!canAsk(io))
    throw new Failure([
      problem('usage', { message: `${counted(going.length, 'assessment')} would be removed for good; without a terminal to ask on that takes --force` }),
    ]);
  const [only] = going;
  if (going.length === 1 && only) return confirm(`Remove ${wordsOf(only)}?\nIt cannot be brought back.`, io);
  const short = shortIds(going.map(({ id }) => id));
  await io.stderr.write(`These go for good:\n${going.map((one) => `  ${wordsOf(one)} (${short(one.id)})\n`).join('')}`);
  return confirm(`Remove all ${going.length}? They cannot be brought back.`, io);
}

/** Characters of a name at most. */
const LONGEST_NAME = 80;

/** "1 draft of Harbour Dental, begun 2026-11-21, 12 answers". */
function wordsOf({ status, prospect, createdAt, updatedAt, answered, recommendation, score }: Summary): string {
  const day = (word: string, time: string | null) => (time === null ? [] : [`${word} ${time.slice(0, 10)}`]);
  const name = visible(shortened(oneLine(prospect.name), LONGEST_NAME));
  if (status === 'draft') return [`1 draft of ${name}`, ...day('begun', createdAt), counted(answered, 'answer')].join(', ');
  const result = [recommendation, score === null ? null : decimal(score)].filter((part) => part !== null).join(' ');
  return [`1 assessment of ${name}`, ...day('locked', updatedAt), result].join(', ');
}
