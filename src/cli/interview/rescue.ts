/** A way out where the store cannot be written to: all answers as an answer file. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entries } from '../../engine/model/draft.ts';
import { answersOf } from '../../interview/entries.ts';
import { answerFileOf } from '../../record/answer-file.ts';
import { operand } from '../../text/shell.ts';
import { reasonOf } from '../input/files.ts';
import type { Io } from '../io.ts';
import type { Keeping } from './keeper.ts';

/** Writes all answers to a file here, else to the folder for temporary files. @returns a sentence about what became of it. */
export function rescue(
  { source: { rubric }, prospect, assessor }: Pick<Keeping, 'source' | 'prospect' | 'assessor'>,
  entries: Entries,
  id: string,
  io: Io,
): string {
  const file = answerFileOf({ prospect, assessor, rubric: `${rubric.id}@${rubric.version}`, ...answersOf(entries, rubric) });
  const name = `fit-answers-${id.slice(-6)}-${io.now()}.json`;
  const reasons: string[] = [];
  for (const path of [join(io.cwd, name), join(tmpdir(), name)]) {
    try {
      writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
      return `All answers are in ${path}; fit assess --answers ${operand(path)} takes them up.`;
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  return `That could not be written either: ${reasons.join('; ')}.`;
}
