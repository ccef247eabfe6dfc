/** Flags raised by answers and rules (A1). They never move the score and stand whatever the outcome. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Cell } from '../compile/values.ts';
import { RATED } from '../logic/judge.ts';
import type { Standing } from '../score/standing.ts';

/**
 * @returns the flags, each once, in file order: those of answers, then those of rules.
 * @param rules indexes of the rules that hold
 */
export function flagsOf(plan: Plan, standing: Standing, rules: readonly number[]): readonly string[] {
  if (plan.flagging.length === 0 && rules.length === 0) return [];
  const flags = new Set<string>();
  for (const question of plan.flagging) {
    if (standing.status[question.index] === RATED) raise(question, standing.cell[question.index] as Cell, flags);
  }
  for (const index of rules) {
    const flag = plan.rules[index]?.flag;
    if (flag) flags.add(flag);
  }
  return [...flags];
}

function raise(question: QuestionPlan, cell: Cell, flags: Set<string>): void {
  question.flags.forEach((flag, choice) => {
    const chosen = cell.kind === 'several' ? cell.chosen[choice] === 1 : cell.kind === 'choice' && cell.from === choice;
    if (flag && chosen) flags.add(flag);
  });
}
