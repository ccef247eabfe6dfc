/** One answer set as the search sees it: what the engine makes of it. */
import { createScorer, type Scorer } from '../../engine/assess.ts';
import type { Outcome, Plan } from '../../engine/compile/plan.ts';
import { decide } from '../../engine/decide/decide.ts';
import { readSignals, type Signals } from '../../engine/decide/signals.ts';
import type { Sheet } from '../../engine/score/sheet.ts';
import { emptyStanding, type Standing, takeStanding } from '../../engine/score/standing.ts';

/** What holds for one answer set. It is scratch space: good until the next one is looked at. */
export interface Look {
  readonly sheet: Sheet;
  readonly standing: Standing;
  readonly signals: Signals;
  /** Where steps 1 to 7 lead, leaving aside that completions may agree; `null` for incomplete. */
  readonly key: number | null;
  /** Where the decision leads, all told; dear where something is open. */
  readonly settledKey: () => number | null;
}

/** Looks at one answer set after another. */
export type Eye = (sheet: Sheet) => Look;

/** @returns an eye for one plan. */
export function createEye(plan: Plan): Eye {
  const standing = emptyStanding(plan);
  const scorer = createScorer(plan);
  return (sheet) => {
    takeStanding(plan, sheet, standing);
    const signals = readSignals(plan, sheet, standing);
    const key = decide(plan, standing, signals, null).outcome?.key ?? null;
    return { sheet, standing, signals, key, settledKey: () => (standing.open ? keyBy(plan, scorer, sheet) : key) };
  };
}

function keyBy(plan: Plan, scorer: Scorer, sheet: Sheet): number | null {
  const { recommendation, band } = scorer.scoreSheet(sheet);
  const found = [...plan.outcomes.values()].find((outcome: Outcome) => outcome.recommendation === recommendation && outcome.band === band);
  return found?.key ?? null;
}
