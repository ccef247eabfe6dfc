/** Answers of past assessments, counted: from the store, or from a file of records. */
import { createCount } from '../authoring/simulation/counted.ts';
import type { Plan } from '../engine/compile/plan.ts';
import type { Answers } from '../engine/model/answer.ts';
import type { Assessment } from '../engine/model/assessment.ts';
import { good, type Outcome, problem } from '../problems/problem.ts';
import { answerFileOf } from '../record/answer-file.ts';
import { checkAnswers } from '../record/answers.ts';
import { isMap, readEnvelope } from '../record/envelope.ts';
import { readAssessment } from '../record/read.ts';
import type { Known } from './commands/rubric-simulate.ts';
import { EXIT, Failure, unwrap } from './failure.ts';
import { type Item, readItems } from './inputs.ts';
import type { Io } from './io.ts';
import { recordOf, withStore } from './lookup.ts';
import { note } from './note.ts';
import type { Invocation } from './program/declaration.ts';
import { isPath } from './rubrics.ts';
import type { ColourFlag } from './tell.ts';

/** @returns the shares of answers in a file of records or answer files; what cannot be read is told and passed over. */
export async function countRecords(plan: Plan, file: string, options: Invocation['options'], io: Io): Promise<Known> {
  const book = createBook(plan);
  let code: number = EXIT.done;
  for await (const item of readItems(file, io)) {
    const answers = item.ok ? answersOf(plan, item.value) : item;
    if (answers.ok) book.add(answers.value);
    else {
      code = Math.max(code, new Failure(answers.problems).exitCode);
      const { tellProblems } = await import('./tell.ts');
      await tellProblems(answers.problems, io, options['color'] as ColourFlag);
    }
  }
  return { ...(await book.close(file, options, io)), code };
}

/** @returns the shares of answers in the locked assessments of the store. */
export async function countStored(plan: Plan, options: Invocation['options'], io: Io): Promise<Known> {
  const book = createBook(plan);
  await withStore(io, async (store) => {
    for (const summary of unwrap(await store.list({ status: 'complete' }))) {
      const isOther = summary.rubric.id !== plan.rubric.id;
      book.add(isOther ? null : fitting(plan, await recordOf(summary, store)));
    }
  });
  return { ...(await book.close('the store', options, io)), code: EXIT.done };
}

/** A count that knows how many assessments it took, and how many it could not use. */
function createBook(plan: Plan) {
  const count = createCount(plan);
  const [taken, passed] = [{ of: 0 }, { of: 0 }];
  return {
    /** `null` is an assessment under another rubric, or one that fits this rubric no more. */
    add: (answers: Answers | null) => {
      (answers === null ? passed : taken).of++;
      if (answers !== null) count.add(answers);
    },
    close: async (where: string, options: Invocation['options'], io: Io): Promise<Omit<Known, 'code'>> => {
      const { id } = plan.rubric;
      if (taken.of === 0) throw new Failure([problem('usage', { message: `no assessment under ${id} in ${where}, so no answers to count` })]);
      if (passed.of > 0) await note(`${passed.of} passed over: under another rubric, or with answers that ${id} does not take`, io, options['quiet']);
      return { from: 'counted', shares: count.shares(), assessments: taken.of };
    },
  };
}

/** The answers of one item of input; `null` where they are not of this rubric. */
function answersOf(plan: Plan, { plain, locate }: Item): Outcome<Answers | null> {
  if (isMap(plain) && plain['schema'] !== undefined) {
    const record = readAssessment(plain, locate);
    return record.ok ? good(record.value.rubric.id === plan.rubric.id ? fitting(plan, record.value) : null) : record;
  }
  const envelope = readEnvelope(plain, locate);
  if (!envelope.ok) return envelope;
  const { rubric } = envelope.value;
  if (rubric !== null && !isPath(rubric) && rubric.split('@')[0] !== plan.rubric.id) return good(null);
  const checked = checkAnswers(plan.rubric, envelope.value, locate);
  return checked.ok ? good(checked.value.answers) : checked;
}

/** The answers of a record where this rubric takes them all: an earlier version may have asked something else. */
function fitting(plan: Plan, { prospect, assessor, answers }: Assessment): Answers | null {
  const file = answerFileOf({ prospect, rubric: plan.rubric.id, assessor, answers, facts: {} });
  const plain = file['answers'] as Readonly<Record<string, unknown>>;
  const checked = checkAnswers(plan.rubric, { facts: {}, answers: plain }, () => null);
  return checked.ok ? checked.value.answers : null;
}
