/** A trial: the answers of a record with some of them changed. What was changed is held apart, so that the record is always there to go back to. */
import { assess } from '../engine/assess.ts';
import { compileRubric } from '../engine/compile/compile.ts';
import type { Plan } from '../engine/compile/plan.ts';
import { isSameResult } from '../engine/explain/same-result.ts';
import type { Answer, Answers, AnswerValue } from '../engine/model/answer.ts';
import type { Assessment, Result } from '../engine/model/assessment.ts';
import type { Question, Rubric } from '../engine/model/rubric.ts';

/** A record, and what is tried instead of its answers. */
export interface Trial {
  readonly record: Assessment;
  readonly plan: Plan;
  /** By question: answers that differ from those of the record. */
  readonly changed: Answers;
  /** Of the answers as they are now. */
  readonly result: Result;
}

/** What somebody wishes to try: the answer of the record, "not yet known", or a value. */
export type Wish = 'recorded' | 'unknown' | { readonly value: AnswerValue };

/** @returns the trial in which nothing is changed: its result is the very one of the record. The rubric is the one that the record was made with. */
export function trialOf(record: Assessment, rubric: Rubric): Trial {
  return { record, plan: compileRubric(rubric), changed: {}, result: record.result };
}

/**
 * @returns whether the engine comes to the result of the record: one made by another version of fit may differ, and then a comparison would show
 * the difference of the versions.
 */
export function agrees({ record, plan }: Trial): boolean {
  return isSameResult(assess(plan, record.answers), record.result);
}

/** @returns the trial with another wish for one question. */
export function withWish(trial: Trial, question: Question, wish: Wish): Trial {
  const { [question.id]: _, ...others } = trial.changed;
  const answer = answerFor(question, trial.record.answers[question.id], wish);
  return withChanges(trial, answer === null ? others : { ...others, [question.id]: answer });
}

/** @returns the trial with nothing changed. */
export function reset(trial: Trial): Trial {
  return withChanges(trial, {});
}

function withChanges({ record, plan }: Trial, changed: Answers): Trial {
  const isRecord = Object.keys(changed).length === 0;
  return { record, plan, changed, result: isRecord ? record.result : withStandings(assess(plan, { ...record.answers, ...changed }), record.result) };
}

/** A condition that was agreed stands where it stands, whatever else is tried. */
function withStandings(result: Result, { conditions: agreed }: Result): Result {
  const conditions = result.conditions.map((condition) => {
    const standing = agreed.find(({ question }) => question === condition.question)?.standing;
    return standing === undefined ? condition : { ...condition, standing };
  });
  return { ...result, conditions };
}

/** @returns the answer that takes the place of the recorded one, `null` where it is the same. A knock-out that is tried counts as confirmed. */
function answerFor({ knockout }: Question, recorded: Answer | undefined, wish: Wish): Answer | null {
  if (wish === 'recorded') return null;
  if (wish === 'unknown') return recorded === undefined || recorded.state === 'unknown' ? null : { state: 'unknown' };
  if (recorded?.state === 'rated' && isSame(recorded.value, wish.value)) return null;
  return { state: 'rated', value: wish.value, ...(knockout && { confirmed: true }) };
}

/** Several options are the same in any order. */
function isSame(one: AnswerValue, other: AnswerValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** @returns the record as it would be with the answers of the trial; with nothing changed the record itself. */
export function assessmentOf({ record, changed, result }: Trial): Assessment {
  return { ...record, answers: { ...record.answers, ...changed }, result };
}

/** @returns ids of the questions that are asked now, in file order. */
export function askedIn({ questions }: Result): ReadonlySet<string> {
  return new Set(questions.flatMap(({ id, state }) => (state === 'not-asked' || state === 'waiting' ? [] : id)));
}

/** @returns the questions whose answers are changed and asked, in file order: what is not asked moves nothing. */
export function changedIn({ changed, result }: Trial): readonly string[] {
  return [...askedIn(result)].filter((id) => changed[id] !== undefined);
}
