/** Feeding old assessments to a replay: those of the store, or records and answers from a file or a pipe. */
import type { Difference } from '../authoring/difference/compare.ts';
import { createReplayer, type Replay, type Replayable } from '../authoring/difference/replay.ts';
import type { Assessment } from '../engine/model/assessment.ts';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { checkAnswers } from '../record/answers.ts';
import type { HashedRubric } from '../record/build.ts';
import { isMap, readEnvelope } from '../record/envelope.ts';
import { EXIT, Failure, unwrap } from './failure.ts';
import { type Item, readItems } from './inputs.ts';
import type { Io } from './io.ts';
import { type Shelves, withStore } from './lookup.ts';
import { note } from './note.ts';
import type { Invocation } from './program/declaration.ts';
import { isPath } from './rubrics.ts';
import type { ColourFlag } from './tell.ts';

/** What came of a replay, and the exit code that it means. */
export interface Replayed {
  readonly replay: Replay;
  readonly code: number;
}

/** @returns what came of everything that `--replay` names; what is not valid is told on standard error and does not stop the others. */
export async function replayAll(difference: Difference, before: HashedRubric, options: Invocation['options'], io: Io): Promise<Replayed> {
  const { sha256, rubric } = before;
  const replayer = createReplayer(difference, sha256);
  const file = options['replay'];
  if (file === '-' && io.stdin.isTTY) throw new Failure([problem('usage', { message: 'nothing to replay: pipe records or answers in' })]);
  if (typeof file === 'string') return { code: await fromFile(file, before, replayer.take, options, io), replay: replayer.result() };
  await withStore(io, (store) => fromStore(rubric.id, store, replayer.take));
  return { replay: replayer.result(), code: EXIT.done };
}

type Take = (one: Replayable) => void;

/** A page at a time, so that memory does not grow with what is kept. */
async function fromStore(id: string, store: Shelves, take: Take): Promise<void> {
  const texts = new Map<string, HashedRubric | null>();
  for (let from: number | null = null, isLast = false; !isLast; ) {
    const page: { readonly records: readonly Assessment[]; readonly next: number | null } = unwrap(await store.recordsUnder(id, from));
    for (const record of page.records) {
      const { sha256 } = record.rubric;
      if (!texts.has(sha256)) texts.set(sha256, unwrap(await store.rubric(sha256)));
      take({ id: record.id, prospect: record.prospect.name, answers: record.answers, rubric: texts.get(sha256) ?? null });
    }
    from = page.next;
    isLast = from === null;
  }
}

async function fromFile(file: string, before: HashedRubric, take: Take, options: Invocation['options'], io: Io): Promise<number> {
  const { tellProblems } = await import('./tell.ts');
  let [code, passed]: [number, number] = [EXIT.done, 0];
  for await (const item of readItems(file, io)) {
    const found: Outcome<Replayable | null> = item.ok ? await readReplayable(item.value, before) : item;
    if (found.ok) {
      if (found.value === null) passed++;
      else take(found.value);
      continue;
    }
    code = Math.max(code, new Failure(found.problems).exitCode);
    await tellProblems(found.problems, io, options['color'] as ColourFlag);
  }
  if (passed > 0) await note(`${passed} passed over: a draft, or made with another rubric than ${before.rubric.id}`, io, options['quiet']);
  return code;
}

/** @returns a record or an answer set, `null` where it is none of this rubric's that was locked. */
async function readReplayable(item: Item, before: HashedRubric): Promise<Outcome<Replayable | null>> {
  const { plain, locate } = item;
  if (isMap(plain) && plain['schema'] !== undefined) {
    const { readAssessment } = await import('../record/read.ts');
    const record = readAssessment(plain, locate);
    if (!record.ok) return record;
    const { id, status, prospect, rubric, answers } = record.value;
    const isOwn = status === 'complete' && rubric.id === before.rubric.id;
    return good(isOwn ? { id, prospect: prospect.name, answers: answers as Replayable['answers'], rubric: null } : null);
  }
  const envelope = readEnvelope(plain, locate);
  if (!envelope.ok) return envelope;
  const { rubric, prospect } = envelope.value;
  if (rubric !== null && !isPath(rubric) && rubric.split('@')[0] !== before.rubric.id) return good(null);
  const checked = checkAnswers(before.rubric, envelope.value, locate);
  return checked.ok ? good({ id: null, prospect: prospect.name, answers: checked.value.answers, rubric: null }) : bad(...checked.problems);
}
