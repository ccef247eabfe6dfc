/**
 * Test files run again whenever they or their rubrics are saved.
 *
 * The files are looked at a few times a second rather than watched: editors write a new file and move it into the place of the old one,
 * network drives and containers tell nobody of changes, and all of them can be looked at.
 */
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { good, type Outcome } from '../../problems/problem.ts';
import { counted } from '../../report/words.ts';
import { visible } from '../../text/visible.ts';
import { SIGNAL_CODES, unwrap } from '../failure.ts';
import { shownPath } from '../input/named-file.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import { type ColourFlag, tellProblems } from '../output/tell.ts';
import { findCaseFiles } from './case-files.ts';
import { type FileRun, runCaseFiles } from './run-case-files.ts';

/** Milliseconds between two looks. */
const INTERVAL = 100;

/** So many looks a file may be gone before it counts as gone: some editors take the old one away first. */
const PATIENCE = 10;

/**
 * Runs the test files that the operands lead to, and again after every change, until the process is stopped.
 * @param print prints one run
 * @returns the exit code of an interrupt. Throws a `Failure` when an operand leads nowhere at the beginning; later that is only told.
 */
export async function watchCases(
  operands: readonly string[],
  options: Readonly<Record<string, unknown>>,
  io: Io,
  print: (runs: readonly FileRun[]) => Promise<unknown>,
): Promise<number> {
  const stop = new AbortController();
  const forget = io.onStop(() => stop.abort());
  let { runs, seen } = unwrap(await runAndSee(operands, [], io));
  await print(runs);
  await note(`Watching ${counted(seen.size, 'file')}; Ctrl-C ends.`, io, options['quiet']);
  while (!stop.signal.aborted) {
    const now = await nextChange(seen, () => look(operands, runs, io), stop.signal);
    if (now === null) break;
    const changed = changedBetween(seen, now).map((path) => shownPath(path, io));
    if (options['quiet'] !== true) await io.stderr.write(`\n--- ${visible(changed.join(', '))} ---\n\n`);
    const again = await runAndSee(operands, runs, io);
    if (again.ok) ({ runs, seen } = again.value);
    else seen = now;
    await (again.ok ? print(runs) : tellProblems(again.problems, io, options['color'] as ColourFlag));
  }
  forget();
  return SIGNAL_CODES.SIGINT;
}

/** A run, and what was to be seen before it. */
interface SeenRun {
  readonly runs: readonly FileRun[];
  readonly seen: Sight;
}

/** Runs until every file that was read had been looked at before: what is saved from then on is seen as a change. */
async function runAndSee(operands: readonly string[], before: readonly FileRun[], io: Io): Promise<Outcome<SeenRun>> {
  let seen = look(operands, before, io);
  for (;;) {
    const runs = await runCaseFiles(operands, io);
    if (!runs.ok) return runs;
    const after = look(operands, runs.value, io);
    if ([...after.keys()].every((path) => seen.has(path))) return good({ runs: runs.value, seen });
    seen = new Map([...after, ...seen]);
  }
}

/** By place: what tells one state of a file from another; `null` while it is not there. */
type Sight = ReadonlyMap<string, string | null>;

/** Looks at every file that was read, and at those that are new since. */
function look(operands: readonly string[], runs: readonly FileRun[], io: Io): Sight {
  const found = operands.flatMap((operand) => {
    const files = findCaseFiles(operand, io);
    return files.ok ? files.value.map(({ path }) => path) : [];
  });
  const read = runs.flatMap(({ file, rubricPath }) => [file.path, ...(rubricPath === null ? [] : [rubricPath])]);
  return new Map([...new Set([...read, ...found])].map((path) => [path, stampOf(path)]));
}

function stampOf(path: string): string | null {
  try {
    const { mtimeNs, ctimeNs, size, ino } = statSync(path, { bigint: true });
    return [mtimeNs, ctimeNs, size, ino].join();
  } catch {
    return null;
  }
}

/** Waits for a change, and then until nothing changes any more. @returns what is to be seen then, `null` when the process is stopped. */
async function nextChange(before: Sight, lookAgain: () => Sight, signal: AbortSignal): Promise<Sight | null> {
  let last = before;
  let missing = 0;
  for (;;) {
    await delay(INTERVAL, undefined, { signal }).catch(() => null);
    if (signal.aborted) return null;
    const now = lookAgain();
    const isStill = changedBetween(last, now).length === 0;
    last = now;
    if (!isStill || changedBetween(before, now).length === 0) continue;
    const isGone = [...now].some(([path, stamp]) => stamp === null && before.get(path) !== null);
    missing = isGone ? missing + 1 : 0;
    if (!isGone || missing >= PATIENCE) return now;
  }
}

function changedBetween(before: Sight, now: Sight): readonly string[] {
  return [...now.keys()].filter((path) => before.get(path) !== now.get(path));
}
