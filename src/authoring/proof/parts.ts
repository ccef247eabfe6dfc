/** Every part of a rubric that holds for some answers and not for others, with where it stands and what to look for. */
import type { ConditionPlan, Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import { NO, YES } from '../../engine/logic/truth.ts';
import type { Condition } from '../../engine/model/condition.ts';
import type { Wanted } from './distance.ts';
import { conditionGoal, dueGoal, type Goal, minimumGoal, testGoal } from './goals.ts';
import type { PartProof, Path } from './proof.ts';
import type { Reasons } from './reasons.ts';

/** A part before anything is known of it. */
export interface Part extends Pick<PartProof, 'kind' | 'id' | 'question' | 'path'> {
  readonly goal: (wanted: Wanted) => Goal;
  /** Why it never holds, or never fails. */
  readonly because: (reasons: Reasons, wanted: Wanted) => string;
}

/** @returns all parts in the order of the file. */
export function partsOf(plan: Plan): readonly Part[] {
  const { rubric } = plan;
  return [
    ...rubric.dimensions.flatMap((dimension, d) => [
      ...minimumParts(plan, d),
      ...dimension.questions.flatMap((question, q) => {
        const index = plan.questionIndex.get(question.id) as number;
        return questionParts(plan, plan.questions[index] as QuestionPlan, ['dimensions', d, 'questions', q]);
      }),
    ]),
    ...plan.rules.flatMap(({ id, index, when }) =>
      conditionParts(plan, { kind: 'rule', id, question: null }, when, rubric.rules[index]?.when, ['rules', index], 'when'),
    ),
    ...plan.bands.flatMap(({ when }, i) => {
      const row = rubric.decision.bands[i];
      return conditionParts(plan, { kind: 'band', id: row?.word ?? '', question: null }, when, row?.when, ['decision', 'bands', i], 'when');
    }),
    ...tooManyParts(plan),
  ];
}

function minimumParts(plan: Plan, dimension: number): readonly Part[] {
  return plan.minimums
    .filter((minimum) => minimum.dimension === dimension)
    .map((minimum) => ({
      kind: 'minimum',
      id: plan.dimensions[dimension]?.id as string,
      question: null,
      path: ['dimensions', dimension, 'minimum'],
      goal: (wanted) => minimumGoal(plan, minimum, wanted),
      because: (reasons, wanted) => reasons.minimum(minimum, wanted),
    }));
}

function questionParts(plan: Plan, question: QuestionPlan, path: Path): readonly Part[] {
  const { id, index } = question;
  const tests = [
    ['knockout', question.knockout],
    ['gate', question.gate],
    ['condition', question.condition],
  ] as const;
  return [
    ...conditionParts(plan, { kind: 'when', id, question: id }, question.when, question.question.when, path, 'when'),
    ...tests.flatMap(([kind, part]): readonly Part[] =>
      part === null
        ? []
        : [
            {
              kind,
              id,
              question: id,
              path: [...path, kind],
              goal: (wanted) => testGoal(plan, index, part.test, wanted),
              because: (reasons, wanted) => reasons.test(index, wanted),
            },
          ],
    ),
  ];
}

type Owner = Pick<Part, 'kind' | 'id' | 'question'>;

/** A condition, and of those of several parts each. */
function conditionParts(plan: Plan, owner: Owner, condition: ConditionPlan | null, source: Condition | undefined, path: Path, key: string): readonly Part[] {
  if (condition === null || source === undefined) return [];
  const at = [...path, key];
  return [conditionPart(plan, owner, condition, source, owner.kind === 'rule' ? path : at), ...memberParts(plan, owner, condition, source, at)];
}

function memberParts(plan: Plan, owner: Owner, condition: ConditionPlan, source: Condition, path: Path): readonly Part[] {
  if (condition.kind === 'not' && source.kind === 'not') return memberParts(plan, owner, condition.of, source.of, [...path, 'not']);
  if (!('of' in condition) || !Array.isArray(condition.of) || !('of' in source) || !Array.isArray(source.of)) return [];
  const members = source.of as readonly Condition[];
  const isOne = members.length < 2;
  return (condition.of as readonly ConditionPlan[]).flatMap((member, i) => {
    const at = [...path, condition.kind, i];
    const own = conditionPart(plan, { ...owner, kind: 'member' }, member, members[i] as Condition, at);
    return [...(isOne ? [] : [own]), ...memberParts(plan, owner, member, members[i] as Condition, at)];
  });
}

function conditionPart(plan: Plan, owner: Owner, condition: ConditionPlan, source: Condition, path: Path): Part {
  return {
    ...owner,
    path,
    goal: (wanted) => conditionGoal(plan, condition, wanted),
    because: (reasons, wanted) => reasons.condition(condition, source, wanted),
  };
}

/** Whether more conditions can be due than are allowed. */
function tooManyParts(plan: Plan): readonly Part[] {
  const most = plan.rubric.decision.conditions.atMost;
  if (most === undefined || plan.conditionCaps === null) return [];
  return [
    {
      kind: 'condition-cap',
      id: 'conditions',
      question: null,
      path: ['decision', 'conditions', 'at-most'],
      goal: (wanted) => dueGoal(plan, most, wanted),
      because: (_, wanted) => dueReason(plan, most, wanted),
    },
  ];
}

function dueReason(plan: Plan, most: number, wanted: Wanted): string {
  const own = plan.speaking.filter(({ condition }) => condition !== null).length;
  if (wanted === NO) return `more than ${most} are due whatever is answered`;
  return own <= most ? `the rubric has ${own === 0 ? 'no conditions' : `only ${own}`}` : 'so many are never due together';
}

/** Both ways a part can turn out. */
export const WAYS: readonly Wanted[] = [YES, NO];
