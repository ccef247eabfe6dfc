/** Feeding old assessments to a replay: those of the store, or records and answers from a file or a pipe. */
import type { Difference } from '../../authoring/difference/compare.ts';
import { createReplayer, type Replay, type Replayable } from '../../authoring/difference/replay.ts';
import type { HashedRubric } from '../../record/build.ts';
import { decimal } from '../../text/number.ts';
import { EXIT, unwrap } from '../failure.ts';
import { answersOfRecord, readPastAnswers, storedRecords } from '../input/past-answers.ts';
import type { Io } from '../io.ts';
import { hiddenIn, noteReveal, tellHidden } from '../kept/blind.ts';
import { type Shelves, withStore } from '../kept/lookup.ts';
import { note } from '../output/note.ts';
import { progressOn } from '../output/progress.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** What came of a replay, and the exit code that it means. */
export interface Replayed {
  readonly replay: Replay;
  readonly code: number;
}

/** @returns what came of everything that `--replay` names; what is not valid is told on standard error and does not stop the others. */
export async function replayAll(difference: Difference, before: HashedRubric, options: Invocation['options'], io: Io): Promise<Replayed> {
  const { sha256, rubric } = before;
  const replayer = createReplayer(difference, sha256);
  const progress = progressOn(io, options['quiet']);
  let taken = 0;
  const shown = await redactorFor(options, io);
  const take: Take = (one) => {
    replayer.take(shown(one));
    if (++taken % EVERY === 0) progress.tell(`Replaying: ${decimal(taken)} assessments`);
  };
  try {
    const file = options['replay'];
    const isFile = typeof file === 'string';
    const code = isFile ? await fromFile(file, before, take, options, io) : await withStore(io, (store) => fromStore(rubric.id, store, take, options, io));
    return { code, replay: replayer.result() };
  } finally {
    await progress.end();
  }
}

/** @returns what becomes of each before it can be told of. An assessment says whose it is only by its row in the list. */
async function redactorFor(options: Invocation['options'], io: Io): Promise<(one: Replayable) => Replayable> {
  const redaction = await redactionFor(options);
  if (redaction === null) return (one) => one;
  const all = await withStore(io, async (store) => unwrap(await store.list({})));
  const owners = new Map(all.map(({ id, whose }) => [id, whose]));
  let place = 0;
  return (one) => redaction.redactReplayable(one, (one.id === null ? null : owners.get(one.id)) ?? null, ++place);
}

/** Progress is told after so many. */
const EVERY = 500;

type Take = (one: Replayable) => void;

/** What flips tells a result: those that are hidden now are left out, and that is said. */
async function fromStore(id: string, store: Shelves, take: Take, options: Invocation['options'], io: Io): Promise<number> {
  const all = unwrap(await store.list({}));
  const meant = all.filter(({ status, rubric }) => status === 'complete' && rubric.id === id);
  const hidden = hiddenIn(all, options);
  await noteReveal(meant, all, options, store, io);
  const texts = new Map<string, HashedRubric | null>();
  for await (const record of storedRecords(id, store)) {
    if (hidden.has(record.id)) continue;
    const { sha256 } = record.rubric;
    if (!texts.has(sha256)) texts.set(sha256, unwrap(await store.rubric(sha256)));
    take({ ...answersOfRecord(record), rubric: texts.get(sha256) ?? null });
  }
  const left = meant.filter((one) => hidden.has(one.id));
  await tellHidden((await redactionFor(options))?.redactSummaries(left) ?? left, io, options['quiet']);
  return EXIT.done;
}

async function fromFile(file: string, { rubric }: HashedRubric, take: Take, options: Invocation['options'], io: Io): Promise<number> {
  let passed = 0;
  const code = await readPastAnswers(file, rubric, (past) => (past === null ? passed++ : take({ ...past, rubric: null })), options, io);
  if (passed > 0) await note(`${passed} passed over: a draft, or made with another rubric than ${rubric.id}`, io, options['quiet']);
  return code;
}
