/** Questions to come back to after the call. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import { isOpen, RATED } from '../logic/judge.ts';
import type { FollowUp } from '../model/assessment.ts';
import type { Standing } from '../score/standing.ts';

/**
 * @returns questions with probes that are open, or rated just above the level at which a condition is due; those with
 * the largest share of the score first.
 */
export function followUpsOf(plan: Plan, standing: Standing): readonly FollowUp[] {
  return plan.byShare.flatMap((question) => {
    const { id, title, probes } = question.question;
    const reason = reasonFor(question, standing);
    return reason === null || probes.length === 0 ? [] : [{ question: id, title, reason, probes }];
  });
}

function reasonFor({ index, question, cells }: QuestionPlan, standing: Standing): FollowUp['reason'] | null {
  const status = standing.status[index] as number;
  if (isOpen(status)) return 'open';
  const due = question.condition?.test.atMost;
  if (status !== RATED || due === undefined || question.form.kind !== 'levels') return null;
  const level = question.form.levels[cells.indexOf(standing.cell[index] as (typeof cells)[number])]?.level;
  return level === due + 1 ? 'middling' : null;
}
