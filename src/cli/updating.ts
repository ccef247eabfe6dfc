/** `fit rubric test --update`: expectations rewritten one by one, each after its difference was shown and somebody said yes. */

import type { CaseOutcome, Difference, Edit } from '../authoring/cases/model.ts';
import { canRewrite, rewrite } from '../authoring/cases/rewrite.ts';
import { problem } from '../problems/problem.ts';
import { causeText, differenceText, valueText } from '../report/cases/words.ts';
import { STOPPED } from '../terminal/host.ts';
import { type LineTerminal, openLines } from '../terminal/line-terminal.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { note } from './note.ts';
import { replaceFile } from './sink.ts';
import { type ColourFlag, paintFor } from './tell.ts';
import type { FileRun } from './testing.ts';

/**
 * Asks about every difference and writes what was agreed to, file by file.
 * Throws a `Failure` without a terminal to ask on; throws `Stopped` when a signal ends the questions: then what was agreed to in the
 * file at hand is not written.
 */
export async function updateCases(runs: readonly FileRun[], io: Io, flag: ColourFlag): Promise<void> {
  requireTerminal(io);
  const { plain } = paintFor(io.stderr, io, flag);
  const talk = openLines(io.terminal(), plain);
  const say = (lines: readonly string[]) => io.stderr.write(lines.map((line) => `${plain(line)}\n`).join(''));
  const mind: Mind = { talk, say, answersAll: false, isDone: false };
  try {
    for (const run of runs) {
      const edits = await askAbout(run, mind);
      if (edits.length > 0) await write(run, edits, io);
    }
  } finally {
    talk.close();
  }
}

function requireTerminal(io: Io): void {
  if (io.stdin.isTTY && io.stderr.isTTY) return;
  throw new Failure([problem('usage', { message: '--update asks before it changes anything, and there is no terminal to ask on' })]);
}

/** The talk, and what was said for all that follows. */
interface Mind {
  readonly talk: LineTerminal;
  /** Prints lines that ask for nothing. */
  readonly say: (lines: readonly string[]) => Promise<void>;
  answersAll: boolean;
  isDone: boolean;
}

/** @returns the edits of one file that were agreed to, with paths from its root. */
async function askAbout({ tested, opened }: FileRun, mind: Mind): Promise<readonly Edit[]> {
  const agreed: Edit[] = [];
  for (const outcome of tested.outcomes) {
    for (const difference of outcome.differences) {
      if (mind.isDone || opened === null) return agreed;
      const base = [...outcome.case.path, 'expect'];
      const edits = difference.edits.map(({ path, value }) => ({ path: [...base, ...path], value }));
      const isPossible = edits.length > 0 && edits.every(({ path }) => canRewrite(opened.tree, path));
      if (await isWanted(outcome, difference, isPossible, tested.file, mind)) agreed.push(...edits);
    }
  }
  return agreed;
}

/** Shows one difference and asks whether the file is to expect what came out. */
async function isWanted(outcome: CaseOutcome, difference: Difference, isPossible: boolean, file: string, mind: Mind): Promise<boolean> {
  const shown = [`${file}: ${outcome.case.name}`, `  ${differenceText(difference)}`, `  Decided by: ${causeText(outcome.result)}`];
  const { talk, say } = mind;
  if (!isPossible || mind.answersAll) {
    await say([...shown, isPossible ? '  Changed.' : '  This one is for you to change in the file.']);
    return isPossible;
  }
  for (;;) {
    await talk.print(shown, `Expect ${valueText(difference.got)} from now on? (y)es, (n)o, (a)ll, (q)uit:`);
    const line = await talk.next();
    const signal = talk.stoppedBy();
    if (signal !== null) throw Object.assign(new Error('stopped', { cause: signal }), { name: STOPPED });
    if (line.kind === 'end') await talk.endLine();
    const letter = line.kind === 'end' ? 'q' : line.text.trim().charAt(0).toLowerCase();
    mind.answersAll = letter === 'a';
    mind.isDone = letter === 'q';
    if ('ya'.includes(letter) && letter !== '') return true;
    if ('nq'.includes(letter) && letter !== '') return false;
  }
}

/** Written only over what was read: what somebody else has saved meanwhile stays. */
async function write({ file, opened, bytes }: FileRun, edits: readonly Edit[], io: Io): Promise<void> {
  if (opened === null || bytes === null) return;
  const original = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  await replaceFile(file, bytes, rewrite(original, opened.tree, edits), io);
  await note(`${edits.length} changed in ${file.shownAs}`, io, false);
}
