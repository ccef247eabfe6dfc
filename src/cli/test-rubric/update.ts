/** `fit rubric test --update`: expectations rewritten one by one, each after its difference was shown and somebody said yes. */
import type { CaseOutcome, Difference, Edit } from '../../authoring/cases/model.ts';
import { canRewrite, rewrite } from '../../authoring/cases/rewrite.ts';
import { problem } from '../../problems/problem.ts';
import { causeText, differenceText, valueText } from '../../report/cases/words.ts';
import { counted } from '../../report/words.ts';
import { STOPPED } from '../../terminal/host.ts';
import { type LineTerminal, openLines } from '../../terminal/line-terminal.ts';
import { Failure } from '../failure.ts';
import { canAsk } from '../interview/terminal.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import { replaceFile } from '../output/sink.ts';
import { type ColourFlag, paintFor } from '../output/tell.ts';
import type { FileRun } from './run-case-files.ts';

/**
 * Asks about every difference and writes what was agreed to, file by file.
 * Throws a `Failure` without a terminal to ask on; throws `Stopped` when a signal ends the questions: then what was agreed to in the
 * file at hand is not written.
 */
export async function updateCases(runs: readonly FileRun[], options: Readonly<Record<string, unknown>>, io: Io): Promise<void> {
  if (!canAsk(io)) throw new Failure([problem('usage', { message: '--update asks before it changes anything, and there is no terminal to ask on' })]);
  const { plain } = paintFor(io.stderr, io, options['color'] as ColourFlag);
  const talk = openLines(io.terminal(), plain);
  const say = (lines: readonly string[]) => io.stderr.write(lines.map((line) => `${plain(line)}\n`).join(''));
  const mind: Mind = { talk, say, answersAll: false, isDone: false };
  try {
    for (const run of runs) {
      const edits = await askAbout(run, mind);
      if (edits.length === 0) continue;
      await write(run, edits, io);
      await note(`${counted(edits.length, 'value')} changed in ${run.file.shownAs}`, io, options['quiet']);
    }
  } finally {
    talk.close();
  }
}

/** The talk, and what was said for all that follows. */
interface Mind {
  readonly talk: LineTerminal;
  /** Prints lines that ask for nothing. */
  readonly say: (lines: readonly string[]) => Promise<void>;
  answersAll: boolean;
  isDone: boolean;
}

/** One difference that is asked about. */
interface Asked {
  readonly outcome: CaseOutcome;
  readonly difference: Difference;
  /** File, line and column of the expectation. */
  readonly place: string;
  /** With paths from the expectation on. */
  readonly edits: readonly Edit[];
  /** Whether the edits can be made without touching anything else. */
  readonly isPossible: boolean;
}

/** @returns the edits of one file that were agreed to, with paths from its root. */
async function askAbout({ tested, opened }: FileRun, mind: Mind): Promise<readonly Edit[]> {
  const agreed: Edit[] = [];
  if (opened === null) return agreed;
  for (const outcome of tested.outcomes) {
    const base = [...outcome.case.path, 'expect'];
    for (const difference of outcome.differences) {
      if (mind.isDone) return agreed;
      const { edits } = difference;
      const at = tested.locate([...base, ...difference.path], 'value');
      const isPossible = edits.length > 0 && edits.every(({ path }) => canRewrite(opened.tree, [...base, ...path]));
      const asked: Asked = { outcome, difference, place: `${tested.file}:${at?.line}:${at?.column}`, edits, isPossible };
      if (await isWanted(asked, mind)) agreed.push(...edits.map(({ path, value }) => ({ path: [...base, ...path], value })));
    }
  }
  return agreed;
}

/** Shows one difference and asks whether the file is to expect what came out. */
async function isWanted(asked: Asked, mind: Mind): Promise<boolean> {
  const { talk, say } = mind;
  const { edits, isPossible } = asked;
  if (!isPossible || mind.answersAll) {
    await say([...shown(asked), isPossible ? '  Changed as well.' : '  This one is for you to change in the file.']);
    return isPossible;
  }
  const change = edits.map(({ path, value }) => `${path.join('.')}: ${valueText(value)}`).join(', ');
  for (;;) {
    await say(shown(asked));
    await talk.print([], `Write ${change}? (y)es, (n)o, (a)ll from here on, (q)uit:`);
    const line = await talk.next();
    const signal = talk.stoppedBy();
    if (line.kind === 'end') await talk.endLine();
    if (signal !== null) throw Object.assign(new Error('stopped', { cause: signal }), { name: STOPPED });
    const letter = line.kind === 'end' ? 'q' : line.text.trim().charAt(0).toLowerCase();
    mind.answersAll = letter === 'a';
    mind.isDone = letter === 'q';
    if (letter === 'y' || letter === 'a') return true;
    if (letter === 'n' || letter === 'q') return false;
  }
}

function shown({ place, outcome, difference }: Asked): readonly string[] {
  return [`${place}: ${outcome.case.name}`, `  ${differenceText(difference)}`, `  Decided by: ${causeText(outcome.result)}`];
}

/** Written only over what was read: what somebody else has saved meanwhile stays. */
async function write({ file, opened, bytes }: FileRun, edits: readonly Edit[], io: Io): Promise<void> {
  if (opened === null || bytes === null) return;
  const original = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  await replaceFile(file, bytes, rewrite(original, opened.tree, edits), io);
}
