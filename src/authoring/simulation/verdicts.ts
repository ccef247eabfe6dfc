/** What the engine decides on one case, as far as a simulation tells it. */
import type { Plan } from '../../engine/compile/plan.ts';
import { rangesOf } from '../../engine/complete/range.ts';
import { unanimousOn } from '../../engine/complete/settle.ts';
import { decide } from '../../engine/decide/decide.ts';
import { readSignals } from '../../engine/decide/signals.ts';
import { isBorderline } from '../../engine/explain/borderline.ts';
import { causeText } from '../../engine/explain/causes.ts';
import { NOT_ASKED, WAITING } from '../../engine/logic/judge.ts';
import type { CauseRule } from '../../engine/model/assessment.ts';
import type { Advice } from '../../engine/model/rubric.ts';
import type { Sheet } from '../../engine/score/sheet.ts';
import { emptyStanding, takeStanding } from '../../engine/score/standing.ts';

/** The verdict on one case. */
export interface Verdict {
  readonly recommendation: Advice;
  readonly band: string | null;
  readonly rule: CauseRule;
  /** The question, rule, dimension or band that decided; `null` for the rest. */
  readonly id: string | null;
  /** Rounded as the rubric says; `null` without a score. */
  readonly score: number | null;
  readonly borderline: boolean;
}

/** @returns a function that decides on sheets; it takes from them what is not asked, so that nobody has answered it. */
export function createJudge(plan: Plan): (sheet: Sheet) => Verdict {
  const standing = emptyStanding(plan);
  return (sheet) => {
    takeStanding(plan, sheet, standing);
    if (standing.open) forgetUnasked(sheet, standing.status);
    const signals = readSignals(plan, sheet, standing);
    const verdict = decide(plan, standing, signals, (stands) => unanimousOn(plan, sheet, stands));
    const { rule, id } = causeText(plan, standing, signals, verdict.cause);
    return {
      recommendation: verdict.outcome?.recommendation ?? 'incomplete',
      band: verdict.outcome?.band ?? null,
      rule,
      id,
      score: standing.score,
      borderline: isBorderline(plan, standing, rangesOf(plan, sheet, standing), verdict),
    };
  };
}

function forgetUnasked(sheet: Sheet, status: ArrayLike<number>): void {
  for (let i = 0; i < status.length; i++) {
    if (status[i] !== NOT_ASKED && status[i] !== WAITING) continue;
    sheet.state[i] = 0;
    sheet.cell[i] = null;
    sheet.confirmed[i] = 0;
  }
}
