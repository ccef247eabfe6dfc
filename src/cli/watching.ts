/**
 * Test files run again whenever they or their rubrics are saved.
 *
 * The files are looked at a few times a second rather than watched: editors write a new file and move it into the place of the old one,
 * network drives and containers tell nobody of changes, and all of them can be looked at.
 */
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { visible } from '../text/visible.ts';
import { findCaseFiles, named } from './case-files.ts';
import { SIGNAL_CODES } from './failure.ts';
import type { Io } from './io.ts';
import { tellProblems } from './tell.ts';
import { type FileRun, runCaseFiles } from './testing.ts';

/** Milliseconds between two looks. */
const INTERVAL = 100;

/** So many looks a file may be gone before it counts as gone: some editors take the old one away first. */
const PATIENCE = 10;

/**
 * Runs the test files that the operands lead to, and again after every change, until the process is stopped.
 * @param print prints one run
 * @returns the exit code of an interrupt. Throws a `Failure` when an operand leads nowhere at the beginning; later that is only told.
 */
export async function watchCases(operands: readonly string[], io: Io, print: (runs: readonly FileRun[]) => Promise<unknown>): Promise<number> {
  const stop = new AbortController();
  const forget = io.onStop(() => stop.abort());
  let runs = await runCaseFiles(operands, io);
  let seen = look(operands, runs, io);
  await print(runs);
  await io.stderr.write(`Watching ${seen.size} files; Ctrl-C ends.\n`);
  while (!stop.signal.aborted) {
    const now = await nextChange(seen, () => look(operands, runs, io), stop.signal);
    if (now === null) break;
    await io.stderr.write(
      `\n--- ${visible(
        changedBetween(seen, now)
          .map((path) => named(path, io).shownAs)
          .join(', '),
      )} ---\n\n`,
    );
    const again = await runOrTell(operands, io);
    if (again !== null) {
      runs = again;
      await print(runs);
    }
    // What was saved again while it ran is a change since.
    seen = new Map([...look(operands, runs, io), ...now]);
  }
  forget();
  return SIGNAL_CODES.SIGINT;
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

/** @returns `null` when an operand leads nowhere now, which has been told. */
async function runOrTell(operands: readonly string[], io: Io): Promise<readonly FileRun[] | null> {
  const lost = operands.flatMap((operand) => {
    const files = findCaseFiles(operand, io);
    return files.ok ? [] : files.problems;
  });
  if (lost.length === 0) return runCaseFiles(operands, io);
  await tellProblems(lost, io);
  return null;
}
