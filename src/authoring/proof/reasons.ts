/** Why something never holds, or never fails: the bound that is in the way, as a clause without a full stop. */
import type { ConditionPlan, MinimumPlan, QuestionPlan } from '../../engine/compile/plan.ts';
import { NO, YES } from '../../engine/logic/truth.ts';
import type { Condition } from '../../engine/model/condition.ts';
import type { Wanted } from './distance.ts';
import { conditionGoal, opposite } from './goals.ts';
import type { Prover } from './prover.ts';

/** Finds reasons. Each is asked for only after it was proved that the thing never turns out as `wanted`. */
export interface Reasons {
  readonly test: (question: number, wanted: Wanted) => string;
  readonly minimum: (minimum: MinimumPlan, wanted: Wanted) => string;
  readonly condition: (condition: ConditionPlan, source: Condition, wanted: Wanted) => string;
}

/** @returns the reasons that hold in a prover's rubric. */
export function createReasons(prover: Prover): Reasons {
  const condition: Reasons['condition'] = (one, source, wanted) => conditionReason(prover, one, source, wanted);
  return {
    test: (question, wanted) => answerReason(prover, question, wanted),
    minimum: ({ dimension, score }, wanted) => `${rangeWords(prover, dimension)}, and the minimum is ${score}${wanted === NO ? '; nothing reaches it' : ''}`,
    condition,
  };
}

function conditionReason(prover: Prover, condition: ConditionPlan, source: Condition, wanted: Wanted): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return joinedReason(prover, condition, source as JoinedSource, wanted);
    case 'not':
      return conditionReason(prover, condition.of, (source as Extract<Condition, { kind: 'not' }>).of, opposite(wanted));
    case 'count':
      return wanted === YES ? 'so many of its parts never hold' : 'so many of its parts always hold';
    case 'question':
      return answerReason(prover, condition.question, wanted);
    case 'state':
      return stateReason(prover, condition.question, condition.state, wanted);
    case 'measure':
      return rangeWords(prover, condition.measure);
  }
}

type JoinedSource = Extract<Condition, { kind: 'all' | 'any' }>;

/** Of parts that must all turn out one way, the first that never does; else that they never do together. */
function joinedReason(prover: Prover, condition: Extract<ConditionPlan, { kind: 'all' | 'any' }>, source: JoinedSource, wanted: Wanted): string {
  const word = wanted === YES ? 'hold' : 'fail';
  const needsAll = (condition.kind === 'all') === (wanted === YES);
  const shown = prover.prove(condition.of.map((part) => conditionGoal(prover.plan, part, wanted)));
  const first = shown.findIndex(({ kind }) => kind === 'never');
  const part = condition.of[first];
  if (part === undefined) return `its parts never ${word} together`;
  const reason = conditionReason(prover, part, source.of[first] as Condition, wanted);
  return needsAll || condition.of.length === 1 ? reason : `none of its parts ever ${word}s: ${reason}`;
}

function answerReason({ plan, prove }: Prover, index: number, wanted: Wanted): string {
  const { id, when } = plan.questions[index] as QuestionPlan;
  const [asked] = when === null ? [] : prove([conditionGoal(plan, when, YES)]);
  if (asked?.kind === 'never') return `${id} is never asked`;
  return wanted === YES ? `no answer to ${id} meets it` : `every answer to ${id} meets it`;
}

function stateReason(prover: Prover, index: number, state: string, wanted: Wanted): string {
  const { id, when } = prover.plan.questions[index] as QuestionPlan;
  if (wanted === NO) return `${id} is always ${STATES[state] ?? state}`;
  if (state === 'not-applicable') return `nothing permits that ${id} is not applicable`;
  if (state === 'not-asked' && when === null) return `${id} is always asked`;
  return `${id} is never ${STATES[state] ?? state}`;
}

const STATES: Readonly<Record<string, string>> = { rated: 'answered', 'not-asked': 'left out', 'not-applicable': 'not applicable' };

/** "mindset lies between 25 and 100", as far as it is bounded. */
function rangeWords({ plan, all }: Prover, measure: number): string {
  const name = plan.dimensions[measure]?.id ?? 'the score';
  const [low, high] = [all.low[measure] as number, all.high[measure] as number];
  if (Number.isNaN(low)) return `${name} never has a number`;
  if (low === high) return `${name} is always ${low}`;
  if (!Number.isFinite(low) && !Number.isFinite(high)) return `${name} never lies there`;
  if (!Number.isFinite(low)) return `${name} is never above ${high}`;
  return Number.isFinite(high) ? `${name} lies between ${low} and ${high}` : `${name} is never below ${low}`;
}
