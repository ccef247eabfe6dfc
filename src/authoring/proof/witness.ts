/** Entries of a search as answers that a person could give, and what the engine makes of them. */
import { createScorer } from '../../engine/assess.ts';
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import { judgeTest, NOT_ASKED } from '../../engine/logic/judge.ts';
import { YES } from '../../engine/logic/truth.ts';
import type { Answer, Answers } from '../../engine/model/answer.ts';
import { ANSWERED, answerValue, DECLARED_NOT_APPLICABLE, REFUSED } from '../../engine/score/sheet.ts';
import { emptyStanding, takeStanding } from '../../engine/score/standing.ts';
import type { Witness, WitnessAnswer, WitnessAnswers } from './proof.ts';
import { type Entry, sheetWith } from './sheets.ts';

const REASON = 'does not apply';

/** Makes witnesses of one plan. */
export type WitnessMaker = (entries: readonly Entry[]) => Witness;

/** @returns a maker of witnesses: each is scored by the engine from its answers. */
export function createWitnessMaker(plan: Plan): WitnessMaker {
  const { score } = createScorer(plan);
  // One answer set shows many things: kept once, however large the rubric.
  const made = new WeakMap<readonly Entry[], Witness>();
  return (entries) => {
    const known = made.get(entries);
    if (known) return known;
    const answers = answersOf(plan, entries);
    const { recommendation, score: number } = score(answers);
    const witness = { answers: written(answers), recommendation, score: number };
    made.set(entries, witness);
    return witness;
  };
}

/** @returns the answers as the engine takes them; without those to questions that are not asked, unless one asked may still come to change that. */
function answersOf(plan: Plan, entries: readonly Entry[]): Answers {
  const standing = emptyStanding(plan);
  takeStanding(plan, sheetWith(plan, entries), standing);
  const kept = plan.questions.filter(({ index }) => standing.open || standing.status[index] !== NOT_ASKED);
  return Object.fromEntries(kept.map((question) => [question.id, answerOf(question, entries[question.index] as Entry)]));
}

function answerOf(question: QuestionPlan, { state, cell, confirmed }: Entry): Answer {
  if (state === DECLARED_NOT_APPLICABLE) return { state: 'not-applicable', reason: REASON };
  if (state !== ANSWERED || cell === null) return { state: state === REFUSED ? 'refused' : 'unknown' };
  const { knockout, points } = question;
  const isMet = knockout !== null && judgeTest(knockout.test, cell, points) === YES;
  return { state: 'rated', value: answerValue(question, cell), ...(isMet && confirmed === 1 && { confirmed: true }) };
}

function written(answers: Answers): WitnessAnswers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, writtenAnswer(answer)]));
}

function writtenAnswer(answer: Answer): WitnessAnswer {
  if (answer.state === 'not-applicable') return { 'not-applicable': answer.reason };
  if (answer.state !== 'rated') return answer.state;
  return answer.confirmed ? { value: answer.value, confirmed: true } : answer.value;
}
