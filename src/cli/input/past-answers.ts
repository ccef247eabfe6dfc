/** Answers of past assessments: those of the store, or records and answer files from a file or a pipe. */
import type { Answers } from '../../engine/model/answer.ts';
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { good, type Outcome, problem } from '../../problems/problem.ts';
import { checkAnswers } from '../../record/answers.ts';
import { isMap, readEnvelope } from '../../record/envelope.ts';
import type { Cursor, RecordPage } from '../../store/store.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { isPath } from '../find-rubric/rubrics.ts';
import type { Io } from '../io.ts';
import type { Shelves } from '../kept/lookup.ts';
import type { ColourFlag } from '../output/tell.ts';
import type { Invocation } from '../program/declaration.ts';
import { type Item, readItems } from './items.ts';

/** The answers of one prospect, given under some text of a rubric. */
export interface PastAnswers {
  /** `null` for answers that were never an assessment. */
  readonly id: string | null;
  readonly prospect: string;
  readonly answers: Answers;
}

/** @returns the locked records under a rubric of this id: a page at a time, so that memory does not grow with what is kept. */
export async function* storedRecords(id: string, store: Shelves): AsyncGenerator<RecordPage['records'][number]> {
  for (let from: Cursor | null = null, isLast = false; !isLast; ) {
    const page: RecordPage = unwrap(await store.recordsUnder(id, from));
    yield* page.records;
    from = page.next;
    isLast = from === null;
  }
}

/** @returns a locked record as answers. */
export function answersOfRecord({ id, prospect, answers }: Pick<Assessment, 'id' | 'prospect' | 'answers'>): PastAnswers {
  return { id, prospect: prospect.name, answers: answers as Answers };
}

/**
 * Hands over what a file holds, one after another; `null` for drafts and for what was made with another rubric. What is not valid is told
 * on standard error and does not stop the others.
 * @param rubric what answer files are held against; records are handed over as they stand
 * @returns the exit code that the worst of it means. Throws a `Failure` where it would wait for a terminal.
 */
export async function readPastAnswers(
  file: string,
  rubric: Rubric,
  take: (past: PastAnswers | null) => void,
  options: Invocation['options'],
  io: Io,
): Promise<number> {
  if (file === '-' && io.stdin.isTTY) throw new Failure([problem('usage', { message: 'nothing on standard input: pipe records or answers in' })]);
  let code: number = EXIT.done;
  for await (const item of readItems(file, io)) {
    const found = item.ok ? await readPast(item.value, rubric) : item;
    if (found.ok) {
      take(found.value);
      continue;
    }
    code = Math.max(code, new Failure(found.problems).exitCode);
    const { tellProblems } = await import('../output/tell.ts');
    await tellProblems(found.problems, io, options['color'] as ColourFlag);
  }
  return code;
}

async function readPast({ plain, locate }: Item, rubric: Rubric): Promise<Outcome<PastAnswers | null>> {
  if (isMap(plain) && plain['schema'] !== undefined) {
    const { readAssessment } = await import('../../record/read.ts');
    const record = readAssessment(plain, locate);
    if (!record.ok) return record;
    return good(record.value.status === 'complete' && record.value.rubric.id === rubric.id ? answersOfRecord(record.value) : null);
  }
  const envelope = readEnvelope(plain, locate);
  if (!envelope.ok) return envelope;
  const { rubric: own, prospect } = envelope.value;
  if (own !== null && !isPath(own) && own.split('@')[0] !== rubric.id) return good(null);
  const checked = checkAnswers(rubric, envelope.value, locate);
  return checked.ok ? good({ id: null, prospect: prospect.name, answers: checked.value.answers }) : checked;
}
