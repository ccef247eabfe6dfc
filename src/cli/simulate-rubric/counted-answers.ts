/** Answers of past assessments, counted: from the store, or from a file of records. */
import { createCount } from '../../authoring/simulation/counted.ts';
import type { Basis } from '../../authoring/simulation/model.ts';
import type { AnswerShares } from '../../authoring/simulation/shares.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Answers } from '../../engine/model/answer.ts';
import { hiddenNow } from '../../lifecycle/calls/hidden.ts';
import { problem } from '../../problems/problem.ts';
import { plainAnswers } from '../../record/answer-file.ts';
import { checkAnswers } from '../../record/answers.ts';
import { counted } from '../../report/words.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { answersOfRecord, type PastAnswers, readPastAnswers, storedRecords } from '../input/past-answers.ts';
import type { Io } from '../io.ts';
import { withStore } from '../kept/lookup.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';

/** What is known of the answers that come, and where it was found. */
export interface KnownShares {
  readonly from: Basis['from'];
  readonly shares: AnswerShares;
  /** `null` where none were counted. */
  readonly assessments: number | null;
  /** The exit code that the worst of what was read means. */
  readonly code: number;
}

/** @returns the shares of answers in a file of records or answer files; what cannot be read is told and passed over. */
export async function countRecords(plan: Plan, file: string, options: Invocation['options'], io: Io): Promise<KnownShares> {
  const book = createBook(plan);
  const code = await readPastAnswers(file, plan.rubric, book.add, options, io);
  return { ...(await book.close(file, options, io)), code };
}

/** @returns the shares of answers in the locked assessments of the store; few of them could tell a rater what another has answered, so those of an open call are left out. */
export async function countStored(plan: Plan, options: Invocation['options'], io: Io): Promise<KnownShares> {
  const book = createBook(plan);
  let left = 0;
  await withStore(io, async (store) => {
    const hidden = hiddenNow(unwrap(await store.list({})));
    for await (const record of storedRecords(plan.rubric.id, store)) {
      if (hidden.has(record.id)) left++;
      else book.add(answersOfRecord(record));
    }
  });
  if (left > 0) await note(`${counted(left, 'assessment')} left out: another rating of the same call is still open.`, io, options['quiet']);
  return { ...(await book.close('the store', options, io)), code: EXIT.done };
}

/** A count that knows how many assessments it took, and how many it could not use. */
function createBook(plan: Plan) {
  const count = createCount(plan);
  const [taken, passed] = [{ of: 0 }, { of: 0 }];
  return {
    /** `null` is a draft, or an assessment under another rubric. */
    add: (past: PastAnswers | null) => {
      const answers = past === null ? null : fitting(plan, past);
      (answers === null ? passed : taken).of++;
      if (answers !== null) count.add(answers);
    },
    close: async (where: string, options: Invocation['options'], io: Io): Promise<Omit<KnownShares, 'code'>> => {
      const { id } = plan.rubric;
      if (taken.of === 0) throw new Failure([problem('usage', { message: `no assessment under ${id} in ${where}, so no answers to count` })]);
      const why = `a draft, under another rubric, or with answers that ${id} does not take`;
      if (passed.of > 0) await note(`${passed.of} passed over: ${why}`, io, options['quiet']);
      return { from: 'counted', shares: count.shares(), assessments: taken.of };
    },
  };
}

/** The answers where this rubric takes them all: an earlier version may have asked something else. */
function fitting({ rubric }: Plan, { answers }: PastAnswers): Answers | null {
  const checked = checkAnswers(rubric, { facts: {}, answers: plainAnswers(answers) }, () => null);
  return checked.ok ? checked.value.answers : null;
}
